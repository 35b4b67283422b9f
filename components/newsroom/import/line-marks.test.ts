import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { decodedLines } from "@/lib/import/decoded-lines";
import { importText } from "@/lib/import/import-text";
import { isDropped, markLines, wholeTextWarnings } from "./line-marks";

const fixture = (name: string) =>
  readFileSync(new URL(`../../../lib/import/fixtures/${name}`, import.meta.url));

function marked(name: string) {
  const raw = fixture(name);
  const read = importText(raw, { knownBylines: new Set() });
  if (!read.ok) throw new Error(read.message);
  return { read, lines: markLines(decodedLines(raw, "text/plain"), read.result, read.warnings) };
}

describe("the preview of an import", () => {
  test("says of every line with words what it became", () => {
    const { lines } = marked("hoi-nghi-tong-ket.txt");
    expect(lines.filter(({ text, became }) => /\p{L}/u.test(text) && became.length === 0)).toEqual([]);
  });
  test("shows headline, time, standfirst, both copies of a caption, and byline where they stood", () => {
    const { lines, read } = marked("hoi-nghi-tong-ket.txt");
    const as = (kind: string) => lines.filter(({ became }) => became.some((fate) => fate.as === kind));
    expect(as("headline").map(({ line }) => line)).toEqual([read.result.article.headline_line]);
    expect(as("stamp")).toHaveLength(1);
    expect(as("sapo")).toHaveLength(1);
    expect(as("photo")).toHaveLength(read.result.photos.flatMap((photo) => photo.source_lines).length);
    expect(as("byline").length).toBeGreaterThan(0);
  });
  test("an award is told beside the paragraph that says so", () => {
    const { lines } = marked("khen-thuong-co-ten.txt");
    const award = lines.find(({ became }) => became.some((fate) => fate.as === "award"));
    expect(award?.became.map((fate) => fate.as)).toContain("paragraph");
  });
  test("what was dropped is said to be dropped, with the reason", () => {
    const { lines, read } = marked("hoi-nghi-tong-ket.txt");
    expect(lines.filter(isDropped).map(({ line }) => line)).toEqual(
      read.result.dropped_lines.map(({ line }) => line),
    );
  });
  test("a warning stands beside each of its lines, or over the whole text", () => {
    const { lines, read } = marked("hoi-nghi-tong-ket.txt");
    const placed = lines.flatMap(({ warnings }) => warnings);
    for (const warning of read.warnings)
      expect([...placed, ...wholeTextWarnings(read.warnings)]).toContain(warning);
  });
});
