import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";

let world: TestDatabase;
beforeAll(async () => {
  world = await openTestDatabase();
});
afterAll(() => world?.close());

const ours = ["newsroom", "published", "audit"];

describe("what the log covers, read from the catalogue", () => {
  test("every table is watched, or excused with a reason", async () => {
    const tables = await world.sql("owner")`
      select n.nspname || '.' || c.relname as name, x.reason,
             exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'zz_audit' and t.tgenabled = 'A'
                        and t.tgfoid = 'audit.record'::regproc) as watched
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        left join audit.excused x on x.table_name = n.nspname || '.' || c.relname
       where c.relkind in ('r', 'p') and n.nspname = any (${ours})`;
    expect(tables.length).toBeGreaterThan(40);
    expect(tables.filter((table) => !table.watched && !table.reason).map((table) => table.name)).toEqual([]);
    expect(tables.filter((table) => table.watched && table.reason).map((table) => table.name)).toEqual([]);
  });

  test("nothing is excused that is not there, and no reason is empty", async () => {
    const rows = await world.sql("owner")`
      select table_name from audit.excused where to_regclass(table_name) is null or length(reason) < 10`;
    expect(rows).toEqual([]);
  });

  test("every excuse that says append-only is kept by a guard", async () => {
    const rows = await world.sql("owner")`
      select table_name from audit.excused x where reason like '%append-only%' and not exists (
        select from pg_trigger t where t.tgrelid = to_regclass(x.table_name) and t.tgname = 'zz_guard' and t.tgenabled = 'A')`;
    expect(rows).toEqual([]);
  });

  test("a watched table cannot be emptied at a stroke", async () => {
    const rows = await world.sql("owner")`
      select t.tgrelid::regclass::text as name from pg_trigger t where t.tgname = 'zz_audit' and not exists (
        select from pg_trigger g where g.tgrelid = t.tgrelid and g.tgname in ('zz_no_truncate', 'zz_guard')
           and g.tgenabled = 'A' and g.tgtype & 32 > 0)`;
    expect(rows).toEqual([]);
  });

  test("no trigger falls silent under a replication role", async () => {
    const rows = await world.sql("owner")`
      select t.tgrelid::regclass::text as name, t.tgname
        from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
       where not t.tgisinternal and n.nspname = any (${ours}) and t.tgenabled <> 'A'`;
    expect(rows).toEqual([]);
  });

  test("every function that runs with the owner's rights has its search path nailed down", async () => {
    const rows = await world.sql("owner")`
      select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
         and not coalesce(p.proconfig, '{}') @> array['search_path=pg_catalog, pg_temp']`;
    expect(rows).toEqual([]);
  });

  test("no function of ours may be run by just anybody", async () => {
    const rows = await world.sql("owner")`
      select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname = any (${ours})
         and exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0)`;
    expect(rows).toEqual([]);
  });
});
