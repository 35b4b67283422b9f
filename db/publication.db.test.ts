import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { discardRevision } from "@/lib/newsroom/discard-revision";
import { saveFields } from "@/lib/newsroom/save-fields";
import { takeDownArticle } from "@/lib/newsroom/take-down-article";
import { writeBody } from "@/lib/newsroom/write-body";
import {
  type ArticleWish,
  anArticle,
  anAward,
  approveAs,
  must,
  releaseAs,
  textOf,
} from "@/lib/testing/factories";
import { type ReaderPages, readerPagesOf } from "@/lib/testing/reader-pages";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";

let world: TestDatabase;
let pages: ReaderPages;
beforeAll(async () => {
  world = await openTestDatabase();
  pages = readerPagesOf(world);
});
afterAll(async () => {
  await pages?.close();
  await world?.close();
});

/** Everything that the readers' login can read, as one text, packed bytes unpacked. */
async function allThatReadersMayRead(): Promise<string> {
  const sql = world.sql("reader");
  const tables = await sql`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'v', 'm') and n.nspname not in ('pg_catalog', 'information_schema')
       and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')`;
  expect(tables.map((table) => table.name)).toContain("published.pages");
  const parts: string[] = [];
  for (const { name } of tables) {
    for (const row of await sql.unsafe(`select * from ${name}`)) {
      for (const [column, value] of Object.entries(row)) {
        if (!Buffer.isBuffer(value)) parts.push(typeof value === "string" ? value : JSON.stringify(value));
        else if (column === "gzip") parts.push(gunzipSync(value).toString());
        else if (column === "brotli") parts.push(brotliDecompressSync(value).toString());
        else parts.push(value.toString());
      }
    }
  }
  return parts.join("\n");
}

/** A piece that carries a mark in every place where words can stand. */
const marked = (mark: string, wish: ArticleWish): ArticleWish => ({
  ...wish,
  headline: `Tin ${mark}A`,
  words: `Chữ ${mark}B`,
  bylines: [`${mark}C`],
  awards: [{ ...anAward(`Cơ quan ${mark}D`), evidence: `${mark}E` }],
});

/** Every page there is: the fixed ones, and those of everything that is or was live. */
async function pressAll(): Promise<void> {
  const sql = world.sql("reader");
  const fixed = ["/", "/khen-thuong", "/rss.xml", "/sitemap.xml", "/news-sitemap.xml", "/sitemap/muc.xml"];
  const sections = await sql`select '/' || slug as path from published.sections`;
  const articles = await sql`select path from published.articles`;
  for (const path of fixed) await pages.press(path);
  for (const { path } of sections) {
    await pages.press(path);
    await pages.press(`${path}/rss.xml`);
  }
  for (const { path } of articles) await pages.press(path);
}

/** How often what this page is made of has changed. */
async function generationOf(key: string): Promise<number> {
  const [row] = await world.sql("reader")`select generation from published.keys where key = ${key}`;
  return Number(row?.generation ?? 0);
}

describe("readers", () => {
  test("find a released piece everywhere that it should be: so the search below would find a leak", async () => {
    await anArticle(world, marked("ĐÈNXANH", { state: "published" }));
    await pressAll();
    const all = await allThatReadersMayRead();
    for (const place of ["A", "B", "C", "D"]) expect(all).toContain(`ĐÈNXANH${place}`);
    // What the desk keeps for itself, the sentence an award was read from, is in no table of theirs.
    expect(all).not.toContain("ĐÈNXANHE");
    expect(all.split("ĐÈNXANHA").length).toBeGreaterThan(8);
  });

  test.each(["draft", "submitted", "editing", "returned", "approved", "spiked"] as const)(
    "find no letter of a piece that is %s",
    async (state) => {
      await anArticle(world, marked(`KÍN${state}`, { state }));
      await pressAll();
      expect(await allThatReadersMayRead()).not.toContain(`KÍN${state}`);
    },
  );

  test("find no letter of a revision under way, discarded, or superseded", async () => {
    const btv2 = await world.as("btv2");
    const change = async (id: string, basedOn: number, mark: string) => {
      const saved = must(
        await saveFields(btv2, { articleId: id, basedOn, fields: { headline: `Sửa ${mark}`, tags: [mark] } }),
      );
      must(await writeBody(btv2, { articleId: id, basedOn: saved.version, doc: textOf(`Sửa ${mark}`) }));
    };
    const underWay = await anArticle(world, { revised: true });
    await change(underWay.id, underWay.version, "KÍNđangsửa");
    const discarded = await anArticle(world, { revised: true });
    await change(discarded.id, discarded.version, "KÍNđãbỏ");
    must(await discardRevision(btv2, { articleId: discarded.id, reason: "KÍNlýdo" }));
    const superseded = await anArticle(world, marked("KÍNcũ", { revised: true }));
    await change(superseded.id, superseded.version, "mới");
    await pressAll();
    must(await approveAs(btv2, superseded.id));
    must(await releaseAs(await world.as("tkts"), superseded.id));
    await pressAll();
    const all = await allThatReadersMayRead();
    expect(all).toContain("Sửa mới");
    for (const mark of ["KÍNđangsửa", "KÍNđãbỏ", "KÍNlýdo", "KÍNcũA", "KÍNcũB"])
      expect(all, mark).not.toContain(mark);
  });

  test("find no letter of a piece taken down, nor why, nor its bytes", async () => {
    const article = await anArticle(world, marked("KÍNđãgỡ", { state: "published", photos: 1 }));
    await pressAll();
    const path = article.livePath ?? "";
    const stored = async () =>
      (
        await world.sql("reader")`
          select path from published.pages where path in (${path}, '/', '/xa-hoi', '/rss.xml', '/kinh-te')`
      ).map((row) => row.path);
    expect(new Set(await stored())).toEqual(new Set([path, "/", "/xa-hoi", "/rss.xml", "/kinh-te"]));
    must(
      await takeDownArticle(await world.as("tbt"), {
        articleId: article.id,
        reasonCode: "legal",
        reason: "KÍNvìsao",
        requestedBy: "KÍNaiyêucầu",
        documentNo: "KÍNcôngvăn",
      }),
    );
    // Its own section's pages are gone with it; another section's stand.
    expect(await stored()).toEqual(["/kinh-te"]);
    await pressAll();
    const all = await allThatReadersMayRead();
    for (const mark of ["KÍNđãgỡ", "KÍNvìsao", "KÍNaiyêucầu", "KÍNcôngvăn"])
      expect(all, mark).not.toContain(mark);
    expect((await pages.press(path)).status).toBe(410);
    const [media] = await world.sql("reader")`
      select count(*)::int as n from published.media where key = ${article.photos[0]?.file?.key ?? ""}`;
    expect(media?.n).toBe(0);
  });
});

describe("a pressed page", () => {
  test("is stored only if nothing that it was made of has moved: older bytes come too late", async () => {
    const article = await anArticle(world, { state: "published" });
    const path = article.livePath ?? "";
    const key = `article:${article.number}`;
    const sql = world.sql("reader");
    const store = async (generation: number, text: string, until: Date | null = null) => {
      const [row] = await sql`
        select published.store_page(${path}, ${["frame", key]}, ${[await generationOf("frame"), generation]}, 't',
                                    200::smallint, 'text/html', null, null, ${Buffer.from(text)}, null, null, ${until}) as kept`;
      return row?.kept;
    };
    const first = await generationOf(key);
    expect(await store(first, "hiện hành")).toBe(true);
    must(
      await takeDownArticle(await world.as("tbt"), {
        articleId: article.id,
        reasonCode: "wrong",
        reason: "Sai",
        requestedBy: "Ban Biên tập",
      }),
    );
    const second = await generationOf(key);
    expect(second).toBeGreaterThan(first);
    expect(await store(first, "trang đã gỡ, của một yêu cầu chậm")).toBe(false);
    expect(await store(second + 1, "của tương lai")).toBe(false);
    expect(await store(second, "đã hết hạn", new Date(Date.now() - 1000))).toBe(false);
    expect(await sql`select from published.pages where path = ${path}`).toEqual([]);
  });

  test("is never stored past a release that commits at the same time", async () => {
    const article = await anArticle(world, { state: "published" });
    const key = `article:${article.number}`;
    const generation = await generationOf(key);
    const path = article.livePath ?? "";
    const store = world.sql("reader")`
      select published.store_page(${path}, ${[key]}, ${[generation]}, 't', 200::smallint, 'text/html', null, null,
                                  ${Buffer.from("cũ")}, null, null, null) as kept`;
    const takedown = takeDownArticle(await world.as("tbt"), {
      articleId: article.id,
      reasonCode: "wrong",
      reason: "Sai",
      requestedBy: "Ban Biên tập",
    });
    await Promise.all([store, takedown.then(must)]);
    expect(await world.sql("reader")`select from published.pages where path = ${path}`).toEqual([]);
  });

  test("is not made for an address that leads nowhere", async () => {
    expect((await pages.press("/bia-dat")).status).toBe(404);
    expect((await pages.press("/xa-hoi/202601/khong-co-999999")).status).toBe(404);
    expect(await world.sql("reader")`select from published.pages where status = 404`).toEqual([]);
  });

  test("moves with its slug: the old address is stale, too", async () => {
    const article = await anArticle(world, { revised: true });
    const btv2 = await world.as("btv2");
    const old = article.livePath ?? "";
    expect((await pages.press(old)).status).toBe(200);
    const fields = { slug: "dia-chi-moi" };
    must(await saveFields(btv2, { articleId: article.id, basedOn: article.version, fields }));
    must(await approveAs(btv2, article.id));
    const moved = must(await releaseAs(await world.as("tkts"), article.id));
    expect(moved.livePath).toMatch(/\/dia-chi-moi-\d+$/);
    expect(await pages.press(old)).toMatchObject({ status: 301, location: moved.livePath });
  });

  test("of a list is left alone by a correction that changes no card on it", async () => {
    const article = await anArticle(world, { revised: true });
    const btv2 = await world.as("btv2");
    const changed = must(
      await writeBody(btv2, {
        articleId: article.id,
        basedOn: article.version,
        doc: textOf("Chỉ thân bài."),
      }),
    );
    must(await approveAs(btv2, article.id));
    const before = await pages.press("/");
    must(await releaseAs(await world.as("tkts"), changed.id));
    expect(await world.sql("reader")`select path from published.pages where path = '/'`).toHaveLength(1);
    expect((await pages.press("/")).generations).toEqual(before.generations);
  });

  test("is announced on the channel that the readers' processes listen to", async () => {
    const heard: string[] = [];
    const line = await world.sql("reader").listen("toasoan_pages", (payload) => heard.push(payload));
    const article = await anArticle(world, { state: "published" });
    await expect.poll(() => heard.join("")).toContain(`1 article:${article.number}\n`);
    expect(heard.join("")).toMatch(/^\d+ list:all$/m);
    await line.unlisten();
  });

  test("is stale everywhere when the head and foot of the paper change", async () => {
    await pressAll();
    await world.sql("owner").begin(async (tx) => {
      await tx`select audit.begin_system('settings.site')`;
      await tx`update newsroom.site_identities set fields = fields || '{"phone": "0000 111 222"}'`;
    });
    const rows = await world.sql("reader")`select path from published.pages`;
    expect(rows).toEqual([]);
    expect((await pages.press("/")).identity.toString()).toContain("0000 111 222");
  });
});

describe("a section", () => {
  test("keeps its slug once an article is in it, and never stands below itself", async () => {
    const change = (set: string, slug: string) =>
      world.sql("owner").begin(async (tx) => {
        await tx`select audit.begin_system('settings.section')`;
        await tx.unsafe(`update newsroom.sections set ${set} where slug = '${slug}'`);
      });
    await anArticle(world, { section: "xa-hoi" });
    await expect(change("slug = 'doi-song'", "xa-hoi")).rejects.toThrow("section.slug_stays");
    const below = "(select id from newsroom.sections where slug = 'y-te')";
    await expect(change(`parent_id = ${below}`, "xa-hoi")).rejects.toThrow("section.cycle");
    await expect(change("parent_id = id", "du-lich")).rejects.toThrow("section.cycle");
    await change("slug = 'the-duc-the-thao'", "the-thao");
    const rows = await world.sql("reader")`select slug from published.sections where slug like 'the-%'`;
    expect(rows.map((row) => row.slug)).toEqual(["the-duc-the-thao"]);
  });
});
