/** What nothing else answers may be an old address. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect, type Db } from "@/db/client";
import { addHits, listRedirects } from "@/db/queries/redirects";
import { addRedirect, importRedirects, removeRedirect } from "@/lib/newsroom/redirects";
import { takeDownArticle } from "@/lib/newsroom/take-down-article";
import { anArticle, codeOf, must } from "@/lib/testing/factories";
import { answerOf } from "@/lib/testing/raw-act";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { currentPage } from "./press";

let world: TestDatabase;
let reader: Db & { close(): Promise<void> };
let piece: { id: string; number: number; livePath: string | null };
beforeAll(async () => {
  world = await openTestDatabase();
  reader = connect(world.urls.reader, { max: 2, name: "test-reader" });
  piece = await anArticle(world, { state: "published" });
});
afterAll(async () => {
  await reader?.close();
  await world?.close();
});

const add = async (from: string, to: string) => await addRedirect(await world.as("admin"), { from, to });
const ask = async (path: string, search = "") => {
  const { status, location } = await currentPage(path, search, reader);
  return location === null ? status : `${status} ${location}`;
};

describe("an old address", () => {
  test("leads to the piece where it stands now, with and without a query", async () => {
    must(await add("/tin-tuc/abc-post12345.html", String(piece.number)));
    must(await add("/?p=77", String(piece.number)));
    must(await add("/index.php?id=5&option=bai", String(piece.number)));
    expect(await ask("/tin-tuc/abc-post12345.html")).toBe(`301 ${piece.livePath}`);
    expect(await ask("/tin-tuc/abc-post12345.html", "?utm_source=zalo")).toBe(`301 ${piece.livePath}`);
    expect(await ask("/", "?p=77")).toBe(`301 ${piece.livePath}`);
    expect(await ask("/index.php", "?option=bai&id=5")).toBe(`301 ${piece.livePath}`);
    expect(await ask("/index.php", "?option=bai&id=6")).toBe(404);
    expect(await ask("/", "?p=78")).toBe("301 /");
  });

  test("is not asked where a page of ours answers, nor for a former slug of ours", async () => {
    must(await add("/xa-hoi", "/toa-soan"));
    expect(await ask("/xa-hoi")).toBe(200);
    const former = (piece.livePath ?? "").replace(/[^/]+(?=-\d+$)/, "duong-dan-cu");
    expect(await ask(former)).toBe(`301 ${piece.livePath}`);
  });

  test("leads to a path of the site, escaped, and is gone when it is removed", async () => {
    must(await add("/chuyen-cu/bai/x", "/chủ đề?a=1"));
    expect(await ask("/chuyen-cu/bai/x")).toBe("301 /ch%E1%BB%A7%20%C4%91%E1%BB%81?a=1");
    must(await removeRedirect(await world.as("admin"), { from: "/chuyen-cu/bai/x" }));
    expect(await ask("/chuyen-cu/bai/x")).toBe(404);
  });

  test("never leads to another old address: no loops, not even by two acts or by a query", async () => {
    must(await add("/mot/a/b/c", "/hai/a/b/c?x=1"));
    expect(codeOf(await add("/hai/a/b/c", "/mot/a/b/c"))).toBe("redirect.chain");
    expect(codeOf(await add("/hai/a/b/c", "/kinh-te"))).toBe("redirect.chain");
    expect(codeOf(await add("/ba/a/b/c", "/mot/a/b/c"))).toBe("redirect.chain");
    const both = await Promise.all([add("/x/1/2/3", "/y/1/2/3"), add("/y/1/2/3", "/x/1/2/3")]);
    expect(both.map(codeOf).sort()).toEqual(["done", "redirect.chain"]);
  });

  test("is an administrator's, in code and in the database, and stands in the log", async () => {
    const refused = await addRedirect(await world.as("tkts"), { from: "/z/z/z/z", to: "/kinh-te" });
    expect(codeOf(refused)).toBe("right.admin");
    const raw = world.sql("newsroom").begin(async (sql) => {
      await sql`select audit.begin(${(await world.as("tkts")).secret}, 'redirect.add')`;
      await sql`insert into newsroom.redirects (from_path, to_path, source, created_by)
                values ('/z', '/kinh-te', 'manual', ${world.idOf("tkts")})`;
    });
    expect(await answerOf(raw)).not.toBe("done");
    const [entry] = await world.sql("owner")`
      select e.action from audit.entries n join audit.events e on e.id = n.event_id where n.table_name = 'redirects' limit 1`;
    expect(entry?.action).toBe("redirect.add");
  });

  test("ten thousand come in one act, and how often each is asked for is added up", async () => {
    const many = Array.from({ length: 10_000 }, (_, n) => ({
      from: `/cu/nam/${n}.html`,
      target: { number: piece.number, to: null } as const,
    }));
    expect(must(await importRedirects(await world.as("admin"), many))).toBe(10_000);
    expect(await ask("/cu/nam/9999.html")).toBe(`301 ${piece.livePath}`);
    await addHits(reader, [
      ["/cu/nam/9999.html", 2],
      ["/khong/co", 9],
    ]);
    await addHits(reader, [["/cu/nam/9999.html", 3]]);
    const [row] = await listRedirects(world.db, { prefix: "/cu/nam/9999", limit: 1 });
    expect(row?.hits).toBe(5);
  }, 60_000);

  test("answers 410 when its piece is taken down", async () => {
    const director = await world.as("tbt");
    must(
      await takeDownArticle(director, {
        articleId: piece.id,
        reasonCode: "wrong",
        reason: "Sai",
        requestedBy: "Tòa soạn",
      }),
    );
    expect(await ask("/tin-tuc/abc-post12345.html")).toBe(410);
  });
});

test("an old address asked for while the database is away is an outage, not a page that never was", async () => {
  const away = connect("postgres://nobody@127.0.0.1:1/nothing", { max: 1 });
  await expect(currentPage("/tin-cu/bai-123.html", "", away)).rejects.toThrow();
  await away.close();
});
