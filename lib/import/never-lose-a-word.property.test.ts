/** Not a word may be lost: whatever lines come in whatever order, all their words are in the result. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Award } from "@/lib/domain/award";
import { parseBody } from "@/lib/domain/body-schema";
import { hasForbiddenCharacter } from "@/lib/domain/text-fields";
import { wordsIn } from "@/lib/text/words";
import { awardsFrom } from "./draft-awards";
import { draftFrom } from "./draft-body";
import { htmlToText } from "./html-to-text";
import { importText } from "./import-text";
import { lostWords } from "./kept-words";
import { sourceLines } from "./source-lines";

const options = { knownBylines: new Set(["minh họa"]) };

const pick = (text: string) => fc.constantFrom(...text.split("|"));
const names = pick("Minh Họa|Thí Điểm|Trần Giả Định|PV|N.T.A|Hết|TTXVN");
const words = fc
  .array(
    pick(
      "đồng|chí|Tỉnh|ủy|tặng|bằng|khen|cho|tập|thể|06|của|Ban|vì|năm|2026|(|)|:|Ảnh|và|,|-|Theo|ông|Lê|Mẫu|được",
    ),
    {
      minLength: 1,
      maxLength: 30,
    },
  )
  .map((list) => list.join(" "));
const sentence = fc.tuple(words, pick(".|!|…||./.")).map(([text, end]) => text + end);
const line = fc.oneof(
  sentence,
  fc.tuple(pick("(TSĐT) - |(TSĐT)-|TTXVN - |UBND - |(ABC) –"), sentence).map((parts) => parts.join("")),
  fc.constantFrom(
    "20:56, Thứ Ba, 12/01/2021 (GMT+7)",
    "25:99, Thứ Ba, 42/01/2021 (GMT+7)",
    "8:05, Chủ Nhật, 1/2/2026",
  ),
  fc.constantFrom("", "\u00a0", ".", "* * *", "\u200b", "—"),
  names,
  fc.tuple(names, pick(" - |, | và | & "), names).map((parts) => parts.join("")),
  fc
    .tuple(
      pick("Bài, ảnh: |Tin, ảnh: |Ảnh: |Theo |Nguồn: |Video: |Bài: "),
      names,
      pick("| (tổng hợp)| (ghi)| - Ảnh: Thí Điểm|."),
    )
    .map((parts) => parts.join("")),
  fc
    .tuple(sentence, pick(" Ảnh: Minh Họa| (Ảnh: Thí Điểm)| Ảnh tư liệu: PV.| Ảnh: CTV, Minh Họa"))
    .map((p) => p.join("")),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 400 }),
);
/** Some lines stand two or three times in a row, some of the copies with other spaces. */
const lines = fc
  .array(fc.tuple(line, fc.integer({ min: 1, max: 3 }), pick("| |\u00a0")), { maxLength: 14 })
  .map((list) =>
    list.flatMap(([text, times, pad]) => Array.from({ length: times }, (_, i) => (i ? pad : "") + text)),
  );
// One Vietnamese letter settles that the text is Unicode: conversion of old encodings has its own tests.
const article = fc
  .tuple(lines, pick("\n|\r\n|\r"))
  .map(([list, end]) => ["Tiêu đề có chữ Việt ở đầu", ...list].join(end));

describe("importing", () => {
  it("loses no word of any kept line, and drops only lines without a letter or figure", () => {
    fc.assert(
      fc.property(article, (raw) => {
        const outcome = importText(raw, options);
        fc.pre(outcome.ok);
        const source = sourceLines(raw);
        expect(
          lostWords(
            source.kept.map(({ text }) => text),
            outcome.result,
            outcome.warnings,
          ),
        ).toEqual([]);
        const raws = raw.split(/\r\n|[\r\n\u2028\u2029]/);
        const dropped = new Set(outcome.result.dropped_lines.map((one) => one.line));
        expect(dropped.size + source.kept.length).toBe(outcome.source.lines);
        for (const number of dropped) expect(wordsIn(raws[number - 1] ?? "").join("")).toMatch(/^\p{M}*$/u);
      }),
      { numRuns: 600 },
    );
  });

  it("gives a draft that every later gate accepts, and the same one each time", () => {
    fc.assert(
      fc.property(article, (raw) => {
        const outcome = importText(raw, options);
        fc.pre(outcome.ok);
        expect(importText(raw, options)).toEqual(outcome);
        const { result } = outcome;
        const ids = result.photos.map((_, i) => `01890000-0000-7000-8000-${String(i).padStart(12, "0")}`);
        expect(() => parseBody(draftFrom(result, ids).body)).not.toThrow();
        for (const award of awardsFrom(result)) expect(Award.safeParse(award).error).toBeUndefined();
        const said = JSON.stringify(result);
        expect(said).toBe(said.normalize("NFC"));
        expect(hasForbiddenCharacter(said)).toBe(false);
        expect((result.article.headline ?? "").length).toBeLessThanOrEqual(300);
        expect((result.article.kicker ?? "").length).toBeLessThanOrEqual(200);
        expect((result.article.sapo ?? "").length).toBeLessThanOrEqual(2000);
        result.body.forEach((block, i) => {
          expect(block.index).toBe(i + 1);
        });
        for (const warning of outcome.warnings)
          expect(warning.lines).toEqual([...new Set(warning.lines)].sort((a, b) => a - b));
      }),
      { numRuns: 300 },
    );
  });

  it("any bytes give a parse or a refusal, never an exception", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, html) => {
        const outcome = importText(bytes, { ...options, mediaType: html ? "text/html" : "text/plain" });
        if (!outcome.ok) expect(outcome.code).toMatch(/^import\.(?:not_text|empty)$/);
      }),
      { numRuns: 500 },
    );
  });
});

describe("HTML", () => {
  const tag = pick("p|div|b|span|td|tr|table|li|h1|h2|a|figcaption|figure|article|pre|em");
  const piece = fc.oneof(
    pick("một|hai|chín &amp; mười|a < b|&ocirc;|Đường").map((text) => ({ text, html: ` ${text} ` })),
    tag.map((name) => ({ text: "", html: `<${name} class="x">` })),
    tag.map((name) => ({ text: "", html: `</${name}>` })),
    pick("cầu treo|chợ phiên").map((alt) => ({ text: alt, html: `<img src=x alt="${alt}">` })),
    fc
      .constantFrom(
        "<br>",
        "<!-- lời nhắn -->",
        "<script>var x = '<p>mất</p>';</script>",
        "<style>p{}</style>",
      )
      .map((html) => ({ text: "", html })),
  );

  it("broken or nested as it may be, every visible word and alternative text is in a line or in the warning", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const read = htmlToText(pieces.map(({ html }) => html).join(""));
        const said = [
          read.text,
          ...[...read.alts.values()].map((alt) => alt ?? ""),
          ...read.warnings.map(({ found }) => found ?? ""),
        ];
        const available = new Set(wordsIn(said.join("\n").replace(/ô/g, "ocirc").replace(/&/g, "amp")));
        for (const word of wordsIn(pieces.map(({ text }) => text).join(" ")))
          expect(available).toContain(word);
        expect(said.join(" ")).not.toMatch(/mất|lời nhắn/);
      }),
      { numRuns: 500 },
    );
  });
});
