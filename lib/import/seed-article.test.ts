/** The real article that the import format is defined by. It is kept outside the repository (contract.md, seed). */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { importText } from "./import-text";

const seed = (name: string): string =>
  fileURLToPath(new URL(`../../../shared/seed/${name}`, import.meta.url));
const present = existsSync(seed("article.txt")) && existsSync(seed("expected.json"));
if (!present) console.info("The real article (../shared/seed) is absent: its import is not compared.");

describe("the real article", () => {
  it.runIf(present)("gives exactly the expected parse, advice and source facts", () => {
    const wanted = JSON.parse(readFileSync(seed("expected.json"), "utf8"));
    const outcome = importText(readFileSync(seed("article.txt")), { knownBylines: new Set() });
    if (!outcome.ok) throw new Error(outcome.code);
    expect(outcome.result).toEqual(wanted.expected);
    const codeAndLines = ({
      code,
      severity,
      lines,
    }: {
      code: string;
      severity: string;
      lines: number[];
    }) => ({
      code,
      severity,
      lines,
    });
    expect(outcome.warnings.map(codeAndLines)).toEqual(wanted.advisory.warnings.map(codeAndLines));
    expect(outcome.source).toEqual({
      sha256: wanted.source.sha256,
      bytes: wanted.source.bytes,
      encoding: wanted.source.encoding,
      unicodeForm: wanted.source.unicode_form,
      lines: wanted.source.lines,
      nbspCount: wanted.source.nbsp_count,
    });
  });

  it.runIf(present)("its headline makes a slug of 98 characters, uncut (pair 23)", () => {
    const outcome = importText(readFileSync(seed("article.txt"), "utf8"), { knownBylines: new Set() });
    const slug = outcome.ok ? outcome.result.article.slug : null;
    expect(slug).toHaveLength(98);
    const wanted = JSON.parse(readFileSync(seed("expected.json"), "utf8")) as {
      expected: { article: { slug: string } };
    };
    expect(slug).toBe(wanted.expected.article.slug);
  });
});
