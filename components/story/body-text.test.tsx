import fc from "fast-check";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { isSafeLink, parseBody } from "@/lib/domain/body-schema";
import type { BodyNode } from "@/lib/domain/content";
import { BodyText } from "./body-text";
import { content, figure, paragraph, photo, photoId, text } from "./fixtures/article";
import { isSafeHref } from "./safe-link";

const html = (element: ReactElement) => renderToStaticMarkup(element);
const body = (...nodes: BodyNode[]) =>
  html(
    <BodyText
      content={content({ body: { type: "doc", content: nodes } })}
      eagerPhoto={photoId(1)}
      opening=""
    />,
  );

describe("the text of an article", () => {
  test("prints every kind of block that the editor can make", () => {
    const item = (words: string): BodyNode => ({ type: "listItem", content: [paragraph(words)] });
    const nodes: BodyNode[] = [
      { type: "heading", attrs: { level: 2 }, content: [text("Tít xen")] },
      { type: "heading", attrs: { level: 3 }, content: [text("Tít nhỏ")] },
      { type: "blockquote", content: [paragraph("Lời trích")] },
      { type: "bulletList", content: [item("Một")] },
      { type: "orderedList", attrs: { start: 3, type: null }, content: [item("Ba")] },
      paragraph("Dòng", { type: "hardBreak" }, text("đậm", { type: "bold" }, { type: "italic" })),
      paragraph(text("nối", { type: "link", attrs: { href: "https://vi.example/?a=1&b=2" } })),
    ];
    parseBody({ type: "doc", content: nodes });
    expect(body(...nodes)).toBe(
      '<div class="text"><h2>Tít xen</h2><h3>Tít nhỏ</h3><blockquote><p>Lời trích</p></blockquote>' +
        '<ul><li><p>Một</p></li></ul><ol start="3"><li><p>Ba</p></li></ol>' +
        "<p>Dòng<br/><strong><em>đậm</em></strong></p>" +
        '<p><a href="https://vi.example/?a=1&amp;b=2">nối</a></p></div>',
    );
  });

  test("prints a table with its heads told apart and its numbers under each other", () => {
    const cell = (type: string, words: string, attrs?: Record<string, unknown>): BodyNode => ({
      type,
      ...(attrs && { attrs }),
      content: [paragraph(words)],
    });
    const list: BodyNode = {
      type: "bulletList",
      content: [{ type: "listItem", content: [paragraph("Một")] }],
    };
    const table: BodyNode = {
      type: "table",
      content: [
        { type: "tableRow", content: [cell("tableHeader", "Xã"), cell("tableHeader", "Hộ")] },
        { type: "tableRow", content: [cell("tableHeader", "Bến Gió"), cell("tableCell", "1.250")] },
        { type: "tableRow", content: [cell("tableCell", "Ghi chú"), { type: "tableCell", content: [list] }] },
        { type: "tableRow", content: [cell("tableCell", "Cộng", { colspan: 2, rowspan: 1 })] },
      ],
    };
    parseBody({ type: "doc", content: [table] });
    expect(body(table)).toBe(
      '<div class="text"><div class="data" role="group" aria-label="Bảng" tabindex="0"><table>' +
        '<thead><tr><th scope="col">Xã</th><th scope="col">Hộ</th></tr></thead><tbody>' +
        '<tr><th scope="row">Bến Gió</th><td class="n">1.250</td></tr>' +
        "<tr><td>Ghi chú</td><td><ul><li><p>Một</p></li></ul></td></tr>" +
        '<tr><td colSpan="2">Cộng</td></tr></tbody></table></div></div>',
    );
    const figures: BodyNode = { type: "table", content: table.content?.slice(0, 2) ?? [] };
    expect(body(figures)).toContain('<th scope="col">Xã</th><th scope="col" class="n">Hộ</th>');
    expect(() =>
      body({ type: "table", content: [{ type: "tableRow", content: [{ type: "cell" }] }] }),
    ).toThrow();
  });

  test("leaves out the empty paragraphs that people make space with", () => {
    expect(body({ type: "paragraph" }, paragraph("Chữ"))).toBe('<div class="text"><p>Chữ</p></div>');
  });

  test("keeps on one line what belongs together, unless a machine reads it", () => {
    const node = paragraph("Có 75.280 đảng viên theo Nghị quyết số 05.");
    expect(body(node)).toContain("Có 75.280\u00a0đảng\u00a0viên theo Nghị\u00a0quyết\u00a0số\u00a005.");
    const stored = content({ body: { type: "doc", content: [node] } });
    const printed = <BodyText content={stored} eagerPhoto={null} opening="" printWords={(words) => words} />;
    expect(html(printed)).not.toContain("\u00a0");
  });

  test("opens with the agency slug when there is no standfirst to carry it", () => {
    const open = (node: BodyNode) =>
      html(
        <BodyText
          content={content({ body: { type: "doc", content: [node] } })}
          eagerPhoto={null}
          opening="(TSĐT) - "
        />,
      );
    expect(open(paragraph("Chiều nay"))).toContain("<p>(TSĐT) - Chiều nay</p>");
    expect(open(figure(1))).toMatch(/^<div class="text"><p>\(TSĐT\) -<\/p><figure>/);
  });

  test("stops the press at a node, mark, heading or figure that it does not know", () => {
    const unknown: BodyNode[] = [
      { type: "iframe", attrs: { src: "https://x.example" } },
      { type: "heading", attrs: { level: 1 }, content: [text("x")] },
      paragraph({ type: "image" }),
      paragraph(text("x", { type: "code" })),
      { type: "figure", attrs: { photo: photoId(9) } },
      { type: "text", text: "trần" },
    ];
    for (const node of unknown) expect(() => body(node)).toThrow(RangeError);
  });

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "data:text/html,<script>",
    "vbscript:x",
    "//evil.example",
    "https://x.example/\"onclick='x",
    "",
    null,
    42,
  ])("never prints a link to %j", (href) => {
    expect(() => body(paragraph(text("x", { type: "link", attrs: { href } })))).toThrow(RangeError);
  });

  test("follows exactly the links that the editor's schema lets in", () => {
    const scheme = fc.constantFrom(
      "https://",
      "http://",
      "mailto:",
      "/",
      "//",
      "javascript:",
      "HTTPS://",
      "",
    );
    fc.assert(
      fc.property(scheme, fc.string(), (start, rest) => {
        expect(isSafeHref(start + rest)).toBe(isSafeLink(start + rest));
      }),
    );
    expect(isSafeHref(`https://x.example/${"a".repeat(2000)}`)).toBe(false);
  });
});

describe("a picture in the text", () => {
  test("offers every width that was made, with its ratio reserved", () => {
    const printed = body(figure(2));
    const { key = "" } = photo(2).file ?? {};
    expect(printed).toContain(
      `srcSet="/media/${key}-400.webp 400w, /media/${key}-800.webp 800w, /media/${key}-1200.webp 1200w"`,
    );
    expect(printed).toContain(`src="/media/${key}-800.jpg"`);
    expect(printed).toContain('width="1600" height="1067"');
  });

  test("loads at once only when it is the first, and waits otherwise", () => {
    expect(body(figure(1))).toContain('fetchPriority="high"');
    expect(body(figure(1))).not.toContain("lazy");
    expect(body(figure(2))).toContain('loading="lazy"');
    expect(body(figure(2))).not.toContain("fetchPriority");
  });

  test("carries caption, then credit, then that it is a file photo", () => {
    expect(body(figure(4))).toContain(
      "do các em tự vẽ. <small>Ảnh: Bùi Thị Thí Điểm. Ảnh tư liệu.</small></figcaption>",
    );
    expect(body(figure(3))).toContain("cho các tập thể. </figcaption>");
  });

  test("has an empty alternative text where the caption says it all", () => {
    expect(body(figure(4))).toContain('alt=""');
    expect(body(figure(1))).toContain('alt="Người phát biểu trên bục');
  });

  test("is not there for readers while its file has not come", () => {
    const waiting = content({
      photos: [photo(1, { file: null })],
      body: { type: "doc", content: [paragraph("Chữ"), figure(1)] },
    });
    expect(html(<BodyText content={waiting} eagerPhoto={null} opening="" />)).toBe(
      '<div class="text"><p>Chữ</p></div>',
    );
  });
});
