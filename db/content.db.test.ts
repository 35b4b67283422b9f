import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getContentHash } from "@/db/queries/signatures";
import { ArticlePhoto } from "@/lib/domain/article";
import { Award } from "@/lib/domain/award";
import { Byline } from "@/lib/domain/byline";
import { readArticle } from "@/lib/newsroom/reads";
import { saveFields } from "@/lib/newsroom/save-fields";
import { savePhotos } from "@/lib/newsroom/save-photos";
import { writeBody } from "@/lib/newsroom/write-body";
import { anArticle, anAward, must, paragraph } from "@/lib/testing/factories";
import { answerOf, rawAct } from "@/lib/testing/raw-act";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";

let world: TestDatabase;
beforeAll(async () => {
  world = await openTestDatabase();
});
afterAll(() => world?.close());

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

/** An article shaped as a real one about a ceremony: kicker, awards, a photo in the text, a link, a quotation. */
async function aCeremony() {
  const phongvien = await world.as("phongvien");
  let article = await anArticle(world, {
    section: "xay-dung-dang",
    headline: "Trao Huy hiệu 55 năm tuổi Đảng ở xã Bến Gió",
    bylines: ["Minh Họa", "Thí Điểm"],
    photos: 2,
    awards: [
      Award.parse({
        formCode: "huy_hieu_dang",
        badgeYears: 55,
        authority: "Ban Thường vụ Tỉnh ủy Trường Sơn (hư cấu)",
        recipients: [{ kind: "individual", name: "Trần Giả Định", title: "đảng viên" }],
        ceremonyOn: "2026-11-07",
        evidence: "trao Huy hiệu 55 năm tuổi Đảng cho đồng chí Trần Giả Định",
      }),
      anAward(),
    ],
  });
  const at = () => ({ articleId: article.id, basedOn: article.version });
  article = must(
    await saveFields(phongvien, {
      ...at(),
      fields: { kicker: "Ngày hội", agencySlug: "TSĐT", tags: ["Đảng", "huy hiệu"], eventDate: "2026-11-07" },
    }),
  );
  const items = article.photos.map(({ file, ...photo }) =>
    ArticlePhoto.parse({ ...photo, caption: "Quang cảnh buổi lễ." }),
  );
  article = must(await savePhotos(phongvien, { ...at(), items }));
  const figure = { type: "figure", attrs: { photo: article.photos[1]?.id } };
  const doc = {
    type: "doc",
    content: [
      paragraph("Sáng 7/11, Đảng ủy xã Bến Gió tổ chức lễ trao huy hiệu."),
      { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Niềm vui" }] },
      figure,
      { type: "blockquote", content: [paragraph("“Tôi rất vui.”")] },
      { type: "awardBox" },
    ],
  };
  article = must(await writeBody(phongvien, { ...at(), doc }));
  return must(await readArticle(phongvien, article.id));
}

/** The canonical text with ids and file keys replaced by their order, so that it can stand here. */
function withoutIds(content: string): string {
  const names = new Map<string, string>();
  return content.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|"key": "[0-9a-f]{24}"/g, (id) => {
    if (!names.has(id)) names.set(id, `#${names.size + 1}`);
    return id.startsWith('"key"') ? `"key": "${names.get(id)}"` : String(names.get(id));
  });
}

describe("the canonical content", () => {
  test("reads as it always did: a changed letter here would void every approval in force", async () => {
    const { article, body } = await aCeremony();
    const [row] = await world.sql("newsroom")`
      select newsroom.content_of(${article.id}, ${world.sql("newsroom").json(body as never)})::text as content`;
    expect(withoutIds(row?.content)).toMatchInlineSnapshot(
      `"{"body": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "Sáng 7/11, Đảng ủy xã Bến Gió tổ chức lễ trao huy hiệu.", "type": "text"}]}, {"type": "heading", "attrs": {"level": 2}, "content": [{"text": "Niềm vui", "type": "text"}]}, {"type": "figure", "attrs": {"photo": "#1"}}, {"type": "blockquote", "content": [{"type": "paragraph", "content": [{"text": "“Tôi rất vui.”", "type": "text"}]}]}, {"type": "awardBox"}]}, "sapo": "Một câu dẫn.", "slug": "trao-huy-hieu-55-nam-tuoi-dang-o-xa-ben-gio", "tags": ["Đảng", "huy hiệu"], "awards": [{"id": "#2", "grade": null, "action": "tang", "period": {"to": null, "from": null, "label": null}, "status": "conferred", "decision": {"number": null, "signedOn": null, "signerName": null, "signerTitle": null}, "formCode": "huy_hieu_dang", "formName": "Huy hiệu Đảng", "authority": "Ban Thường vụ Tỉnh ủy Trường Sơn (hư cấu)", "badgeYears": 55, "ceremonyOn": "2026-11-07", "recipients": [{"kind": "individual", "name": "Trần Giả Định", "unit": null, "count": null, "title": "đảng viên", "posthumous": false, "quantifier": null, "isAggregate": false}], "achievement": null}, {"id": "#3", "grade": null, "action": "tang", "period": {"to": null, "from": null, "label": null}, "status": "conferred", "decision": {"number": "12/QĐ-UBND", "signedOn": "2026-11-02", "signerName": null, "signerTitle": null}, "formCode": "bang_khen", "formName": "Bằng khen", "authority": "Chủ tịch UBND tỉnh Trường Sơn", "badgeYears": null, "ceremonyOn": null, "recipients": [{"kind": "individual", "name": "Trần Giả Định", "unit": null, "count": null, "title": null, "posthumous": false, "quantifier": null, "isAggregate": false}, {"kind": "collective", "name": "Tập thể Ví Dụ", "unit": null, "count": null, "title": null, "posthumous": false, "quantifier": null, "isAggregate": false}, {"kind": "household", "name": null, "unit": null, "count": 12, "title": null, "posthumous": false, "quantifier": "hộ", "isAggregate": true}], "achievement": "Thành tích trong phong trào hiến đất làm đường"}], "kicker": "Ngày hội", "photos": [{"id": "#4", "alt": "Một khung cảnh", "file": {"key": "#5", "width": 1200, "height": 800}, "credit": "Thí Điểm", "caption": "Quang cảnh buổi lễ.", "isFilePhoto": false, "captionSuffices": false}, {"id": "#1", "alt": "Một khung cảnh", "file": {"key": "#6", "width": 1200, "height": 800}, "credit": "Thí Điểm", "caption": "Quang cảnh buổi lễ.", "isFilePhoto": false, "captionSuffices": false}], "schema": 1, "bylines": [{"role": "bai", "displayName": "Minh Họa"}, {"role": "bai", "displayName": "Thí Điểm"}], "section": "xay-dung-dang", "headline": "Trao Huy hiệu 55 năm tuổi Đảng ở xã Bến Gió", "language": "vi", "eventDate": "2026-11-07", "leadPhoto": "#4", "agencySlug": "TSĐT", "sourceCredit": null, "originalPublishedAt": null}"`,
    );
  });

  test("is signed by the sha256 of its text, computed anywhere", async () => {
    const { id } = await anArticle(world, { state: "published", photos: 1, awards: [anAward()] });
    const revisions = await world.sql("owner")`
      select content, content_hash, content::jsonb::text = content as canonical
        from newsroom.revisions where article_id = ${id}`;
    expect(revisions.length).toBeGreaterThan(0);
    for (const { content, content_hash, canonical } of revisions) {
      expect(content_hash).toBe(sha256(content));
      expect(canonical).toBe(true);
    }
  });

  test("is what readers have, to the letter", async () => {
    const { id } = await anArticle(world, { state: "published", photos: 1, awards: [anAward()] });
    const [row] = await world.sql("owner")`
      select p.content::text = v.content as same from published.articles p
        join newsroom.releases r on r.id = p.release_id join newsroom.revisions v on v.id = r.revision_id
       where p.article_id = ${id}`;
    expect(row?.same).toBe(true);
  });

  test("does not change with what readers cannot see: links, reasons, the library's own words", async () => {
    const { article, body, contentHash } = await aCeremony();
    await rawAct(world.sql("owner"), "admin", "test.unseen", async (tx) => {
      await tx`update newsroom.photos set caption = 'Chữ của kho', credit = 'Người khác'`;
      await tx`update newsroom.staff set full_name = 'Tên mới' where id = ${world.idOf("phongvien")}`;
      await tx`update newsroom.article_bylines set contributor_id = null where article_id = ${article.id}`;
      await tx`update newsroom.awards set evidence = 'Câu khác' where article_id = ${article.id}`;
      await tx`update newsroom.award_forms set name_vi = name_vi || ' (mới)'`;
      await tx`update newsroom.sections set name_vi = 'Tên khác' where slug = 'xay-dung-dang'`;
    });
    expect(await getContentHash(world.db, article.id, body)).toBe(contentHash);
  });

  test("holds the pictures that are used, in the order of the page, and no other", async () => {
    const { article, body } = await aCeremony();
    const phongvien = await world.as("phongvien");
    const [lead, inText] = article.photos.map((photo) => photo.id);
    const [row] = await world.sql("newsroom")`
      select newsroom.content_of(${article.id}, ${world.sql("newsroom").json(body as never)}) -> 'photos' as photos`;
    expect(row?.photos.map((photo: { id: string }) => photo.id)).toEqual([lead, inText]);
    const doc = { type: "doc", content: [paragraph("Không ảnh.")] };
    const input = { articleId: article.id, basedOn: article.version, doc };
    must(await writeBody(phongvien, input));
    const [without] = await world.sql("newsroom")`
      select newsroom.content_of(${article.id}, ${world.sql("newsroom").json(doc as never)}) -> 'photos' as photos`;
    expect(without?.photos.map((photo: { id: string }) => photo.id)).toEqual([lead]);
  });
});

describe("Vietnamese in plain columns", () => {
  const decomposed = "Đảng bộ".normalize("NFD");
  /** Text that is not words: codes, addresses, digests, JSON kept as it came. */
  const notWords = new Map([
    ["articles.slug", "ASCII by its own check"],
    ["sections.slug", "ASCII by its own check"],
    ["staff.email", "an address"],
    ["staff.locale", "a code"],
    ["staff_credentials.password_hash", "a digest"],
    ["sessions.secret_hash", "a digest"],
    ["sessions.kind", "a code"],
    ["api_tokens.secret_hash", "a digest"],
    ["sign_in_failures.key", "an address"],
    ["contributors.kind", "a code"],
    ["imports.sha256", "a digest"],
    ["imports.source", "kept as it arrived"],
    ["photos.key", "a name of a file"],
    ["photos.sha256", "a digest"],
    ["photos.media_type", "a code"],
    ["article_steps.client_id", "a code"],
    ["notes.kind", "a code"],
    ["notes.field", "a name of a field"],
    ["article_clients.client_id", "a code"],
    ["article_history.lines", "steps, whose parts may be composed only together"],
    ["awards.form_code", "a code"],
    ["award_forms.code", "a code"],
    ["award_forms.system", "a code"],
    ["award_forms.category", "a code"],
    ["award_forms.name_vi", "data of the program"],
    ["award_forms.name_en", "data of the program"],
    ["articles.revision_kind", "a code"],
    ["revisions.content_hash", "a digest"],
    ["revisions.occasion", "a code"],
    ["approvals.content_hash", "a digest"],
    ["releases.content_hash", "a digest"],
    ["releases.kind", "a code"],
    ["releases.note", "copied from articles.revision_note"],
    ["takedowns.reason_code", "a code"],
    ["takedowns.reason", "words for the file, never searched or shown to readers"],
    ["takedowns.requested_by", "words for the file, never searched or shown to readers"],
    ["takedowns.document_no", "words for the file, never searched or shown to readers"],
    ["restorations.reason", "words for the file, never searched or shown to readers"],
    ["pressings.path", "ASCII as slugs are"],
    ["pressings.html_hash", "a digest"],
    ["transitions.act", "a code"],
    ["transitions.from_state", "a code"],
    ["transitions.to_state", "a code"],
    ["redirects.source", "a code"],
    ["redirects.to_path", "an address, by a rule of its own"],
    ["search_documents.head", "folded from checked columns"],
    ["search_documents.lead", "folded from checked columns"],
    ["search_documents.body", "folded from checked columns"],
    ["search_documents.words", "folded from checked columns"],
  ]);

  test("is kept composed by a check on every column that holds words", async () => {
    const columns = await world.sql("owner")`
      select c.relname || '.' || a.attname as name,
             exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c'
                        and pg_get_constraintdef(k.oid) ~ ('\\m' || a.attname || '\\M[^=]*IS NFC NORMALIZED')) as checked
        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'newsroom' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
         and a.atttypid = 'text'::regtype`;
    const unchecked = columns.filter((column) => !column.checked).map((column) => column.name);
    expect(unchecked.sort()).toEqual([...notWords.keys()].sort());
  });

  test("refuses decomposed letters, column by column, even from the owner", async () => {
    await anArticle(world, { photos: 1, awards: [anAward()] });
    const owner = world.sql("owner");
    await rawAct(owner, "admin", "token.create", async (tx) => {
      await tx`insert into newsroom.api_tokens (id, secret_hash, staff_id, scopes)
               values (gen_random_uuid(), newsroom.hash_secret('nfc'), ${world.idOf("admin")}, '{}')`;
    });
    const words = {
      articles: ["headline", "kicker", "sapo", "agency_slug", "source_credit"],
      article_bylines: ["display_name"],
      article_photos: ["caption", "credit", "alt"],
      awards: [
        "form_name",
        "grade",
        "authority",
        "achievement",
        "period_label",
        "decision_number",
        "decision_signer_name",
        "decision_signer_title",
        "evidence",
      ],
      award_recipients: ["title", "unit"],
      photos: ["caption", "credit", "alt"],
      staff: ["full_name", "position"],
      sections: ["name_vi", "name_en"],
      contributors: ["real_name"],
      pen_names: ["name"],
      api_tokens: ["label"],
    };
    for (const [table, columns] of Object.entries(words)) {
      for (const column of columns) {
        const attempt = rawAct(owner, "admin", "test.nfc", async (tx) => {
          await tx`update ${tx(`newsroom.${table}`)} set ${tx(column)} = ${decomposed}`;
        });
        expect(await answerOf(attempt), `${table}.${column}`).toBe("23514");
      }
    }
  });

  test("is composed by the commands, so that nobody meets that check", async () => {
    const article = await anArticle(world);
    const { ArticleFields } = await import("@/lib/domain/article");
    const phongvien = await world.as("phongvien");
    const fields = ArticleFields.parse({ headline: decomposed, sapo: decomposed, tags: [decomposed] });
    const saved = must(
      await saveFields(phongvien, { articleId: article.id, basedOn: article.version, fields }),
    );
    expect(saved.fields).toMatchObject({
      headline: decomposed.normalize("NFC"),
      tags: [decomposed.normalize("NFC")],
    });
    expect(Byline.parse({ displayName: decomposed }).displayName).toBe(decomposed.normalize("NFC"));
    const doc = { type: "doc", content: [paragraph(decomposed)] };
    must(await writeBody(phongvien, { articleId: article.id, basedOn: saved.version, doc }));
    const { submitArticle } = await import("@/lib/newsroom/submit-article");
    must(await submitArticle(phongvien, { articleId: article.id }));
    const [row] = await world.sql("owner")`
      select content is nfc normalized as composed, content like ${`%${decomposed.normalize("NFC")}%`} as there
        from newsroom.revisions where article_id = ${article.id}`;
    expect(row).toEqual({ composed: true, there: true });
  });
});
