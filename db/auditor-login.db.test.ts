import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sessionSecretOf } from "@/lib/testing/cast";
import { anArticle, anAward } from "@/lib/testing/factories";
import { answerOf } from "@/lib/testing/raw-act";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";

let world: TestDatabase;
beforeAll(async () => {
  world = await openTestDatabase();
  await anArticle(world, { state: "taken_down", photos: 1, awards: [anAward()] });
});
afterAll(() => world?.close());

describe("the auditor's login", () => {
  test("reads the log and the newsroom's tables, but no password, session, token, or private name", async () => {
    const tables = await world.sql("owner")`
      select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and n.nspname in ('newsroom', 'published', 'audit')`;
    const closed: string[] = [];
    for (const { name } of tables) {
      const answer = await answerOf(world.sql("auditor").unsafe(`select * from ${name} limit 1`));
      if (answer === "42501") closed.push(name);
      else expect(answer, name).toBe("done");
    }
    expect(closed.sort()).toEqual([
      "newsroom.api_tokens",
      "newsroom.contributors",
      "newsroom.front_layout",
      "newsroom.notices",
      "newsroom.pen_names",
      "newsroom.presences",
      "newsroom.search_documents",
      "newsroom.search_queue",
      "newsroom.sessions",
      "newsroom.sign_in_failures",
      "newsroom.staff_credentials",
      "newsroom.transitions",
    ]);
  });

  test("follows an article through the log: who did what, when, and why", async () => {
    const rows = await world.sql("auditor")`
      select distinct v.id, v.action, s.full_name, v.reason from audit.events v
        join audit.entries e on e.event_id = v.id left join newsroom.staff s on s.id = v.actor_id
       where v.action like 'article.%' and v.action not like '%save%' order by v.id`;
    expect(rows.map((row) => row.action)).toEqual([
      "article.create",
      "article.submit",
      "article.claim",
      "article.approve",
      "article.release",
      "article.take_down",
    ]);
    expect(rows.at(-1)).toMatchObject({ full_name: "Trần Giả Định", reason: "Sai nhân vật" });
  });

  test("checks with its own eyes that a released text has the hash that was signed", async () => {
    const rows = await world.sql("auditor")`
      select encode(sha256(convert_to(v.content, 'UTF8')), 'hex') = r.content_hash and p.content_hash = r.content_hash as same
        from newsroom.releases r join newsroom.revisions v on v.id = r.revision_id
        join newsroom.approvals p on p.id = r.approval_id`;
    expect(rows.map((row) => row.same)).toEqual([true]);
  });

  test("writes nothing and begins no act, not even with a good secret", async () => {
    const sql = world.sql("auditor");
    const tables = await world.sql("owner")`
      select c.oid::regclass::text as name,
             (select quote_ident(attname) from pg_attribute a where a.attrelid = c.oid and attnum = 1) as first
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and n.nspname in ('newsroom', 'published', 'audit')`;
    for (const { name, first } of tables) {
      for (const attempt of [
        `insert into ${name} default values`,
        `update ${name} set ${first} = ${first}`,
        `delete from ${name}`,
        `truncate ${name}`,
      ])
        expect(await answerOf(sql.unsafe(attempt)), attempt).toMatch(/^(42501|428C9)$/);
    }
    expect(await answerOf(sql`select audit.begin(${sessionSecretOf("kiemtoan")}, 'audit.read')`)).toBe(
      "42501",
    );
    expect(await answerOf(sql`create temporary table mine (a int)`)).toBe("42501");
    expect(await answerOf(sql`set session_replication_role = replica`)).toBe("42501");
  });

  test("runs no function of ours at all", async () => {
    const rows = await world.sql("owner")`
      select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname in ('newsroom', 'published', 'audit')
         and has_function_privilege(${new URL(world.urls.auditor).username}, p.oid, 'execute')`;
    expect(rows).toEqual([]);
  });
});
