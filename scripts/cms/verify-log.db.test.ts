import type postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect, type Db } from "@/db/client";
import { anArticle, anAward } from "@/lib/testing/factories";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { verifyLog } from "./commands/audit";

let world: TestDatabase;
let owner: Db & { close(): Promise<void> };

beforeAll(async () => {
  world = await openTestDatabase();
  owner = connect(world.urls.owner, { max: 2, name: "test-verify" });
  await anArticle(world, { state: "published", photos: 2, awards: [anAward()] });
  await anArticle(world, { revised: true });
  await anArticle(world, { state: "taken_down" });
  await anArticle(world, { state: "returned" });
});
afterAll(async () => {
  await owner.close();
  await world.close();
});

/** Does to a table what only a superuser can who switches its triggers off, then checks the log. */
async function tampered(table: string, change: (tx: postgres.Sql) => Promise<unknown>) {
  const sql = world.sql("superuser");
  await sql.unsafe(`alter table ${table} disable trigger all`);
  await change(sql);
  await sql.unsafe(`alter table ${table} enable trigger all`);
  return await verifyLog(owner);
}

describe("checking the log", () => {
  it("finds nothing wrong with an honest day's work", async () => {
    const verified = await verifyLog(owner);
    expect(verified).toMatchObject({ ok: true, orphans: 0, differences: [] });
    expect(verified.entries).toBeGreaterThan(50);
    expect(verified.tables).toBeGreaterThan(15);
  });

  it("does not mind in which zone someone's clock was set", async () => {
    await world.sql("superuser").begin(async (tx) => {
      await tx`set local timezone = 'Asia/Ho_Chi_Minh'`;
      await tx`select audit.begin_system('test.zone')`;
      await tx`update newsroom.staff set created_at = created_at + interval '1 second'`;
    });
    expect((await verifyLog(owner)).differences).toEqual([]);
  });

  // From here on each test leaves its mark: what was told before stays told.
  it("finds a value that was changed behind its back, and says where", async () => {
    const verified = await tampered(
      "newsroom.articles",
      (sql) =>
        sql`update newsroom.articles set headline = 'Tiêu đề bị sửa lén' where id = (select min(id::text)::uuid from newsroom.articles)`,
    );
    expect(verified.ok).toBe(false);
    expect(verified.differences).toMatchObject([
      { table: "articles", column: "headline", problem: "column_differs", found: "Tiêu đề bị sửa lén" },
    ]);
  });

  it("finds a row that nobody entered, and one that nobody removed", async () => {
    await tampered(
      "newsroom.grants",
      (sql) =>
        sql`insert into newsroom.grants (id, staff_id, capability) select gen_random_uuid(), id, 'admin' from newsroom.staff limit 1`,
    );
    const verified = await tampered(
      "newsroom.article_bylines",
      (sql) =>
        sql`delete from newsroom.article_bylines where id = (select min(id::text)::uuid from newsroom.article_bylines)`,
    );
    const found = verified.differences.map((one) => `${one.table} ${one.problem}`);
    expect(found).toContain("grants row_without_entry");
    expect(found).toContain("article_bylines entry_without_row");
  });

  it("finds an entry that was taken out of the middle of a row's story", async () => {
    const verified = await tampered(
      "audit.entries",
      (sql) =>
        sql`delete from audit.entries where id = (select min(n.id) from audit.entries n
            where n.table_name = 'articles' and n.op = 'U' and n.new ? 'desk_state'
              and exists (select from audit.entries later where later.key = n.key and later.id > n.id
                           and later.table_name = 'articles' and later.new ? 'desk_state'))`,
    );
    expect(verified.differences.map((one) => `${one.table} ${one.column} ${one.problem}`)).toContain(
      "articles desk_state log_broken",
    );
  });

  it("finds an entry whose event is gone, a step that is missing and a revision that reads otherwise", async () => {
    await tampered(
      "newsroom.article_steps",
      (sql) =>
        sql`delete from newsroom.article_steps where (article_id, version) in (select article_id, max(version) from newsroom.article_steps group by 1 limit 1)`,
    );
    const verified = await tampered("newsroom.revisions", async (sql) => {
      await sql`alter table newsroom.revisions drop constraint revisions_hash`;
      await sql`update newsroom.revisions set content = content || ' ' where number = 1`;
    });
    const found = new Set(verified.differences.map((one) => one.problem));
    expect(found).toContain("step_gap");
    expect(found).toContain("revision_hash");
  });
});
