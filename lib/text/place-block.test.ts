import { describe, expect, it } from "vitest";
import type { BodyNode } from "@/lib/domain/content";
import { placeOfBlock } from "./place-block";

const texts = (...words: string[]): BodyNode[] =>
  words.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] }));
const older = texts("Mở đầu bài viết.", "Có 12 hộ dân phải di dời.", "Kết thúc bài viết.");

describe("where an older paragraph belongs", () => {
  it("takes the place of what it became", () => {
    const present = texts("Mở đầu bài viết.", "Thêm.", "Có 15 hộ dân phải di dời.", "Kết thúc bài viết.");
    expect(placeOfBlock(older, 1, present)).toEqual({ do: "replace", at: 2 });
  });

  it("comes after its neighbour if it is gone, or first if none stayed", () => {
    expect(placeOfBlock(older, 1, texts("Mở đầu bài viết.", "Kết thúc bài viết."))).toEqual({
      do: "insert",
      at: 1,
    });
    expect(placeOfBlock(older, 0, texts("Có 12 hộ dân phải di dời."))).toEqual({ do: "insert", at: 0 });
  });

  it("is left alone where it stands as it was, even elsewhere", () => {
    expect(placeOfBlock(older, 0, [...older].reverse())).toEqual({ do: "there" });
    expect(placeOfBlock(older, 7, older)).toBeNull();
  });
});
