/**
 * Saves, approvals and releases at the same moment, judged afterwards from the log alone by a judge who knows the
 * rule and none of the code.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect, type Db } from "@/db/client";
import type { DemoLogin } from "@/lib/demo/people";
import type { ArticleRecord } from "@/lib/domain/article";
import { newId } from "@/lib/domain/ids";
import { anArticle, approveAs, codeOf, must, releaseAs } from "@/lib/testing/factories";
import { rawAct } from "@/lib/testing/raw-act";
import { judgeReleases } from "@/lib/testing/release-judge";
import { seededRandom } from "@/lib/testing/seeded-random";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { approveArticle } from "./approve-article";
import type { Context } from "./context";
import { readArticle } from "./reads";
import { releaseArticle } from "./release-article";
import { reviseArticle } from "./revise-article";
import { saveFields } from "./save-fields";
import { saveSteps } from "./save-steps";

let world: TestDatabase;
let pool: Db & { close(): Promise<void> };
let contexts: Map<DemoLogin, Context>;

beforeAll(async () => {
  world = await openTestDatabase();
  pool = connect(world.urls.newsroom, { max: 4, name: "races" });
  contexts = new Map();
  for (const login of ["phongvien", "btv2", "truongphong", "tkts", "tbt", "photbt"] as const)
    contexts.set(login, await world.as(login, pool));
});
afterAll(async () => {
  await pool?.close();
  await world?.close();
});

const as = (login: DemoLogin): Context => {
  const ctx = contexts.get(login);
  if (!ctx) throw new Error(`${login} does not race.`);
  return ctx;
};
const random = seededRandom(500);
const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;

/** Deadlocks that the server has counted in this database. A session hands its counts in as it ends. */
async function deadlocks(): Promise<number> {
  const racing = () => world.sql("superuser")`select from pg_stat_activity where application_name = 'races'`;
  await expect.poll(racing).toHaveLength(0);
  const [row] = await world.sql("superuser")`
    select deadlocks::int as n from pg_stat_database where datname = current_database()`;
  return row?.n;
}

describe("500 races of a save, an approval and two releases", () => {
  test("break the four-eyes rule never, and never wait for each other in a ring", async () => {
    const articles = await Promise.all(
      Array.from({ length: 8 }, () => anArticle(world, { state: "editing", section: "thoi-su" })),
    );
    const known = new Set([
      "done",
      "hash.stale",
      "stale",
      "state.approve",
      "state.release",
      "four_eyes.approver_wrote",
      "four_eyes.author",
      "typing.published",
      "body.stale",
      "body.dropped",
      "typing.right.approved",
    ]);
    const answers = new Map<string, number>();
    const note = (who: string, code: string) => {
      answers.set(`${who} ${code}`, (answers.get(`${who} ${code}`) ?? 0) + 1);
      expect(known, `${who}: ${code}`).toContain(code);
    };

    const save = async (id: string) => {
      const writer = as(pick(["btv2", "truongphong", "tkts", "photbt", "phongvien"]));
      const { article, bodyVersion } = must(await readArticle(writer, id));
      if (random() < 0.5) {
        const fields = { kicker: `Lần ${Math.floor(random() * 3)}` };
        note("save", codeOf(await saveFields(writer, { articleId: id, basedOn: article.version, fields })));
      } else {
        const step = {
          stepType: "replace",
          from: 1,
          to: 1,
          slice: { content: [{ type: "text", text: "a" }] },
        };
        const steps = { bodyVersion, clientId: `r${Math.floor(random() * 1e9)}`, steps: [step] };
        note("type", codeOf(await saveSteps(writer, id, steps)));
      }
    };
    const approve = async (id: string) => {
      const ctx = as(pick(["btv2", "truongphong", "tkts", "tbt", "photbt"]));
      note("approve", codeOf(await approveAs(ctx, id)));
    };
    const release = async (id: string) =>
      note("release", codeOf(await releaseAs(as(pick(["tkts", "tbt", "photbt"])), id)));

    const race = async (article: ArticleRecord) => {
      const { id } = article;
      const { standing } = must(await readArticle(as("tbt"), id)).article;
      if (standing.state === "published")
        must(await reviseArticle(as("btv2"), { articleId: id, kind: "update" }));
      const runners = [save, approve, release, release].sort(() => random() - 0.5);
      await Promise.all(runners.map((run) => run(id)));
      // Without a pause most releases find nothing approved; a second try finds what the race left.
      if (random() < 0.5) await Promise.all([approve(id), random() < 0.3 ? save(id) : undefined]);
      if (random() < 0.5) await Promise.all([release(id), release(id)]);
    };

    // One race an article at a time, all articles at once, on four connections.
    let started = 0;
    await Promise.all(
      articles.map(async (article) => {
        while (started < 500) {
          started += 1;
          await race(article);
        }
      }),
    );

    await pool.close();
    const { releases, violations } = await judgeReleases(world.sql("owner"));
    expect(violations).toEqual([]);
    expect(releases).toBeGreaterThan(100);
    expect(answers.get("release done")).toBe(releases);
    expect(answers.get("release four_eyes.approver_wrote") ?? 0).toBeGreaterThan(0);
    expect(await deadlocks()).toBe(0);

    pool = connect(world.urls.newsroom, { max: 4, name: "races" });
    for (const login of contexts.keys()) contexts.set(login, await world.as(login, pool));
  }, 180_000);
});

describe("at the same moment", () => {
  test("of two approvals one is given, and the other editor is told", async () => {
    for (let n = 0; n < 20; n++) {
      const { id } = await anArticle(world, { state: "editing", section: "thoi-su" });
      const { contentHash } = must(await readArticle(as("btv2"), id));
      const outcomes = await Promise.all(
        (["btv2", "truongphong"] as const).map((login) =>
          approveArticle(as(login), { articleId: id, contentHash }),
        ),
      );
      expect(outcomes.map(codeOf).sort()).toEqual(["done", "state.approve"]);
      const [row] = await world.sql(
        "owner",
      )`select count(*)::int as n from newsroom.approvals where article_id = ${id}`;
      expect(row?.n).toBe(1);
    }
  });

  test("of two releases one is made, and the other publisher is told", async () => {
    for (let n = 0; n < 20; n++) {
      const article = await anArticle(world, { state: "approved" });
      const contentHash = article.approval?.contentHash ?? "";
      const outcomes = await Promise.all(
        (["tbt", "photbt"] as const).map((login) =>
          releaseArticle(as(login), { articleId: article.id, contentHash }),
        ),
      );
      expect(outcomes.map(codeOf).sort()).toEqual([
        "done",
        expect.stringMatching(/^(state\.release|hash\.stale)$/),
      ]);
      const [row] = await world.sql("owner")`
        select count(*)::int as n from newsroom.releases where article_id = ${article.id}`;
      expect(row?.n).toBe(1);
    }
  });

  test("two articles released stay both on the front page, which is stale twice over", async () => {
    const front = async () => {
      const [row] = await world.sql("reader")`select generation from published.keys where key = 'list:all'`;
      return Number(row?.generation ?? 0);
    };
    for (let n = 0; n < 10; n++) {
      const pair = [
        await anArticle(world, { state: "approved" }),
        await anArticle(world, { state: "approved" }),
      ];
      const before = await front();
      const outcomes = await Promise.all(
        pair.map((article, index) => releaseAs(as(index === 0 ? "tbt" : "photbt"), article.id)),
      );
      expect(outcomes.map(codeOf)).toEqual(["done", "done"]);
      expect(await front()).toBe(before + 2);
      const rows = await world.sql("reader")`
        select number from published.articles where number = any (${pair.map((article) => article.number)})`;
      expect(rows).toHaveLength(2);
    }
  });

  test("a save and the release of what was approved before it: readers get the approved text", async () => {
    for (let n = 0; n < 10; n++) {
      const article = await anArticle(world, { state: "approved" });
      const contentHash = article.approval?.contentHash ?? "";
      const fields = { kicker: "Chen vào phút chót" };
      const [released, saved] = await Promise.all([
        releaseArticle(as("tbt"), { articleId: article.id, contentHash }),
        saveFields(as("btv2"), { articleId: article.id, basedOn: article.version, fields }),
      ]);
      expect([codeOf(released), codeOf(saved)].sort()).not.toEqual(["done", "done"]);
      const rows = await world.sql("reader")`
        select content ->> 'kicker' as kicker from published.articles where number = ${article.number}`;
      expect(rows.map((row) => row.kicker)).toEqual(released.ok ? [null] : []);
    }
  });
});

test("the judge who found nothing finds a release that the triggers would have refused", async () => {
  const article = await anArticle(world, { state: "editing", editor: "photbt" });
  const fields = { kicker: "Viết, duyệt và đăng một mình" };
  must(await saveFields(as("photbt"), { articleId: article.id, basedOn: article.version, fields }));
  const { approval } = must(await approveAs(as("photbt"), article.id));
  const owner = world.sql("owner");
  await owner`alter table newsroom.releases disable trigger rules`;
  await rawAct(owner, "photbt", "article.release", async (tx) => {
    await tx`
      insert into newsroom.releases (id, article_id, number, revision_id, content_hash, approval_id, kind, released_by)
      values (${newId()}, ${article.id}, 1, ${approval?.revisionId ?? null}, ${approval?.contentHash ?? null},
              ${approval?.id ?? null}, 'first', ${world.idOf("photbt")})`;
  });
  await owner`alter table newsroom.releases enable always trigger rules`;
  const { violations } = await judgeReleases(owner);
  expect(violations).toEqual([expect.stringMatching(/one person wrote, approved and released/)]);
});
