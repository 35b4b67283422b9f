import { describe, expect, test } from "vitest";
import { oldName, readRedirect } from "@/lib/domain/redirect";
import { readRedirectsCsv } from "./redirects-csv";

const site = "https://bao.example";
const read = (text: string) => readRedirectsCsv(Buffer.from(text), site);

describe("a table of old addresses", () => {
  test("is read with a mark at its head, CRLF, quotes, semicolons and a line of names", () => {
    const { redirects, errors } = read(
      '\ufefffrom;to\r\n"/tin-tuc/abc-post12345.html";12\r\nhttps://cu.example/?p=7&b=1;/kinh-te\r\n',
    );
    expect(errors).toEqual([]);
    expect(redirects).toEqual([
      { from: "/tin-tuc/abc-post12345.html", target: { number: 12, to: null } },
      { from: "/?b=1&p=7", target: { number: null, to: "/kinh-te" } },
    ]);
  });
  test("names the line of everything it cannot take", () => {
    const { errors } = read("/a,1\n/b,https://xau.example/\n/a,2\nkhong,3\n/c,/a\n");
    expect(errors.map(({ line, code }) => [line, code])).toEqual([
      [2, "redirect.target"],
      [3, "redirect.twice"],
      [4, "redirect.from"],
      [5, "redirect.chain"],
    ]);
  });
});

describe("an old address", () => {
  test("never leads away, however that is written", () => {
    for (const to of [
      "//xau.example",
      "/\\xau.example",
      "https://xau.example/",
      "javascript:alert(1)",
      "/%2f/xau.example",
      "/a%0d%0aSet-Cookie: x",
      "https://bao.example.xau.example/",
    ])
      expect(readRedirect("/cu", to, site).ok, to).toBe(false);
    expect(readRedirect("/cu", `${site}/kinh-te`, site).ok).toBe(true);
  });
  test("does not lead to itself, with a query or without", () => {
    expect(readRedirect("/cu", "/cu", site).ok).toBe(false);
    expect(readRedirect("/cu", "/cu/?x=1", site).ok).toBe(false);
  });
  test("is one name, whatever its host, closing slash, escapes and order of query", () => {
    expect(oldName("https://cu.example/tin/b%C3%A0i/?b=2&a=1#x")).toBe("/tin/bài?a=1&b=2");
    expect(oldName("/tin/")).toBe("/tin");
    expect(oldName("/%zz")).toBeNull();
  });
});
