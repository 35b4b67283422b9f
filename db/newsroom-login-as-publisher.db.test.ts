import type postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DemoLogin } from "@/lib/demo/people";
import type { ArticleRecord } from "@/lib/domain/article";
import { newId } from "@/lib/domain/ids";
import { sendBackArticle } from "@/lib/newsroom/send-back-article";
import { anArticle, approveAs, must } from "@/lib/testing/factories";
import { answerOf, peekInAct } from "@/lib/testing/raw-act";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";

let world: TestDatabase;
let sql: postgres.Sql;
let draft: ArticleRecord;
let editing: ArticleRecord;
let approved: ArticleRecord;
let live: ArticleRecord;

beforeAll(async () => {
  world = await openTestDatabase();
  sql = world.sql("newsroom");
  draft = await anArticle(world);
  editing = await anArticle(world, { state: "editing" });
  approved = await anArticle(world, { state: "approved" });
  live = await anArticle(world, { state: "published" });
});
afterAll(() => world?.close());

/** What PostgreSQL says to `statement` inside an act of `login`; nothing of it is kept. */
const inAct = (login: DemoLogin, action: string, statement: string) =>
  answerOf(peekInAct(sql, login, action, (tx) => tx.unsafe(statement)));

describe("a stolen newsroom login with a publisher's secret", () => {
  const release = (
    of: ArticleRecord,
    signed: { approval?: string; revision?: string; hash?: string; kind?: string; note?: string } = {},
  ) =>
    `insert into newsroom.releases (id, article_id, number, revision_id, content_hash, approval_id, kind, note, released_by)
     values (gen_random_uuid(), '${of.id}', 1, '${signed.revision ?? of.approval?.revisionId ?? newId()}',
       '${signed.hash ?? of.approval?.contentHash ?? "0"}', '${signed.approval ?? of.approval?.id ?? newId()}',
       '${signed.kind ?? "first"}', ${signed.note ? `'${signed.note}'` : "null"}, '${world.idOf("tbt")}')`;

  test("releases what nobody approved: refused", async () => {
    expect(await inAct("tkts", "article.release", release(editing))).toBe("TS409 state.release");
    expect(await inAct("tkts", "article.release", release(live))).toBe("TS409 state.release");
  });

  test("releases another hash, another revision, another's approval: refused", async () => {
    const other = await anArticle(world, { state: "approved" });
    for (const signed of [
      { hash: "0".repeat(64) },
      { revision: newId() },
      { approval: newId() },
      {
        revision: other.approval?.revisionId ?? "",
        hash: other.approval?.contentHash ?? "",
        approval: other.approval?.id ?? "",
      },
    ])
      expect(await inAct("tkts", "article.release", release(approved, signed))).toBe(
        "TS409 release.not_what_was_approved",
      );
    expect(await inAct("tkts", "article.release", release(approved))).toBe("done");
  });

  test("dates a release back, numbers it, or tells readers a note that nobody approved: the truth is written", async () => {
    const forged = release(approved, { kind: "correction", note: "Lời đính chính bịa" })
      .replace(", released_by)", ", released_by, released_at)")
      .replace(/'\)$/, "', '2001-01-01')");
    const row = await peekInAct(sql, "tkts", "article.release", async (tx) => {
      await tx.unsafe(forged);
      return (await tx`select * from newsroom.releases where article_id = ${approved.id}`)[0];
    });
    expect(row).toMatchObject({ number: 1, kind: "first", note: null, released_by: world.idOf("tkts") });
    expect(row?.released_at.getFullYear()).toBeGreaterThan(2020);
  });

  test("signs a revision that is not what the tables hold: refused", async () => {
    const revise = (content: string, version = "h.content_version", hash = "c.content") =>
      inAct(
        "tkts",
        "article.approve",
        `insert into newsroom.revisions (id, article_id, number, content_version, body_version, content, content_hash, rows, occasion)
         select gen_random_uuid(), h.article_id, 1, ${version}, h.body_version, c.content,
                encode(sha256(convert_to(${hash}, 'UTF8')), 'hex'), '{}', 'approve'
           from newsroom.article_heads h, lateral (select ${content} as content) c where h.article_id = '${draft.id}'`,
      );
    const stored = `newsroom.content_of(h.article_id, '${JSON.stringify({ type: "doc", content: [] })}')::text`;
    expect(await revise(stored)).toMatch(/^TS409 (revision\.not_what_is_stored|body\.no_snapshot)$/);
    expect(await revise(stored, "h.content_version - 1")).toBe("TS409 revision.not_current");
    const { id } = editing;
    const forged = (content: string) =>
      inAct(
        "btv2",
        "article.approve",
        `insert into newsroom.revisions (id, article_id, number, content_version, body_version, content, content_hash, rows, occasion)
         select gen_random_uuid(), h.article_id, 1, h.content_version, h.body_version, c.content,
                repeat('0', 64), '{}', 'approve'
           from newsroom.article_heads h, lateral (select ${content} as content) c where h.article_id = '${id}'`,
      );
    expect(await forged("'{}'")).toBe("TS409 revision.not_what_is_stored");
    expect(await forged("newsroom.content_of(h.article_id)::text")).toBe("23514");
  });

  test("puts an approval back in force that was taken back: refused", async () => {
    const article = await anArticle(world, { state: "approved" });
    must(
      await sendBackArticle(await world.as("tkts"), { articleId: article.id, reason: "Chờ thêm nguồn tin" }),
    );
    const revive = `update newsroom.articles set desk_state = 'approved', approval_id = '${article.approval?.id}' where id = '${article.id}'`;
    expect(await inAct("phongvien", "article.approve", revive)).toBe("TS409 approval.not_living");
    const again = must(await approveAs(await world.as("photbt"), article.id));
    expect(again.approval?.id).not.toBe(article.approval?.id);
    const swap = `update newsroom.articles set approval_id = '${article.approval?.id}' where id = '${article.id}'`;
    expect(await inAct("tkts", "article.approve", swap)).toBe("TS409 approval.not_living");
  });

  test("keeps a text from the future, which readers of the draft would take for the newest: refused", async () => {
    const { id } = await anArticle(world);
    const snapshot = `insert into newsroom.article_snapshots (article_id, body_version, doc) values ('${id}', 99, '{"type": "doc"}')`;
    expect(await answerOf(sql.unsafe(snapshot))).toBe("TS409 body.future");
  });

  test("keeps a false proof of what readers got: refused", async () => {
    const [row] = await sql`select id from newsroom.releases where article_id = ${live.id}`;
    const pressing = `insert into newsroom.pressings (id, release_id, path, html, html_hash)
      values (gen_random_uuid(), '${row?.id}', '${live.livePath}', 'giả', encode(sha256('giả'), 'hex'))`;
    expect(await answerOf(sql.unsafe(pressing))).toBe("28000 audit.no_act");
    expect(await inAct("tkts", "article.release", pressing)).toBe("TS403 pressing.not_the_release");
  });

  test("takes down or brings back in another's name: its own is written", async () => {
    const takedown = `insert into newsroom.takedowns (id, article_id, release_id, reason_code, reason, requested_by, staff_id)
      values (gen_random_uuid(), '${live.id}', gen_random_uuid(), 'wrong', 'Sai', 'Ai đó', '${world.idOf("tbt")}')`;
    expect(await inAct("tkts", "article.take_down", takedown)).toBe("TS403 right.takedown");
    expect(await inAct("photbt", "article.take_down", takedown)).toBe("done");
  });
});
