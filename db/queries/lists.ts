/** The ordered structured lists of an article: photos and awards. Rows keep their ids, so history reads well. */
import { sql } from "drizzle-orm";
import type { ArticlePhoto } from "@/lib/domain/article";
import type { Award } from "@/lib/domain/award";
import { newId } from "@/lib/domain/ids";
import type { Tx } from "../client";

const ids = async (tx: Tx, query: ReturnType<typeof sql>): Promise<string[]> =>
  ((await tx.execute(query)) as unknown as { id: string }[]).map((row) => row.id);

/** Writes one photo at its place; a known id is changed, a new one inserted. Returns its id. */
export async function savePhotoRow(
  tx: Tx,
  articleId: string,
  position: number,
  photo: ArticlePhoto,
  known: boolean,
): Promise<string> {
  const id = photo.id ?? newId();
  if (known) {
    await tx.execute(sql`
      update newsroom.article_photos
         set position = ${position}, photo_id = ${photo.photoId}, caption = ${photo.caption}, credit = ${photo.credit},
             alt = ${photo.alt}, caption_suffices = ${photo.captionSuffices}, is_file_photo = ${photo.isFilePhoto}
             ${photo.focus === undefined ? sql`` : sql`, focus_x = ${photo.focus?.x ?? null}, focus_y = ${photo.focus?.y ?? null}`}
       where id = ${id} and article_id = ${articleId}`);
  } else {
    await tx.execute(sql`
      insert into newsroom.article_photos (id, article_id, position, photo_id, caption, credit, alt, caption_suffices, is_file_photo,
        focus_x, focus_y)
      values (${id}, ${articleId}, ${position}, ${photo.photoId}, ${photo.caption}, ${photo.credit}, ${photo.alt},
              ${photo.captionSuffices}, ${photo.isFilePhoto},
              ${photo.focus?.x ?? null}, ${photo.focus?.y ?? null})`);
  }
  return id;
}

/** Brings a photo back into the list at its place and with its words of then. */
export async function revivePhotoRow(
  tx: Tx,
  articleId: string,
  position: number,
  photo: ArticlePhoto & { id: string },
): Promise<void> {
  await tx.execute(
    sql`update newsroom.article_photos set removed = false where id = ${photo.id} and article_id = ${articleId} and removed`,
  );
  await savePhotoRow(tx, articleId, position, photo, true);
}

/** Takes photos out of the list; the rows stay, so that older revisions can still be read. */
export async function removePhotoRows(tx: Tx, articleId: string, removed: readonly string[]): Promise<void> {
  for (const id of removed)
    await tx.execute(
      sql`update newsroom.article_photos set removed = true where id = ${id} and article_id = ${articleId}`,
    );
}

/** Every award form by its code, as of now. */
export async function listAwardForms(tx: {
  execute: Tx["execute"];
}): Promise<
  { code: string; nameVi: string; nameEn: string; grades: string[]; category: string; system: string }[]
> {
  return (await tx.execute(sql`
    select code, name_vi as "nameVi", name_en as "nameEn", grades, category, system from newsroom.award_forms order by rank, code`)) as unknown as {
    code: string;
    nameVi: string;
    nameEn: string;
    grades: string[];
    category: string;
    system: string;
  }[];
}

/** Replaces the awards of an article in the given order; `formNames` copies the form's name at use. */
export async function replaceAwards(
  tx: Tx,
  articleId: string,
  awards: readonly Award[],
  formNames: ReadonlyMap<string, string>,
  /** Ids that a return to an older revision brings back. */
  revived: ReadonlySet<string> = new Set(),
): Promise<void> {
  const known = await ids(tx, sql`select id from newsroom.awards where article_id = ${articleId}`);
  const kept = new Set<string>();
  for (const [position, award] of awards.entries()) {
    const id = award.id && (known.includes(award.id) || revived.has(award.id)) ? award.id : newId();
    kept.add(id);
    const name = formNames.get(award.formCode) ?? award.formCode;
    await tx.execute(sql`
      insert into newsroom.awards (id, article_id, position, form_code, form_name, grade, badge_years, action, status, authority,
        achievement, period_from, period_to, period_label, decision_number, decision_signed_on, decision_signer_name,
        decision_signer_title, ceremony_on, evidence)
      values (${id}, ${articleId}, ${position}, ${award.formCode}, ${name}, ${award.grade}, ${award.badgeYears}, ${award.action},
        ${award.status}, ${award.authority}, ${award.achievement}, ${award.period.from}, ${award.period.to}, ${award.period.label},
        ${award.decision.number}, ${award.decision.signedOn}, ${award.decision.signerName}, ${award.decision.signerTitle},
        ${award.ceremonyOn}, ${award.evidence})
      on conflict (id) do update set position = excluded.position, form_code = excluded.form_code, form_name = excluded.form_name,
        grade = excluded.grade, badge_years = excluded.badge_years, action = excluded.action, status = excluded.status,
        authority = excluded.authority, achievement = excluded.achievement, period_from = excluded.period_from,
        period_to = excluded.period_to, period_label = excluded.period_label, decision_number = excluded.decision_number,
        decision_signed_on = excluded.decision_signed_on, decision_signer_name = excluded.decision_signer_name,
        decision_signer_title = excluded.decision_signer_title, ceremony_on = excluded.ceremony_on, evidence = excluded.evidence`);
    await replaceRecipients(tx, articleId, id, award);
  }
  for (const id of known.filter((one) => !kept.has(one)))
    await tx.execute(sql`delete from newsroom.awards where id = ${id}`);
}

async function replaceRecipients(tx: Tx, articleId: string, awardId: string, award: Award): Promise<void> {
  const known = await ids(
    tx,
    sql`select id from newsroom.award_recipients where award_id = ${awardId} order by position, id`,
  );
  for (const [position, r] of award.recipients.entries()) {
    const id = known[position] ?? newId();
    await tx.execute(sql`
      insert into newsroom.award_recipients (id, award_id, article_id, position, kind, name, title, unit, is_aggregate, count, quantifier, posthumous)
      values (${id}, ${awardId}, ${articleId}, ${position}, ${r.kind}, ${r.name}, ${r.title}, ${r.unit}, ${r.isAggregate}, ${r.count},
              ${r.quantifier}, ${r.posthumous})
      on conflict (id) do update set position = excluded.position, kind = excluded.kind, name = excluded.name, title = excluded.title,
        unit = excluded.unit, is_aggregate = excluded.is_aggregate, count = excluded.count, quantifier = excluded.quantifier,
        posthumous = excluded.posthumous`);
  }
  for (const id of known.slice(award.recipients.length))
    await tx.execute(sql`delete from newsroom.award_recipients where id = ${id}`);
}
