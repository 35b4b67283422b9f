import type postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DemoLogin } from "@/lib/demo/people";
import type { ArticleRecord } from "@/lib/domain/article";
import { newId } from "@/lib/domain/ids";
import { claimArticle } from "@/lib/newsroom/claim-article";
import { sendBackArticle } from "@/lib/newsroom/send-back-article";
import { sessionSecretOf } from "@/lib/testing/cast";
import { anArticle, anAward, aPhoto, approveAs, must } from "@/lib/testing/factories";
import { answerOf, rawAct } from "@/lib/testing/raw-act";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";

let world: TestDatabase;
let sql: postgres.Sql;
let draft: ArticleRecord;
let editing: ArticleRecord;
let approved: ArticleRecord;
let live: ArticleRecord;
let photo: string;

beforeAll(async () => {
  world = await openTestDatabase();
  sql = world.sql("newsroom");
  draft = await anArticle(world, { awards: [anAward()] });
  editing = await anArticle(world, { state: "editing", awards: [anAward()] });
  approved = await anArticle(world, { state: "approved" });
  live = await anArticle(world, { state: "published" });
  photo = await aPhoto(await world.as("pvanh"));
});
afterAll(() => world?.close());

/** What PostgreSQL says to `statement` inside an act of `login`; nothing of it is kept. */
const inAct = (login: DemoLogin, action: string, statement: string) =>
  answerOf(
    rawAct(sql, login, action, async (tx) => {
      await tx.unsafe(statement);
      await tx`set constraints all immediate`;
      throw Object.assign(new Error("kept nothing"), { code: "00000" });
    }),
  );
const tookEffect = "00000";

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
    ["turns a page's generation back", "update published.pages set generation = 0"],
    ["marks pages stale", "select published.mark_stale('{/}')"],
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
    ["writes the server's files", "copy newsroom.staff to '/tmp/staff'"],
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
    const save = sql`select newsroom.save_steps('không ai', ${draft.id}, 1, 'c', array['{}'::jsonb])`;
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

describe("a stolen newsroom login with a reporter's secret", () => {
  test("changes creator, number, birth or public date of an article: refused", async () => {
    for (const set of [
      `created_by = '${world.idOf("btv2")}'`,
      "number = default",
      "created_at = now()",
      "first_released_at = '2001-01-01'",
      "live_state = 'live'",
      "id = gen_random_uuid()",
    ])
      expect(
        await inAct(
          "phongvien",
          "article.release",
          `update newsroom.articles set ${set} where id = '${draft.id}'`,
        ),
        set,
      ).toBe("42501");
  });

  test("enters an article with a chosen number, date or state, or in another's name: refused", async () => {
    const insert = (columns: string, values: string) =>
      inAct(
        "phongvien",
        "article.create",
        `insert into newsroom.articles (id, created_by ${columns}) overriding system value
         values (gen_random_uuid(), '${world.idOf("phongvien")}' ${values})`,
      );
    expect(await insert(", number", ", 1")).toBe("42501");
    expect(await insert(", first_released_at", ", '2001-01-01'")).toBe("42501");
    expect(await insert(", desk_state, live_state", ", 'published', 'live'")).toBe("42501");
    expect(await insert("", "")).toBe(tookEffect);
    expect(
      await inAct(
        "phongvien",
        "article.create",
        `insert into newsroom.articles (id, created_by) values (gen_random_uuid(), '${world.idOf("btv2")}')`,
      ),
    ).toBe("TS403 article.creator");
  });

  test("sets a desk state that its act does not lead to: refused", async () => {
    const to = (act: string, state: string, { id } = editing) =>
      inAct(
        "phongvien",
        `article.${act}`,
        `update newsroom.articles set desk_state = '${state}' where id = '${id}'`,
      );
    expect(await to("save_fields", "returned")).toBe("TS409 state.save_fields");
    expect(await to("release", "published")).toBe("TS409 state.release");
    expect(await to("approve", "approved")).toBe("23514");
    expect(await to("release", "published", approved)).toBe("23514");
  });

  test("puts itself down as approver: its own name is written, and it is refused", async () => {
    const approve = (login: DemoLogin) =>
      inAct(
        login,
        "article.approve",
        `insert into newsroom.approvals (id, article_id, revision_id, content_hash, approver_id)
         select gen_random_uuid(), article_id, id, content_hash, '${world.idOf("tbt")}'
           from newsroom.revisions where article_id = '${editing.id}'`,
      );
    expect(await approve("phongvien2")).toBe("TS403 right.editor");
    expect(await approve("phongvien")).toBe("TS403 right.editor");
    expect(await approve("btv")).toBe("TS403 right.editor");
    expect(await approve("btv2")).toBe(tookEffect);
    const approver = await rawAct(sql, "btv2", "article.approve", async (tx) => {
      const rows = await tx`
        insert into newsroom.approvals (id, article_id, revision_id, content_hash, approver_id, at)
        select gen_random_uuid(), article_id, id, content_hash, ${world.idOf("tbt")}, '2001-01-01'
          from newsroom.revisions where article_id = ${editing.id} returning approver_id, at`;
      throw Object.assign(new Error("kept nothing"), { rows });
    }).catch((error) => error.rows);
    expect(approver).toHaveLength(1);
    expect(approver[0].approver_id).toBe(world.idOf("btv2"));
    expect(approver[0].at.getFullYear()).toBeGreaterThan(2020);
  });

  test("gives itself a right, a password of another, a colleague's token: refused", async () => {
    const me = world.idOf("phongvien");
    const other = world.idOf("tbt");
    const token = newId();
    await rawAct(sql, "tbt", "token.create", async (tx) => {
      await tx`insert into newsroom.api_tokens (id, secret_hash, staff_id, scopes)
               values (${token}, newsroom.hash_secret('of the chief'), ${other}, '{articles:write}')`;
    });
    for (const statement of [
      `insert into newsroom.grants (id, staff_id, capability) values (gen_random_uuid(), '${me}', 'publisher')`,
      `update newsroom.grants set valid_to = null`,
      `insert into newsroom.staff (id, email, full_name) values (gen_random_uuid(), 'x@demo.invalid', 'X')`,
      `update newsroom.staff set full_name = 'Tổng Biên tập' where id = '${me}'`,
      `update newsroom.staff set disabled_at = now() where id = '${other}'`,
      `update newsroom.staff_credentials set password_hash = 'x' where staff_id = '${other}'`,
      `insert into newsroom.api_tokens (id, secret_hash, staff_id, scopes) values (gen_random_uuid(), newsroom.hash_secret('y'), '${other}', '{}')`,
      `update newsroom.api_tokens set revoked_at = now() where id = '${token}'`,
      `update newsroom.sections set require_section_lead = false`,
      `update newsroom.site_identities set fields = '{}'`,
      `update newsroom.contributors set staff_id = null where staff_id = '${me}'`,
      `insert into newsroom.contributors (id, kind, staff_id) values (gen_random_uuid(), 'ctv', '${other}')`,
    ])
      expect(await inAct("phongvien", "staff.change", statement), statement).toBe("TS403 right.admin");
    for (const statement of [
      `update newsroom.api_tokens set staff_id = '${me}' where id = '${token}'`,
      `update newsroom.api_tokens set scopes = '{audit:read}' where id = '${token}'`,
      `update newsroom.staff_credentials set staff_id = '${me}' where staff_id = '${other}'`,
      `update newsroom.grants set staff_id = '${me}', capability = 'publisher'`,
    ])
      expect(await inAct("phongvien", "staff.change", statement), statement).toBe("42501");
    // What is one's own stays one's own.
    for (const statement of [
      `update newsroom.staff set locale = 'en' where id = '${me}'`,
      `update newsroom.staff_credentials set password_hash = 'x' where staff_id = '${me}'`,
      `insert into newsroom.api_tokens (id, secret_hash, staff_id, scopes) values (gen_random_uuid(), newsroom.hash_secret('z'), '${me}', '{}')`,
      `insert into newsroom.contributors (id, kind, real_name) values (gen_random_uuid(), 'ctv', 'Vũ Cộng Tác')`,
    ])
      expect(await inAct("phongvien", "staff.change", statement), statement).toBe(tookEffect);
  });

  test("moves a row of one article to another, or slips one in through another's award: refused", async () => {
    for (const table of ["article_bylines", "awards", "award_recipients"])
      expect(
        await inAct(
          "phongvien",
          "article.save_awards",
          `update newsroom.${table} set article_id = '${editing.id}' where article_id = '${draft.id}'`,
        ),
        table,
      ).toBe("TS409 article.row_moved");
    const recipient = `insert into newsroom.award_recipients (id, award_id, article_id, position, kind, name, is_aggregate, posthumous)
      select gen_random_uuid(), w.id, '${draft.id}', 9, 'individual', 'Kẻ lạ', false, false
        from newsroom.awards w where w.article_id = '${editing.id}'`;
    expect(await inAct("phongvien", "article.save_awards", recipient)).toBe("TS409 article.row_moved");
    const moved = `update newsroom.award_recipients set award_id = (select id from newsroom.awards where article_id = '${editing.id}')
      where article_id = '${draft.id}'`;
    expect(await inAct("phongvien", "article.save_awards", moved)).toBe("TS409 article.row_moved");
  });

  test("swaps a picture's file under its caption: refused", async () => {
    for (const set of ["key = 'x'", "sha256 = 'x'", "width = 1", `uploaded_by = '${world.idOf("tbt")}'`])
      expect(
        await inAct("phongvien", "photo.describe", `update newsroom.photos set ${set} where id = '${photo}'`),
        set,
      ).toBe("42501");
  });

  test("enters a photo or an import in another's name: its own is written", async () => {
    const other = world.idOf("tbt");
    const written = await rawAct(sql, "phongvien", "photo.upload", async (tx) => {
      const [photo] = await tx`
        insert into newsroom.photos (id, key, sha256, media_type, width, height, bytes, uploaded_by)
        values (gen_random_uuid(), 'k', 's', 'jpeg', 1, 1, 1, ${other}) returning uploaded_by as id`;
      const [imported] = await tx`
        insert into newsroom.imports (id, article_id, sha256, source, result, warnings, imported_by)
        values (gen_random_uuid(), ${draft.id}, 's', 's', '{}', '[]', ${other}) returning imported_by as id`;
      throw Object.assign(new Error("kept nothing"), { ids: [photo?.id, imported?.id] });
    }).catch((error) => error.ids);
    expect(written).toEqual([world.idOf("phongvien"), world.idOf("phongvien")]);
  });
});

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
    expect(await inAct("tkts", "article.release", release(approved))).toBe(tookEffect);
  });

  test("dates a release back, numbers it, or tells readers a note that nobody approved: the truth is written", async () => {
    const row = await rawAct(sql, "tkts", "article.release", async (tx) => {
      await tx.unsafe(
        release(approved, { kind: "correction", note: "Lời đính chính bịa" })
          .replace(", released_by)", ", released_by, released_at)")
          .replace(/'\)$/, "', '2001-01-01')"),
      );
      const [row] = await tx`select * from newsroom.releases where article_id = ${approved.id}`;
      throw Object.assign(new Error("kept nothing"), { row });
    }).catch((error) => error.row);
    expect(row).toMatchObject({ number: 1, kind: "first", note: null, released_by: world.idOf("tkts") });
    expect(row.released_at.getFullYear()).toBeGreaterThan(2020);
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
    expect(await inAct("photbt", "article.take_down", takedown)).toBe(tookEffect);
  });
});

describe("names shadowed in a temporary schema", () => {
  test("deceive no function of ours, even where temporary tables were allowed", async () => {
    const { username, pathname } = new URL(world.urls.newsroom);
    await world.sql("superuser").unsafe(`grant temporary on database ${pathname.slice(1)} to ${username}`);
    const { id } = await anArticle(world, { state: "submitted" });
    must(await claimArticle(await world.as("btv2"), { articleId: id }));
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
