import type postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DemoLogin } from "@/lib/demo/people";
import type { ArticleRecord } from "@/lib/domain/article";
import { newId } from "@/lib/domain/ids";
import { anArticle, anAward, aPhoto } from "@/lib/testing/factories";
import { answerOf, peekInAct, rawAct } from "@/lib/testing/raw-act";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";

let world: TestDatabase;
let sql: postgres.Sql;
let draft: ArticleRecord;
let editing: ArticleRecord;
let approved: ArticleRecord;
let photo: string;

beforeAll(async () => {
  world = await openTestDatabase();
  sql = world.sql("newsroom");
  draft = await anArticle(world, { awards: [anAward()] });
  editing = await anArticle(world, { state: "editing", awards: [anAward()] });
  approved = await anArticle(world, { state: "approved" });
  photo = await aPhoto(await world.as("pvanh"));
});
afterAll(() => world?.close());

/** What PostgreSQL says to `statement` inside an act of `login`; nothing of it is kept. */
const inAct = (login: DemoLogin, action: string, statement: string) =>
  answerOf(peekInAct(sql, login, action, (tx) => tx.unsafe(statement)));

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
    expect(await insert("", "")).toBe("done");
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
    expect(await approve("btv2")).toBe("done");
    const approver = await peekInAct(
      sql,
      "btv2",
      "article.approve",
      (tx) => tx`
        insert into newsroom.approvals (id, article_id, revision_id, content_hash, approver_id, at)
        select gen_random_uuid(), article_id, id, content_hash, ${world.idOf("tbt")}, '2001-01-01'
          from newsroom.revisions where article_id = ${editing.id} returning approver_id, at`,
    );
    expect(approver).toHaveLength(1);
    expect(approver[0]?.approver_id).toBe(world.idOf("btv2"));
    expect(approver[0]?.at.getFullYear()).toBeGreaterThan(2020);
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
      expect(await inAct("phongvien", "staff.change", statement), statement).toBe("done");
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
    const written = await peekInAct(sql, "phongvien", "photo.upload", async (tx) => {
      const [photo] = await tx`
        insert into newsroom.photos (id, key, sha256, media_type, width, height, bytes, uploaded_by)
        values (gen_random_uuid(), 'k', 's', 'jpeg', 1, 1, 1, ${other}) returning uploaded_by as id`;
      const [imported] = await tx`
        insert into newsroom.imports (id, article_id, sha256, source, result, warnings, imported_by)
        values (gen_random_uuid(), ${draft.id}, 's', 's', '{}', '[]', ${other}) returning imported_by as id`;
      return [photo?.id, imported?.id];
    });
    expect(written).toEqual([world.idOf("phongvien"), world.idOf("phongvien")]);
  });
});
