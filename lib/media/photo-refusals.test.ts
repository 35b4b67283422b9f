import { describe, expect, it } from "vitest";
import { photoRefusalSentence, refusePhoto } from "./photo-refusals";

const sentenceOf = (...refused: Parameters<typeof refusePhoto>) =>
  photoRefusalSentence(refusePhoto(...refused).refusal);

describe("the sentence of a refusal", () => {
  it("names size and limit of a picture with too many pixels", () => {
    expect(sentenceOf("photo.too_many_pixels", { width: 14_000, height: 14_000, limit: 100 })).toBe(
      "Ảnh rộng 14.000 × 14.000 điểm ảnh (196 triệu), giới hạn là 100 triệu. Hãy thu nhỏ ảnh rồi tải lại.",
    );
  });

  it("never says that a photo over the limit weighs the limit", () => {
    const limit = 50 * 1024 * 1024;
    expect(sentenceOf("photo.too_large", { limit, bytes: limit + 1 })).toBe(
      "Ảnh nặng 50,1 MB, giới hạn là 50 MB. Hãy xuất ảnh nhẹ hơn rồi tải lại.",
    );
    expect(sentenceOf("photo.too_large", { limit })).toContain("giới hạn là 50 MB");
  });

  it("says what the file seems to be", () => {
    expect(sentenceOf("photo.unsupported_type", { seems: "SVG" })).toContain("ảnh SVG");
  });

  it("is there for no other code", () => {
    expect(photoRefusalSentence({ code: "four_eyes.author", status: 403 })).toBeNull();
    expect(photoRefusalSentence({ code: "toString", status: 403 })).toBeNull();
  });
});
