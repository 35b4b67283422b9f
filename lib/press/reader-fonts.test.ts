import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readerCss } from "./reader-css.generated";
import { readerFonts } from "./reader-fonts";

const bytesOf = (path: string) => readFileSync(join(import.meta.dirname, readerFonts[path] ?? ""));

describe("the readers' faces", () => {
  test("stand at addresses that carry their hash", () => {
    for (const path of Object.keys(readerFonts))
      expect(path).toContain(
        `-${createHash("sha256").update(bytesOf(path)).digest("hex").slice(0, 8)}.woff2`,
      );
  });

  test("are those that every style sheet asks for, none of them in the way of the words", () => {
    for (const css of Object.values(readerCss)) {
      const asked = [...css.matchAll(/url\((\/r\/[^)]+)\)/g)].map((match) => match[1]);
      expect(asked).toEqual(Object.keys(readerFonts));
      expect(css.match(/font-display:optional/g)).toHaveLength(asked.length);
    }
  });

  test("cost a first view 60 KB at most: text and headlines, Latin and Vietnamese", () => {
    const upright = Object.keys(readerFonts).filter((path) => !path.includes("italic"));
    const bytes = upright.reduce((sum, path) => sum + bytesOf(path).byteLength, 0);
    expect(bytes).toBeLessThanOrEqual(60_000);
  });
});
