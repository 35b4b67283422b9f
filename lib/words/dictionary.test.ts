import { describe, expect, test } from "vitest";
import { wordsFor } from "./dictionary";
import { eventWords } from "./event-sentence";

type Tree = { [key: string]: string | Tree };

function* texts(tree: Tree, path = ""): Generator<[string, string]> {
  for (const [key, value] of Object.entries(tree))
    if (typeof value === "string") yield [`${path}${key}`, value];
    else yield* texts(value, `${path}${key}.`);
}

const whole = (locale: "vi" | "en") =>
  new Map(texts({ ...wordsFor(locale), events: eventWords(locale) } as unknown as Tree));
const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();

describe("the newsroom's dictionary", () => {
  const [vi, en] = [whole("vi"), whole("en")];
  test("says the same things in both languages", () => {
    expect([...en.keys()].sort()).toEqual([...vi.keys()].sort());
  });
  test("leaves the same holes to fill", () => {
    const other = [...vi].filter(([key, text]) => holes(text).join() !== holes(en.get(key) ?? "").join());
    expect(other).toEqual([]);
  });
  test("has no empty word, and every word composed and trimmed", () => {
    for (const [key, text] of [...vi, ...en]) {
      expect(text.trim(), key).toBe(text);
      expect(text.length, key).toBeGreaterThan(0);
      expect(text.normalize("NFC"), key).toBe(text);
    }
  });
});
