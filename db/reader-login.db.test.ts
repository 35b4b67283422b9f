import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anArticle, anAward } from "@/lib/testing/factories";
import { answerOf } from "@/lib/testing/raw-act";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";

let world: TestDatabase;
beforeAll(async () => {
  world = await openTestDatabase();
  await anArticle(world, { state: "published", photos: 1, awards: [anAward()] });
});
afterAll(() => world?.close());

describe("the readers' login", () => {
  test("reads what is published and no table, view or sequence of the newsroom or the log", async () => {
    const relations = await world.sql("owner")`
      select n.nspname as schema, quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f')
         and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`;
    expect(new Set(relations.map((one) => one.schema))).toEqual(
      new Set(["newsroom", "published", "audit", "drizzle", "graphile_worker"]),
    );
    for (const { schema, name } of relations) {
      const answer = await answerOf(world.sql("reader").unsafe(`select * from ${name} limit 1`));
      expect(answer, name).toBe(schema === "published" ? "done" : "42501");
    }
  });

  test("writes nowhere", async () => {
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
        expect(await answerOf(world.sql("reader").unsafe(attempt)), attempt).toMatch(/^(42501|428C9)$/);
    }
  });

  test("runs the functions of ours that fold and find words, store a pressed page and count views, and no other", async () => {
    const functions = await world.sql("owner")`
      select p.oid::regprocedure::text as name, has_function_privilege(${new URL(world.urls.reader).username}, p.oid, 'execute') as may,
             exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e') as extension
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname not in ('pg_catalog', 'information_schema')`;
    expect(functions.length).toBeGreaterThan(50);
    const allowed = functions.filter((one) => one.may && !one.extension).map((one) => one.name.split("(")[0]);
    const searching = ["", "_all", "_day", "_facets", "_fold", "_grams", "_needs", "_step", "_words"];
    expect(allowed.sort()).toEqual([
      "published.count_redirects",
      "published.count_views",
      "published.fold",
      ...searching.map((name) => `published.search${name}`),
      "published.store_page",
      "published.syllables",
      "published.with_pairs",
    ]);
  });

  test("makes no schema, table, function or temporary table, and becomes nobody else", async () => {
    const sql = world.sql("reader");
    const { username: newsroom } = new URL(world.urls.newsroom);
    for (const attempt of [
      "create schema mine",
      "create table public.mine (a int)",
      "create table published.mine (a int)",
      "create temporary table mine (a int)",
      "create function published.fold(a text, b text) returns text language sql as 'select a'",
      `set role ${newsroom}`,
      `set session authorization ${newsroom}`,
      "set session_replication_role = replica",
      "alter table published.articles disable trigger all",
      "copy published.articles to '/articles'",
      "copy published.articles to program 'cat'",
      "select pg_read_file('postgresql.conf')",
    ])
      expect(await answerOf(sql.unsafe(attempt)), attempt).toBe("42501");
  });
});
