import { deflateRawSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { bringIn } from "@/lib/import/bring-in/bring-in";
import { outline, outlineSaid } from "@/lib/import/bring-in/outline";
import { docxOf, item, link, para, picture, run, table } from "@/lib/testing/docx";
import { readDocx } from "./read-docx";
import { docxLimits } from "./safe-package";

const dot = () =>
  sharp({ create: { width: 4, height: 3, channels: 3, background: "#a33" } })
    .png()
    .toBuffer();

async function read(source: Uint8Array) {
  const text = await readDocx(source);
  if (!text.ok) throw new Error(text.refusal.code);
  return { ...text.value, brought: (await bringIn({ html: text.value.html })).brought };
}

const codeOf = async (source: Uint8Array) => {
  const text = await readDocx(source);
  return text.ok ? "read" : text.refusal.code;
};

describe("a file of Word", () => {
  test("gives headings, words and their looks, lists, links, tables, pictures and notes", async () => {
    const file = await docxOf({
      body: [
        para("Nước sạch về bản", "Title"),
        para("Từ con suối đầu nguồn", "heading1"),
        para(
          run("Công trình có ") +
            run("3 bể", { bold: true }) +
            run(" chứa", { italic: true }) +
            '<w:r><w:footnoteReference w:id="2"/></w:r>',
        ),
        item("Bể lọc"),
        item("Cát", 1),
        item("Bể chứa"),
        para(run("Xem ") + link("bản đồ")),
        table(["Thôn", "Hộ"], ["Đồi Mơ", "128"]),
        picture("Bể nước đầu bản"),
        para("Chữ cuối."),
      ].join(""),
      picture: await dot(),
      footnote: "Theo báo cáo của xã.",
    });
    const { brought } = await read(file);
    expect(outline(brought.blocks)).toEqual([
      "h2: Nước sạch về bản",
      "h2: Từ con suối đầu nguồn",
      "p: Công trình có *3 bể*_ chứa_[1]",
      "ul",
      "  -",
      "    p: Bể lọc",
      "    ul",
      "      -",
      "        p: Cát",
      "  -",
      "    p: Bể chứa",
      "p: Xem [bản đồ](https://truongson.example/ban-do)",
      "table",
      "  | Thôn | Hộ |",
      "  | Đồi Mơ | 128 |",
      "picture 0",
      "p: Chữ cuối.",
      "ol 1",
      "  -",
      "    p: Theo báo cáo của xã.",
    ]);
    expect(brought.pictures[0]).toMatchObject({ alt: "Bể nước đầu bản", source: { kind: "data" } });
    expect(outlineSaid(brought)).toBe("footnoteLink×1");
  });

  test("leaves tracked deletions, comments and page heads out, and says how many", async () => {
    const file = await docxOf({
      body: para(
        `${run("Xã có 128 hộ")}<w:del w:id="1" w:author="a"><w:r><w:delText>trên trăm hộ</w:delText></w:r></w:del><w:ins w:id="2" w:author="a">${run(" vay vốn.")}</w:ins><w:r><w:commentReference w:id="0"/></w:r>`,
      ),
      others: { "word/header1.xml": "<w:hdr><w:p><w:r><w:t>Mật</w:t></w:r></w:p></w:hdr>" },
    });
    const { brought, said } = await read(file);
    expect(outline(brought.blocks)).toEqual(["p: Xã có 128 hộ vay vốn."]);
    expect(said).toEqual([
      { what: "deletion", count: 1 },
      { what: "comment", count: 1 },
      { what: "pageHead", count: 1 },
    ]);
  });

  test("written in .VnTime is given as it is and in Unicode, capitals as capitals", async () => {
    const file = await docxOf({
      body:
        para(run("Héi nghÞ x· BÕn Giã", { font: ".VnTime" })) +
        para(run("QuyÕt ®Þnh", { font: ".VnTimeH" })) +
        para("Số 12"),
    });
    const { html, converted } = await read(file);
    expect(html).toContain("Héi nghÞ");
    expect(converted?.encoding).toBe("tcvn3");
    expect(converted?.html).toContain("Hội nghị xã Bến Gió");
    expect(converted?.html).toContain("QUYẾT ĐỊNH");
  });
});

describe("a file that only claims to be one", () => {
  test("is refused with what to do: an old .doc, a zip of something else, words, nothing", async () => {
    const old = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]);
    expect(await codeOf(old)).toBe("import.old_word");
    expect(await codeOf(Buffer.from("Không phải tệp Word"))).toBe("import.not_docx");
    expect(await codeOf(new Uint8Array())).toBe("import.not_docx");
    const file = await docxOf({ body: para("Chữ") });
    for (const length of [40, 200, file.length - 30])
      expect(await codeOf(file.subarray(0, length))).toBe("import.not_docx");
    expect(await codeOf(await docxOf({ body: "<w:p><w:r>" }))).toBe("import.not_docx");
  });

  test("that unpacks to more than it may is refused before it is unpacked", async () => {
    const bomb = await docxOf({ body: `${para("Chữ")}<!--${"0".repeat(docxLimits.text)}-->` });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await codeOf(bomb)).toBe("import.docx_too_large");
    const many = await docxOf({
      body: para("Chữ"),
      others: Object.fromEntries(
        Array.from({ length: docxLimits.entries }, (_, n) => [`word/x${n}.xml`, ""]),
      ),
    });
    expect(await codeOf(many)).toBe("import.docx_too_large");
    expect(await codeOf(Buffer.alloc(docxLimits.bytes + 1))).toBe("import.docx_too_large");
  });

  test("that lies about the size of a part is not believed", async () => {
    const file = await docxOf({ body: para("Chữ") });
    const liar = Buffer.from(file);
    // The unpacked size stands 24 bytes into every entry of the list at the end.
    for (
      let at = liar.indexOf("PK\x01\x02", 0, "latin1");
      at >= 0;
      at = liar.indexOf("PK\x01\x02", at + 4, "latin1")
    )
      liar.writeUInt32LE(1, at + 24);
    expect(await codeOf(liar)).toBe("read");
    expect(deflateRawSync(Buffer.alloc(1000)).length).toBeLessThan(100);
  });

  test("with entities that multiply, or a picture outside of the package, gives no more than its words", async () => {
    const lol = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';
    const file = await docxOf({ body: para("Chữ"), others: { "word/document.xml": `${lol}<x>&b;</x>` } });
    expect(["import.not_docx", "read"]).toContain(await codeOf(file));
    const outside = await docxOf({ body: para("Chữ") + picture() });
    expect(outline((await read(outside)).brought.blocks)).toEqual(["p: Chữ"]);
  });
});
