import { expect, test } from "vitest";
import { formatFileSize } from "./file-size";

test.each([
  [0, "0 B"],
  [999, "999 B"],
  [1000, "1 KB"],
  [999_499, "999 KB"],
  [999_500, "1 MB"],
  [3_240_000, "3,2 MB"],
  [50_000_000, "50 MB"],
])("%i bytes read %s", (bytes, words) => {
  expect(formatFileSize(bytes)).toBe(words);
});

test("an English reader sees a decimal point", () => {
  expect(formatFileSize(3_240_000, "en")).toBe("3.2 MB");
});
