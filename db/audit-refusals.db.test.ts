import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ArticleRecord } from "@/lib/domain/article";
import { saveFields } from "@/lib/newsroom/save-fields";
import { sessionSecretOf } from "@/lib/testing/cast";
import { anArticle, codeOf } from "@/lib/testing/factories";
import { answerOf, rawAct } from "@/lib/testing/raw-act";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";

let world: TestDatabase;
let article: ArticleRecord;
beforeAll(async () => {
  world = await openTestDatabase();
  article = await anArticle(world, { state: "taken_down", photos: 1 });
});
afterAll(() => world?.close());

const change = "update newsroom.photos set caption = 'Đổi'";

describe("a change without its act", () => {
  test.each(["newsroom", "owner", "superuser"] as const)("is refused to the %s login", async (login) => {
    const sql = world.sql(login);
    expect(await answerOf(sql.unsafe(change))).toBe("28000 audit.no_act");
    expect(await answerOf(sql.unsafe("delete from newsroom.awards"))).toBe("done"); // No row, no change.
    expect(
      await answerOf(
        sql.unsafe(
          `insert into newsroom.article_bylines (id, article_id, position, display_name, role) values (gen_random_uuid(), '${article.id}', 9, 'Ai đó', 'bai')`,
        ),
      ),
    ).toBe("28000 audit.no_act");
  });

  test("is refused to a superuser who pretends to be a replica", async () => {
    const attempt = world.sql("superuser").begin(async (tx) => {
      await tx`set local session_replication_role = 'replica'`;
      await tx.unsafe(change);
    });
    expect(await answerOf(attempt)).toBe("28000 audit.no_act");
  });

  test("is logged when a replica's act is begun: the triggers do not sleep", async () => {
    const owner = world.sql("superuser");
    await owner.begin(async (tx) => {
      await tx`set local session_replication_role = 'replica'`;
      await tx`select audit.begin_system('test.replica')`;
      await tx.unsafe("update newsroom.photos set caption = 'Bản sao'");
    });
    const [entry] =
      await owner`select e.new from audit.entries e join audit.events v on v.id = e.event_id where v.action = 'test.replica'`;
    expect(entry?.new).toEqual({ caption: "Bản sao" });
  });

  test("is refused by COPY, too", async () => {
    // The driver reports nothing of a refused COPY, so its session is watched from beside it.
    const loader = postgres(world.urls.newsroom, { max: 1, connection: { application_name: "loader" } });
    loader
      .begin(async (tx) => {
        const into = await tx`
          copy newsroom.article_bylines (id, article_id, position, display_name, role) from stdin`.writable();
        into.end(`${crypto.randomUUID()}\t${article.id}\t1\tChép\tbai\n`);
        await new Promise(() => {});
      })
      .catch(() => {});
    const stateOfLoader = async () =>
      (await world.sql("superuser")`select state from pg_stat_activity where application_name = 'loader'`)[0]
        ?.state;
    await expect.poll(stateOfLoader).toBe("idle in transaction (aborted)");
    await loader.end({ timeout: 0 });
    expect(
      await world.sql("owner")`select from newsroom.article_bylines where display_name = 'Chép'`,
    ).toEqual([]);
  });
});

describe("an act", () => {
  test("ends with its transaction", async () => {
    const sql = await world.sql("newsroom").reserve();
    await sql`select audit.begin(${sessionSecretOf("tkts")}, 'photo.describe')`;
    expect(await answerOf(sql.unsafe(change))).toBe("28000 audit.no_act");
    sql.release();
  });

  test("begun in a savepoint that was rolled back is no act", async () => {
    const attempt = world.sql("newsroom").begin(async (tx) => {
      await tx
        .savepoint(async (inner) => {
          await inner`select audit.begin(${sessionSecretOf("tkts")}, 'photo.describe')`;
          throw new Error("back");
        })
        .catch(() => {});
      await tx.unsafe(change);
    });
    expect(await answerOf(attempt)).toBe("28000 audit.no_act");
  });

  test("cannot be borrowed by a setting, whatever it is called", async () => {
    const [event] = await world.sql("owner")`select max(id) as id from audit.events`;
    const attempt = world.sql("newsroom").begin(async (tx) => {
      for (const name of ["app.event", "audit.event", "toasoan.event", "audit.current_event"])
        await tx`select set_config(${name}, ${String(event?.id)}, true)`;
      await tx.unsafe(change);
    });
    expect(await answerOf(attempt)).toBe("28000 audit.no_act");
  });

  test("is one a transaction", async () => {
    const attempt = rawAct(world.sql("newsroom"), "tkts", "photo.describe", async (tx) => {
      await tx`select audit.begin(${sessionSecretOf("tbt")}, 'photo.describe')`;
    });
    expect(await answerOf(attempt)).toBe("28000 audit.second_act");
  });

  test.each([null, "", "Gỡ bài", "article; drop table", "article.", "x".repeat(40).concat("!")])(
    "has a name: %j is none",
    async (name) => {
      const sql = world.sql("newsroom");
      const attempt = sql`select audit.begin(${sessionSecretOf("tkts")}, ${name})`;
      expect(await answerOf(attempt)).toBe("TS422 audit.no_action");
    },
  );

  test.each(["", "không ai cả", "0".repeat(64), sessionSecretOf("tkts").toUpperCase()])(
    "takes a known secret: %j is none",
    async (secret) => {
      expect(await answerOf(world.sql("newsroom")`select audit.begin(${secret}, 'photo.describe')`)).toBe(
        "28000 audit.unknown_secret",
      );
    },
  );

  test("is not begun with the hash of a secret, for whoever reads the table of sessions", async () => {
    const sql = world.sql("newsroom");
    const [session] = await sql`select secret_hash from newsroom.sessions limit 1`;
    expect(await answerOf(sql`select audit.begin(${session?.secret_hash}, 'photo.describe')`)).toBe(
      "28000 audit.unknown_secret",
    );
    expect(await answerOf(sql`select audit.begin(null, 'photo.describe')`)).toBe(
      "28000 audit.unknown_secret",
    );
  });

  test.each([
    [
      "an ended session",
      "update newsroom.sessions set ended_at = now() where secret_hash = newsroom.hash_secret($1)",
    ],
    [
      "an expired session",
      "update newsroom.sessions set expires_at = now() where secret_hash = newsroom.hash_secret($1)",
    ],
    [
      "a disabled person",
      "update newsroom.staff set disabled_at = now() where full_name = 'Cao Thị Hiệu Đính' and $1 <> ''",
    ],
  ])(
    "is refused to %s, in the same transaction and ever after, and as a value by a command",
    async (who, statement) => {
      const secret = `a session of its own for ${who}`;
      const ctx = { ...(await world.as("btv2")), secret };
      const owner = world.sql("owner");
      await owner`
      insert into newsroom.sessions (secret_hash, staff_id, expires_at)
      values (newsroom.hash_secret(${secret}), ${ctx.actor.id}, now() + interval '1 hour')`;
      await owner.begin(async (tx) => {
        await tx`select audit.begin_system('test.disable')`;
        await tx.unsafe(statement, [secret]);
        expect(await answerOf(tx.savepoint((inner) => inner`select newsroom.holder_of(${secret})`))).toBe(
          "28000 audit.unknown_secret",
        );
      });
      expect(await answerOf(world.sql("newsroom")`select audit.begin(${secret}, 'photo.describe')`)).toBe(
        "28000 audit.unknown_secret",
      );
      const fields = { headline: "Không được phép" };
      const outcome = await saveFields(ctx, { articleId: article.id, basedOn: article.version, fields });
      expect(codeOf(outcome)).toBe("session.ended");
    },
  );

  test("of a system is the owner's alone", async () => {
    for (const login of ["newsroom", "reader", "auditor"] as const) {
      expect(await answerOf(world.sql(login)`select audit.begin_system('test.x')`)).toBe("42501");
      expect(
        await answerOf(
          world.sql(login)`select audit.record_event(null, 'x', 'system', 'test.x', null, null)`,
        ),
      ).toBe("42501");
    }
  });
});

describe("what is written once", () => {
  const appendOnly = [
    "audit.events",
    "audit.entries",
    "audit.eras",
    "newsroom.imports",
    "newsroom.revisions",
    "newsroom.approvals",
    "newsroom.releases",
    "newsroom.takedowns",
    "newsroom.restorations",
    "newsroom.pressings",
    "newsroom.article_history",
  ];

  test.each(appendOnly)("%s refuses change, deletion and emptying to every login", async (table) => {
    const [column] = await world.sql("owner")`
      select attname as name from pg_attribute where attrelid = ${table}::regclass and attnum = 1`;
    const attempts = [
      `update ${table} set ${column?.name} = ${column?.name}`,
      `delete from ${table}`,
      `delete from ${table} where false`,
      `truncate ${table} cascade`,
    ];
    for (const attempt of attempts) {
      for (const login of ["owner", "superuser"] as const) {
        const refused = world.sql(login).begin(async (tx) => {
          await tx`select audit.begin_system('test.tamper')`;
          await tx.unsafe(attempt);
        });
        // PostgreSQL itself refuses to set an identity column, before any trigger is asked.
        expect(await answerOf(refused), `${login}: ${attempt}`).toMatch(/^(TS403 audit\.append_only|428C9)$/);
      }
      for (const login of ["newsroom", "reader", "auditor"] as const)
        expect(await answerOf(world.sql(login).unsafe(attempt)), `${login}: ${attempt}`).toMatch(
          /^(42501|428C9)$/,
        );
    }
  });

  test("watched tables cannot be emptied, not even by the owner inside an act", async () => {
    const watched = await world.sql("owner")`
      select tgrelid::regclass::text as name from pg_trigger where tgname = 'zz_audit'`;
    for (const { name } of watched) {
      for (const login of ["owner", "superuser"] as const) {
        const attempt = world.sql(login).begin(async (tx) => {
          await tx`select audit.begin_system('test.truncate')`;
          await tx.unsafe(`truncate ${name} cascade`);
        });
        expect(await answerOf(attempt), `${login} ${name}`).toBe("TS403 audit.append_only");
      }
      expect(await answerOf(world.sql("newsroom").unsafe(`truncate ${name}`)), name).toBe("42501");
    }
  });
});
