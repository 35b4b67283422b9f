import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { refusalsEn } from "./refusals-en";
import { refusalsVi } from "./refusals-vi";
import { refusalSentence } from "./sentence";

const root = fileURLToPath(new URL("../..", import.meta.url));

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(name);
    else if (/\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name)) yield name;
  }
}

/** Codes as the code writes them: `code: "…"`, `error: "…"`, and what triggers raise with an SQLSTATE TS4xx. */
function codesInUse(): Map<string, string> {
  const codes = new Map<string, string>();
  for (const folder of ["lib/domain", "lib/newsroom", "lib/web", "app/api"]) {
    for (const file of sources(folder)) {
      const text = readFileSync(path.join(root, file), "utf8");
      for (const [, code = ""] of text.matchAll(/(?:code|error): "([a-z_]+(?:\.[a-z_]+)+|stale|internal)"/g))
        codes.set(code, file);
    }
  }
  return codes;
}

describe("the words of refusals", () => {
  it("exist for every code in use, in Vietnamese and in English", () => {
    const silent = [...codesInUse()].filter(([code]) => !(code in refusalsVi));
    expect(silent).toEqual([]);
    expect(Object.keys(refusalsEn).sort()).toEqual(Object.keys(refusalsVi).sort());
  });

  it("name the state in the reader's language", () => {
    const refusal = { code: "state.approve", params: { state: "draft" } };
    expect(refusalSentence(refusal, "vi")).toContain("“Bản nháp”");
    expect(refusalSentence(refusal, "en")).toContain("“Draft”");
  });

  it("are sentences of NFC text that end as sentences do", () => {
    for (const sentence of [...Object.values(refusalsVi), ...Object.values(refusalsEn)]) {
      expect(sentence).toBe(sentence.normalize("NFC"));
      expect(sentence).toMatch(/[.)]$/);
    }
  });
});
