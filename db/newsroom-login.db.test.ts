import type postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ArticleRecord } from "@/lib/domain/article";
import { sessionSecretOf } from "@/lib/testing/cast";
import { anArticle } from "@/lib/testing/factories";
import { answerOf } from "@/lib/testing/raw-act";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";

let world: TestDatabase;
let sql: postgres.Sql;
let draft: ArticleRecord;

beforeAll(async () => {
  world = await openTestDatabase();
  sql = world.sql("newsroom");
  draft = await anArticle(world);
});
afterAll(() => world?.close());

describe("a stolen newsroom login, without a colleague's secret", () => {
  test.each([
    ["reads the log", "select * from audit.entries"],
    ["reads who did what", "select * from audit.events"],
    [
      "writes an event",
      "insert into audit.events (era, xid, at, actor_name, via, action, login) values (1, pg_current_xact_id(), now(), 'x', 'x', 'x.y', 'x')",
    ],
    [
      "writes an entry",
      "insert into audit.entries (event_id, table_name, op, key) values (1, 'x', 'I', '{}')",
    ],
    ["edits an event", "update audit.events set actor_name = 'Người khác'"],
    ["deletes entries", "delete from audit.entries"],
    ["begins a system act", "select audit.begin_system('article.release')"],
    [
      "records an event in another's name",
      "select audit.record_event(null, 'x', 'system', 'x.y', null, null)",
    ],
    ["puts an article before readers", "insert into published.articles default values"],
    ["rewrites what readers have", "update published.articles set headline = 'Tin giả'"],
    ["takes a page away", "delete from published.pages"],
    ["turns a key's generation back", "update published.keys set generation = 0"],
    ["marks pages stale", "select published.touch('{frame}')"],
    ["withdraws an article", "select newsroom.withdraw(1)"],
    ["projects a release", "select newsroom.project(gen_random_uuid())"],
    ["turns the counters", "update newsroom.article_heads set content_version = 1"],
    ["forgets who wrote", "delete from newsroom.article_writers"],
    ["forgets who submitted", "delete from newsroom.article_submitters"],
    [
      "writes steps past the function",
      "insert into newsroom.article_steps select * from newsroom.article_steps",
    ],
    [
      "writes steps in another's name",
      "select newsroom.write_steps(gen_random_uuid(), 0, 'x', '{}', gen_random_uuid())",
    ],
    [
      "touches content in another's name",
      "select newsroom.touch_content(gen_random_uuid(), null, 'headline')",
    ],
    ["silences a trigger", "alter table newsroom.articles disable trigger zz_audit"],
    ["drops a trigger", "drop trigger zz_audit on newsroom.articles"],
    ["drops a table", "drop table newsroom.articles cascade"],
    [
      "hangs on a trigger of its own",
      "create trigger mine after insert on newsroom.articles execute function audit.refuse_change()",
    ],
    [
      "replaces the judge",
      "create or replace function newsroom.has_capability(person uuid, wanted newsroom.capability, section uuid) returns boolean language sql as 'select true'",
    ],
    [
      "adds a function to the log's schema",
      "create function audit.mine() returns int language sql as 'select 1'",
    ],
    ["makes a table", "create table public.mine (a int)"],
    ["makes a schema", "create schema mine"],
    ["makes a temporary table", "create temporary table articles (a int)"],
    ["pretends to be a replica", "set session_replication_role = replica"],
    ["reads the server's files", "select pg_read_file('postgresql.conf')"],
    ["writes the server's files", "copy newsroom.staff to '/staff'"],
    ["runs a program", "copy newsroom.staff to program 'cat'"],
    ["empties a table", "truncate newsroom.articles cascade"],
    ["deletes an article", "delete from newsroom.articles"],
    ["deletes a right", "delete from newsroom.grants"],
    ["changes the law's list", "update newsroom.award_forms set name_vi = 'Giấy khen'"],
    ["changes the machine", "insert into newsroom.transitions values ('submit', 'draft', 'published')"],
  ])("%s: refused", async (_deed, statement) => {
    expect(await answerOf(sql.unsafe(statement))).toBe("42501");
  });

  test("becomes the owner or another login: refused", async () => {
    for (const login of ["owner", "auditor", "reader"] as const) {
      const { username } = new URL(world.urls[login]);
      expect(await answerOf(sql.unsafe(`set role ${username}`))).toBe("42501");
      expect(await answerOf(sql.unsafe(`set session authorization ${username}`))).toBe("42501");
    }
  });

  test("saves text with a secret that is nobody's: refused", async () => {
    const save = sql`select newsroom.save_steps('không ai', ${draft.id}, 1, 'c', '[{}]')`;
    expect(await answerOf(save)).toBe("28000 audit.unknown_secret");
  });

  test("lengthens, reopens or takes over somebody's session: refused", async () => {
    for (const set of [
      "staff_id = staff_id",
      "expires_at = now() + interval '1 year'",
      "kind = 'cli'",
      "secret_hash = secret_hash",
    ])
      expect(await answerOf(sql.unsafe(`update newsroom.sessions set ${set}`)), set).toBe("42501");
    await world.sql("owner")`
      insert into newsroom.sessions (secret_hash, staff_id, expires_at, ended_at)
      values (newsroom.hash_secret('ended'), ${world.idOf("tbt")}, now() + interval '1 hour', now())`;
    expect(
      await answerOf(
        sql`update newsroom.sessions set ended_at = null where secret_hash = newsroom.hash_secret('ended')`,
      ),
    ).toBe("TS403 session.ended");
  });
});

describe("names shadowed in a temporary schema", () => {
  test("deceive no function of ours, even where temporary tables were allowed", async () => {
    const { username, pathname } = new URL(world.urls.newsroom);
    await world.sql("superuser").unsafe(`grant temporary on database ${pathname.slice(1)} to ${username}`);
    const { id } = await anArticle(world, { state: "editing" });
    const attempt = sql.begin(async (tx) => {
      await tx.unsafe(`
        create temporary table grants as select gen_random_uuid() as id, '${world.idOf("phongvien")}'::uuid as staff_id,
          null::uuid as section_id, 'publisher'::newsroom.capability as capability, now() as valid_from, null::timestamptz as valid_to;
        create temporary table events (like newsroom.articles);
        create function pg_temp.has_capability(uuid, newsroom.capability, uuid) returns boolean language sql as 'select true';
        create function pg_temp.now() returns timestamptz language sql as 'select ''2001-01-01''::timestamptz';
        create function pg_temp.sha256(bytea) returns bytea language sql as 'select $1';
        create function pg_temp.any_of(uuid, uuid[]) returns boolean language sql as 'select false';
        set local search_path = pg_temp, newsroom, audit, pg_catalog;`);
      await tx`select audit.begin(${sessionSecretOf("phongvien")}, 'article.approve')`;
      await tx.unsafe(`
        insert into newsroom.approvals (id, article_id, revision_id, content_hash, approver_id)
        select gen_random_uuid(), article_id, id, content_hash, '${world.idOf("tbt")}'
          from newsroom.revisions where article_id = '${id}'`);
    });
    expect(await answerOf(attempt)).toBe("TS403 right.editor");
  });
});
