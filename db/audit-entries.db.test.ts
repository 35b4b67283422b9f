import type postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DemoLogin } from "@/lib/demo/people";
import type { ArticleRecord } from "@/lib/domain/article";
import { newId } from "@/lib/domain/ids";
import { anArticle, anAward } from "@/lib/testing/factories";
import { answerOf, rawAct } from "@/lib/testing/raw-act";
import { seededRandom } from "@/lib/testing/seeded-random";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";

type Row = Record<string, unknown>;
type Table = Map<string, Row>;
type Tables = Map<string, Table>;

interface Entry {
  id: string;
  event_id: string;
  table_name: string;
  op: "I" | "U" | "D";
  key: { id: string };
  old: Row | null;
  new: Row | null;
}

const watched = ["articles", "article_bylines", "article_photos", "awards", "award_recipients", "photos"];
const users: DemoLogin[] = ["btv2", "tkts", "phongvien"];

let world: TestDatabase;
let articles: ArticleRecord[];
let sql: postgres.Sql;
const random = seededRandom(20_261_122);

beforeAll(async () => {
  world = await openTestDatabase();
  sql = world.sql("newsroom");
  articles = await Promise.all(
    [1, 2, 3].map(() => anArticle(world, { state: "editing", photos: 1, awards: [anAward(), anAward()] })),
  );
});
afterAll(() => world?.close());

async function readTables(): Promise<Tables> {
  const owner = world.sql("owner");
  const tables: Tables = new Map();
  for (const name of watched) {
    const rows = await owner`select to_jsonb(t) as row from ${owner(`newsroom.${name}`)} t`;
    tables.set(name, new Map(rows.map(({ row }) => [row.id, row])));
  }
  return tables;
}

async function newestEntry(): Promise<string> {
  const [row] = await world.sql("owner")`select coalesce(max(id), 0) as id from audit.entries`;
  return row?.id;
}

/** Replays the entries over the rows as they were; throws where an entry does not fit what it claims to change. */
function replay(tables: Tables, entries: readonly Entry[]): void {
  for (const { id, table_name, op, key, old, new: next } of entries) {
    const table = tables.get(table_name);
    if (!table) throw new Error(`Entry ${id} is about ${table_name}.`);
    const before = table.get(key.id);
    if (op === "I") {
      if (before || old) throw new Error(`Entry ${id} inserts what is there.`);
      table.set(key.id, next ?? {});
      continue;
    }
    if (!before || !old) throw new Error(`Entry ${id} changes what is not there.`);
    expect(before).toMatchObject(old);
    if (op === "D") {
      expect(Object.keys(before).sort()).toEqual(Object.keys(old).sort());
      table.delete(key.id);
      continue;
    }
    for (const column of Object.keys(next ?? {})) expect(next?.[column]).not.toEqual(old[column]);
    const changed = { ...before, ...next };
    table.delete(key.id);
    table.set(String(changed.id), changed);
  }
}

const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
const word = () => pick(["lúa", "đê", "cầu", "O'Brien", 'ngoặc "kép"', "", "\\", "Đại hội", "20 %", "null"]);

/** One random statement; returns how many rows it must change. */
type Change = (tx: postgres.TransactionSql | postgres.Sql) => Promise<number>;

const changes: Change[] = [
  // INSERT … SELECT of many rows at once.
  async (tx) => {
    const rows = await tx`
      insert into newsroom.article_bylines (id, article_id, position, display_name, role)
      select gen_random_uuid(), ${pick(articles).id}, n, 'Bút danh ' || n, 'bai'
        from generate_series(1, ${1 + Math.floor(random() * 6)}::int) n returning id`;
    return rows.length;
  },
  // A bulk UPDATE that also touches rows which stay as they are.
  async (tx) => {
    const name = word() || "Vô danh";
    const [count] = await tx`
      select count(*)::int as n from newsroom.article_bylines where position % 2 = 0 and display_name <> ${name}`;
    await tx`update newsroom.article_bylines set display_name = ${name} where position % 2 = 0`;
    return count?.n;
  },
  // An upsert: one row is new, one is there already, one is there and stays the same.
  async (tx) => {
    const [known] =
      await tx`select id, caption, article_id from newsroom.article_photos order by random() limit 1`;
    const caption = `${known?.caption}${random()}`;
    await tx`
      insert into newsroom.article_photos (id, article_id, position, caption)
      values (${newId()}, ${known?.article_id}, 7, ${word()}), (${known?.id}, ${known?.article_id}, 0, ${caption})
      on conflict (id) do update set caption = excluded.caption`;
    await tx`
      insert into newsroom.article_photos (id, article_id, position, caption)
      values (${known?.id}, ${known?.article_id}, 0, 'x') on conflict (id) do nothing`;
    return 2;
  },
  async (tx) => {
    const [source] = await tx`select id, article_id from newsroom.article_bylines order by random() limit 1`;
    if (!source) return 0;
    const rows = await tx`
      merge into newsroom.article_bylines b
      using (values (${source.id}::uuid), (${newId()}::uuid)) as s (id) on b.id = s.id
      when matched then update set position = b.position + 1
      when not matched then insert (id, article_id, position, display_name, role)
        values (s.id, ${pick(articles).id}, 3, 'Gộp', 'anh')`;
    return rows.count;
  },
  // COPY, the way a script would load rows.
  async (tx) => {
    const lines = Array.from(
      { length: 3 },
      (_, n) => `${newId()}\t${pick(articles).id}\t${n}\tChép ${n}\tghi\n`,
    );
    const into = await tx`
      copy newsroom.article_bylines (id, article_id, position, display_name, role) from stdin`.writable();
    await new Promise<void>((resolve, reject) => {
      into.once("error", reject).once("finish", () => resolve());
      into.end(lines.join(""));
    });
    return lines.length;
  },
  // ON DELETE CASCADE: an award goes with its recipients.
  async (tx) => {
    const [award] = await tx`
      select w.id, (select count(*)::int from newsroom.award_recipients r where r.award_id = w.id) as n
        from newsroom.awards w order by random() limit 1`;
    if (!award) return 0;
    await tx`delete from newsroom.awards where id = ${award.id}`;
    return 1 + award.n;
  },
  async (tx) => {
    const { id } = pick(articles);
    const award = newId();
    await tx`
      insert into newsroom.awards (id, article_id, position, form_code, form_name, action, status, authority)
      values (${award}, ${id}, 0, 'bang_khen', 'Bằng khen', 'tang', 'announced', ${word()})`;
    await tx`
      insert into newsroom.award_recipients (id, award_id, article_id, position, kind, name, is_aggregate, posthumous)
      select gen_random_uuid(), ${award}, ${id}, n, 'individual', 'Người ' || n, false, false from generate_series(1, 2) n`;
    return 3;
  },
  // A savepoint that is rolled back leaves nothing; the rows before and after it do.
  async (tx) => {
    const { id } = pick(articles);
    const before = await tx`
      update newsroom.articles set kicker = coalesce(kicker, '') || 'a' where id = ${id} and length(coalesce(kicker, '')) < 150`;
    await (tx as postgres.TransactionSql)
      .savepoint(async (inner) => {
        await inner`update newsroom.articles set headline = 'Không được thấy' where id = ${id}`;
        await inner`delete from newsroom.article_bylines where article_id = ${id}`;
        throw new Error("rolled back");
      })
      .catch(() => {});
    return before.count;
  },
  // Nothing changes, so nothing is logged.
  async (tx) => {
    await tx`update newsroom.articles set headline = headline, tags = tags`;
    await tx`update newsroom.award_recipients set name = name || ''`;
    return 0;
  },
  async (tx) => {
    const { id } = pick(articles);
    const tags = [word(), `nhãn ${random()}`];
    const rows = await tx`
      update newsroom.articles set tags = array(select jsonb_array_elements_text(${tx.json(tags)})), event_date = current_date
       where id = ${id}`;
    return rows.count;
  },
  async (tx) => (await tx`update newsroom.photos set caption = caption || ${`${word()} ${random()}`}`).count,
];

describe("the log of changes", () => {
  test("holds exactly one entry for each of 1,000 changed rows, in the right name, old and new", async () => {
    const mirror = await readTables();
    let changed = 0;
    let inserted = await newestEntry();
    while (changed < 1000) {
      const user = pick(users);
      const many = 1 + Math.floor(random() * 3);
      const rolledBack = random() < 0.1;
      let expected = 0;
      const work = rawAct(sql, user, "article.save_fields", async (tx) => {
        for (let n = 0; n < many; n++) expected += await pick(changes)(tx);
        if (rolledBack) throw new Error("changed my mind");
      });
      if (rolledBack) {
        await expect(work).rejects.toThrow("changed my mind");
        expected = 0;
      } else await work;
      const entries = (await world.sql("owner")`
        select * from audit.entries where id > ${inserted} order by id`) as unknown as Entry[];
      expect(entries.length).toBe(expected);
      const events = await world.sql("owner")`
        select distinct v.actor_id from audit.entries e join audit.events v on v.id = e.event_id where e.id > ${inserted}`;
      expect(events.map((event) => event.actor_id)).toEqual(expected > 0 ? [world.idOf(user)] : []);
      expect(new Set(entries.map((entry) => entry.event_id)).size).toBe(expected > 0 ? 1 : 0);
      replay(mirror, entries);
      changed += expected;
      inserted = entries.at(-1)?.id ?? inserted;
    }
    expect(await readTables()).toEqual(mirror);
  });

  test("says that a password or token changed, and never what it is", async () => {
    await rawAct(sql, "phongvien", "staff.change_password", async (tx) => {
      await tx`update newsroom.staff_credentials set password_hash = '$argon2id$canary' where staff_id = ${world.idOf("phongvien")}`;
      await tx`
        insert into newsroom.api_tokens (id, secret_hash, staff_id, scopes)
        values (${newId()}, newsroom.hash_secret('canary token'), ${world.idOf("phongvien")}, '{articles:write}')`;
    });
    await rawAct(world.sql("owner"), "admin", "token.turn", async (tx) => {
      await tx`update newsroom.api_tokens set secret_hash = newsroom.hash_secret('canary, turned')`;
    });
    const entries = await world.sql("owner")`
      select table_name, op, old, new from audit.entries
       where table_name in ('staff_credentials', 'api_tokens') order by id desc limit 3`;
    expect(entries.map(({ table_name, op }) => `${op} ${table_name}`)).toEqual([
      "U api_tokens",
      "I api_tokens",
      "U staff_credentials",
    ]);
    expect(entries[0]?.new.secret_hash).toBe("•••");
    expect(entries[2]?.old.password_hash).toBe("•••");
    const [leaks] = await world.sql("owner")`
      select count(*)::int as n from audit.entries
       where concat(old, new) ~ '[0-9a-f]{64}' and table_name in ('staff_credentials', 'api_tokens')
          or concat(old, new) like '%argon2%'`;
    expect(leaks?.n).toBe(0);
  });

  test("names a row whose key changed by what it was called before", async () => {
    const owner = world.sql("owner");
    const key = newId();
    const [before] = await owner`select id from newsroom.pen_names limit 1`;
    await rawAct(owner, "admin", "pen_name.renumber", async (tx) => {
      await tx`update newsroom.pen_names set id = ${key} where id = ${before?.id}`;
    });
    const [entry] = await owner`select op, key, old, new from audit.entries order by id desc limit 1`;
    expect(entry).toEqual({ op: "U", key: { id: before?.id }, old: { id: before?.id }, new: { id: key } });
  });

  test("names the article of a change in every list of it", async () => {
    const [article] = articles;
    const tables = await world.sql("owner")`
      select distinct table_name from audit.entries where article_id = ${article?.id ?? null} order by 1`;
    expect(tables.map((row) => row.table_name)).toEqual(
      expect.arrayContaining(["article_bylines", "article_photos", "articles", "award_recipients", "awards"]),
    );
  });

  test("gives the history of one article to those who may read it, and nothing of another", async () => {
    const [mine, other] = articles;
    const rows = await sql`select * from newsroom.history_of(${mine?.id ?? null}, null, 1000)`;
    expect(rows.length).toBeGreaterThan(5);
    expect(JSON.stringify(rows.map((row) => row.entries))).not.toContain(other?.id);
    expect(await answerOf(sql`select 1 from audit.entries`)).toBe("42501");
  });
});
