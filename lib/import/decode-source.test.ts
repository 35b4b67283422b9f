/** What may be imported, what is refused, and what is done with characters no field takes. */
import { describe, expect, it } from "vitest";
import { maxImportBytes } from "./decode-source";
import { importText } from "./import-text";

const options = { knownBylines: new Set<string>() };
const article =
  "Tiêu đề bài\n20:56, Thứ Ba, 12/01/2021 (GMT+7)\n(TSĐT) - Đoạn mở đầu của bài.\nThân bài có chữ ở đây.\nMinh Họa";
const codeOf = (raw: string | Uint8Array): string => {
  const outcome = importText(raw, options);
  return outcome.ok ? "ok" : outcome.code;
};
const warningsOf = (raw: string) => {
  const outcome = importText(raw, options);
  return outcome.ok ? outcome.warnings : [];
};

const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
};

/** Vietnamese in Windows-1258: base letters of Latin-1 followed by the five tones as characters of their own. */
function windows1258(text: string): Uint8Array {
  const letters: Record<string, number> = {
    ă: 0xe3,
    đ: 0xf0,
    ơ: 0xf5,
    ư: 0xfd,
    Đ: 0xd0,
    Ư: 0xdd,
    â: 0xe2,
    ê: 0xea,
    ô: 0xf4,
  };
  const tones: Record<string, number> = {
    "\u0300": 0xcc,
    "\u0301": 0xec,
    "\u0309": 0xd2,
    "\u0303": 0xde,
    "\u0323": 0xf2,
  };
  const bytes: number[] = [];
  for (const character of text) {
    const [base = "", ...marks] = Array.from(character.normalize("NFD"));
    const shape = marks.filter((mark) => !(mark in tones)).join("");
    const letter = (base + shape).normalize("NFC");
    bytes.push(letters[letter] ?? letter.charCodeAt(0), ...marks.flatMap((mark) => tones[mark] ?? []));
  }
  return Uint8Array.from(bytes);
}

describe("what is refused", () => {
  it("nothing, or only empty lines and punctuation", () => {
    for (const raw of ["", "\n\n", ".\n\u00a0\n—", "\ufeff", new Uint8Array(0)])
      expect(codeOf(raw)).toBe("import.empty");
  });

  it("a NUL, an archive, a picture", () => {
    expect(codeOf("một\0hai")).toBe("import.not_text");
    expect(codeOf(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 8, 0))).toBe("import.not_text");
    expect(codeOf(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 0x80, 0x99))).toBe("import.not_text");
    expect(codeOf("\u0001\u0002\u0003".repeat(9))).toBe("import.not_text");
  });

  it("more than five mebibytes, counted in bytes", () => {
    expect(codeOf("ộ".repeat(Math.ceil(maxImportBytes / 3) + 1))).toBe("import.too_large");
    expect(codeOf(new Uint8Array(maxImportBytes + 1).fill(0x61))).toBe("import.too_large");
  });

  it("bytes that are neither Unicode nor spelt like Vietnamese in any old encoding", () => {
    expect(codeOf(Uint8Array.from([0x47, 0xfc, 0x6e, 0x73, 0xfe, 0x20, 0xe6, 0xf8, 0xe5, 0x78]))).toBe(
      "import.not_text",
    );
  });
});

describe("what is read", () => {
  it("the largest text that is allowed, in a moment", () => {
    const line = "Đồng chí Bí thư Tỉnh ủy tặng bằng khen cho 06 tập thể, ";
    const one = line.repeat(Math.floor(maxImportBytes / Buffer.byteLength(line)) - 1);
    const many = one.replace(/, /g, ".\n");
    for (const raw of [one, many, "chữ\n".repeat(200_000)]) expect(codeOf(raw)).toBe("ok");
  }, 60_000);

  it.each([
    ["UTF-16, little end first", utf16(article, false), "utf-16le"],
    ["UTF-16, big end first", utf16(article, true), "utf-16be"],
    ["Windows-1258", windows1258(article), "windows-1258"],
    ["UTF-8 with a byte order mark", new TextEncoder().encode(`\ufeff${article}`), "utf-8"],
  ])("%s gives the same article as UTF-8", (_name, bytes, encoding) => {
    const plain = importText(article, options);
    const outcome = importText(bytes, options);
    if (!outcome.ok || !plain.ok) throw new Error("refused");
    expect(outcome.source.encoding).toBe(encoding);
    expect(outcome.result).toEqual(plain.result);
  });

  it("the same text as bytes and as a string has the same hash", () => {
    const [a, b] = [importText(article, options), importText(new TextEncoder().encode(article), options)];
    expect(a).toEqual(b);
  });

  it("direction overrides, controls and half characters go, with the line they stood in", () => {
    const raw = "Tiêu đề\nMột \u202eđảo\u202c chiều\nHai \ud800nửa\nBa\u0007 chuông\nBốn\u000bxuống dòng";
    expect(warningsOf(raw)).toContainEqual(
      expect.objectContaining({ code: "FORBIDDEN_CHARACTER", lines: [2, 3, 4] }),
    );
    const outcome = importText(raw, options);
    expect(JSON.stringify(outcome)).toMatch(/Một đảo chiều.*Hai nửa.*Ba chuông.*Bốn xuống dòng/);
  });

  it("characters that were broken before are pointed at", () => {
    expect(warningsOf("Tiêu đề\nĐoạn v\ufffdn bản.")).toContainEqual(
      expect.objectContaining({ code: "REPLACEMENT_CHARACTER", severity: "error", lines: [2] }),
    );
  });
});
