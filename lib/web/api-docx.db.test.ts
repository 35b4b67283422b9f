import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BodyNode } from "@/lib/domain/content";
import { outline } from "@/lib/import/bring-in/outline";
import type { ImportResult, ImportWarning } from "@/lib/import/import-result";
import { type ApiClient, openApi } from "@/lib/testing/api-client";
import { docxOf, item, link, para, picture, run, table } from "@/lib/testing/docx";
import { noisyPng } from "@/lib/testing/docx-picture";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import type { ArticleJson } from "./article-shapes";

let world: TestDatabase;
let api: ApiClient;
let folder: string;

beforeAll(async () => {
  world = await openTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), "docx-"));
  process.env.MEDIA_URL = `file:${folder}`;
  api = await openApi(world);
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const headers = { "content-type": docxType };

interface Imported {
  id: string;
  version: number;
  result: ImportResult;
  warnings: ImportWarning[];
  code: string;
  existing?: string;
}

const post = (file: Buffer, query = "", who: "phongvien" | "phongvien2" | "pvanh" = "phongvien") =>
  api.call<Imported>(who, `POST /imports${query}`, { raw: new Uint8Array(file), headers });

const story = async () =>
  docxOf({
    body: [
      para("Nước sạch về bản Đồi Mơ", "Title"),
      para("20:56, Thứ Sáu, 06/11/2026 (GMT+7)"),
      para(
        run("(TSĐT) - Sáng 6/11, UBND xã Bến Gió khánh thành ") +
          run("công trình nước sạch", { bold: true }) +
          run(" cho 128 hộ ở bản Đồi Mơ, kết thúc nhiều năm gùi nước từ suối của bà con nơi đây."),
      ),
      para("Chuyện người giữ nước", "heading1"),
      para(run("Xem ") + link("bản đồ") + run(" đường ống dài 3 km do dân bản tự đào trong hai tháng.")),
      picture("Bể nước đầu bản"),
      para(run("Bể nước đầu bản Đồi Mơ. Ảnh: Thí Điểm", { italic: true })),
      item("Bể lọc"),
      item("Bể chứa"),
      table(["Thôn", "Hộ"], ["Đồi Mơ", "128"]),
      para("Minh Họa"),
    ].join(""),
    picture: await noisyPng(800, 600),
  });

describe("a Word file posted to the importer", () => {
  it("becomes a draft with its headings, looks, list, table and picture in their places", async () => {
    const answer = await post(await story(), "?section=xa-hoi");
    expect([answer.status, answer.body.code]).toEqual([201, undefined]);
    const { body: article } = await api.call<ArticleJson>("phongvien", `GET /articles/${answer.body.id}`);
    expect(article).toMatchObject({ headline: "Nước sạch về bản Đồi Mơ", state: "draft", section: "xa-hoi" });
    expect(article.bylines.map(({ displayName }) => displayName)).toEqual(["Minh Họa"]);
    const [photo] = article.photos;
    expect(photo).toMatchObject({
      caption: "Bể nước đầu bản Đồi Mơ.",
      credit: "Thí Điểm",
      alt: "Bể nước đầu bản",
      photoId: expect.any(String),
    });
    const lines = outline((article.body as BodyNode).content ?? []);
    const text = lines.join("\n");
    expect(text).toContain("h2: Chuyện người giữ nước");
    expect(text).toContain("[bản đồ](https://truongson.example/ban-do)");
    expect(text).toContain(
      "ul\n  -\n    p: Bể lọc\n  -\n    p: Bể chứa\ntable\n  | Thôn | Hộ |\n  | Đồi Mơ | 128 |",
    );
    expect(lines.indexOf("figure")).toBe(lines.indexOf("ul") - 1);
    for (const gone of ["Nước sạch về bản Đồi Mơ", "20:56", "Minh Họa", "Ảnh: Thí Điểm"])
      expect(text).not.toContain(gone);
    // Said once, in the standfirst or in the text, and nowhere twice.
    const everything = `${article.sapo ?? ""}\n${text}`;
    expect(everything.split("khánh thành")).toHaveLength(2);
    expect(answer.body.result.photos).toMatchObject([
      { position: 1, caption: "Bể nước đầu bản Đồi Mơ.", credit: "Thí Điểm" },
    ]);
    expect(answer.body.result.stats).toMatchObject({ photos: 1 });
    const { body: library } = await api.call<{ width: number }>("phongvien", `GET /photos/${photo?.photoId}`);
    expect(library.width).toBe(800);
  });

  it("is known when it comes again, whoever brings it", async () => {
    const file = await docxOf({ body: para("Tin vắn") + para("Sáng nay trời quang ở Bến Gió.") });
    const first = await post(file);
    expect(first.status).toBe(201);
    const again = await post(file);
    expect([again.status, again.body.code, again.body.existing]).toEqual([
      409,
      "import.duplicate",
      first.body.id,
    ]);
    const other = await post(file, "", "phongvien2");
    expect([other.status, other.body.code, other.body.existing]).toEqual([
      409,
      "import.duplicate",
      undefined,
    ]);
    expect((await post(file, "?again=1")).status).toBe(201);
  });

  it("in .VnTime is converted, and the newsroom is told to read it again", async () => {
    const old = { font: ".VnTime" };
    const file = await docxOf({
      body: para(run("Héi nghÞ x· BÕn Giã", old)) + para(run("S¸ng nay, x· häp bµn viÖc lµm ®­êng.", old)),
    });
    const answer = await post(file);
    expect(answer.body.result.article.headline).toBe("Hội nghị xã Bến Gió");
    expect(answer.body.warnings.map(({ code }) => code)).toContain("LEGACY_ENCODING");
  });

  it("with a picture that no reader could have keeps its place as an empty slot", async () => {
    const file = await docxOf({
      body: para("Tin ảnh") + picture("Sân trường") + para("Hết."),
      picture: Buffer.from("không phải ảnh"),
    });
    const answer = await post(file);
    expect(answer.status).toBe(201);
    const { body: article } = await api.call<ArticleJson>("phongvien", `GET /articles/${answer.body.id}`);
    expect(article.photos).toMatchObject([{ photoId: null }]);
  });

  it("is shown before anything is written", async () => {
    const shown = await api.call<{ lines: string[]; result: ImportResult }>(
      "phongvien",
      "POST /imports/preview",
      {
        raw: new Uint8Array(await story()),
        headers,
      },
    );
    expect(shown.status).toBe(200);
    expect(shown.body.lines[0]).toBe("Nước sạch về bản Đồi Mơ");
    expect(shown.body.result.photos).toHaveLength(1);
  });

  it("gives its words to the text under hand, pictures and all", async () => {
    const words = await api.call<{ html: string; said: unknown[] }>("phongvien", "POST /imports/words", {
      raw: new Uint8Array(await story()),
      headers,
    });
    expect(words.status).toBe(200);
    expect(words.body.html).toContain("data:image/png;base64,");
    expect((await api.call("pvanh", "POST /imports/words", { raw: "x", headers })).body.code).toBe(
      "right.reporter",
    );
  });

  it("is refused with a way out when it is an old .doc, no Word file, or too large", async () => {
    const doc = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]);
    const old = await api.call("phongvien", "POST /imports", {
      raw: new Uint8Array(doc),
      headers: { "content-type": "application/msword" },
    });
    expect([old.status, old.body.code]).toEqual([422, "import.old_word"]);
    expect(old.body.detail).toContain(".docx");
    expect((await post(Buffer.from("Không phải"))).body.code).toBe("import.not_docx");
    const huge = await post(Buffer.alloc(31 * 1024 * 1024));
    expect([huge.status, huge.body.code]).toEqual([413, "import.docx_too_large"]);
    expect((await post(await docxOf({ body: "" }))).body.code).toBe("import.empty");
  });
});
