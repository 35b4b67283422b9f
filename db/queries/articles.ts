/** Working copies: one article whole, and the rows that commands write. */
import { sql } from "drizzle-orm";
import { type ArticleFields, type ArticleRecord, fieldColumns } from "@/lib/domain/article";
import type { Byline } from "@/lib/domain/byline";
import { newId } from "@/lib/domain/ids";
import type { ArticleStanding } from "@/lib/domain/permissions";
import type { Queryable, Tx } from "../client";

/** An instant as PostgreSQL prints it in UTC, in ISO 8601; microseconds stay, a keyset cursor needs them. */
export const isoInstant = (text: string): string => text.replace(" ", "T").replace(/[+]00(:00)?$/, "Z");
const isoOrNull = (text: string | null): string | null => (text === null ? null : isoInstant(text));

interface ArticleRow {
  id: string;
  number: string;
  version: number;
  content_version: number;
  body_version: number;
  release_no: number;
  field_versions: Record<string, number>;
  desk_state: ArticleStanding["state"];
  live_state: ArticleStanding["live"];
  created_by: string;
  creator: string;
  created_at: string;
  claimed_by: string | null;
  claimer: string | null;
  claimed_at: string | null;
  state_changed_at: string;
  approval: {
    id: string;
    revisionId: string;
    contentHash: string;
    approverId: string;
    approver: string;
    at: string;
  } | null;
  revision_kind: ArticleRecord["revisionKind"];
  revision_note: string | null;
  live_path: string | null;
  first_released_at: string | null;
  section_path: string[];
  require_section_lead: boolean;
  authors: string[];
  writers: string[];
  fields: Omit<ArticleRecord["fields"], "originalPublishedAt">;
  original_published_at: string | null;
  bylines: ArticleRecord["bylines"];
  photos: ArticleRecord["photos"];
  awards: ArticleRecord["awards"];
}

/** One article with its lists and standing in one statement, or null. The text is `findBody`'s. */
export async function findArticle(q: Queryable, id: string): Promise<ArticleRecord | null> {
  const [row] = (await q.execute(sql`
    select a.id, a.number, h.version, h.content_version, h.body_version, h.release_no, h.field_versions,
           a.desk_state, a.live_state, a.created_by, creator.full_name as creator, a.created_at,
           a.claimed_by, claimer.full_name as claimer, a.claimed_at, a.state_changed_at,
           a.revision_kind, a.revision_note, a.first_released_at, a.original_published_at,
           (select l.path from published.articles l where l.number = a.number) as live_path,
           (select jsonb_build_object('id', p.id, 'revisionId', p.revision_id, 'contentHash', p.content_hash,
                                      'approverId', p.approver_id, 'approver', s.full_name, 'at', p.at)
              from newsroom.approvals p join newsroom.staff s on s.id = p.approver_id
             where p.id = a.approval_id) as approval,
           array(with recursive path (id, parent_id, depth) as (
                   select s.id, s.parent_id, 0 from newsroom.sections s where s.id = a.section_id
                   union all
                   select s.id, s.parent_id, depth + 1 from newsroom.sections s join path on s.id = path.parent_id)
                 select id from path order by depth)::text[] as section_path,
           coalesce(section.require_section_lead, false) as require_section_lead,
           newsroom.authors_of(a.id)::text[] as authors, newsroom.writers_of(a.id)::text[] as writers,
           jsonb_build_object('section', section.slug, 'headline', a.headline, 'kicker', a.kicker, 'sapo', a.sapo,
             'slug', a.slug, 'agencySlug', a.agency_slug, 'sourceCredit', a.source_credit, 'tags', a.tags,
             'eventDate', a.event_date, 'leadPhoto', a.lead_photo_id) as fields,
           (select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'displayName', b.display_name, 'role', b.role,
                                                         'contributorId', b.contributor_id)
                                      order by b.position, b.id), '[]')
              from newsroom.article_bylines b where b.article_id = a.id) as bylines,
           (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'photoId', p.photo_id,
                     'file', case when f.id is not null then jsonb_build_object('key', f.key, 'width', f.width, 'height', f.height) end,
                     'caption', p.caption, 'credit', p.credit, 'alt', p.alt, 'captionSuffices', p.caption_suffices,
                     'isFilePhoto', p.is_file_photo,
                     'focus', case when p.focus_x is not null then jsonb_build_object('x', p.focus_x, 'y', p.focus_y) end) order by p.position, p.id), '[]')
              from newsroom.article_photos p left join newsroom.photos f on f.id = p.photo_id
             where p.article_id = a.id and not p.removed) as photos,
           (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'formCode', w.form_code, 'formName', w.form_name,
                     'grade', w.grade, 'badgeYears', w.badge_years, 'action', w.action, 'status', w.status,
                     'authority', w.authority, 'achievement', w.achievement, 'evidence', w.evidence,
                     'period', jsonb_build_object('from', w.period_from, 'to', w.period_to, 'label', w.period_label),
                     'decision', jsonb_build_object('number', w.decision_number, 'signedOn', w.decision_signed_on,
                       'signerName', w.decision_signer_name, 'signerTitle', w.decision_signer_title),
                     'ceremonyOn', w.ceremony_on,
                     'recipients', (select coalesce(jsonb_agg(jsonb_build_object('kind', r.kind, 'name', r.name,
                         'title', r.title, 'unit', r.unit, 'isAggregate', r.is_aggregate, 'count', r.count,
                         'quantifier', r.quantifier, 'posthumous', r.posthumous) order by r.position, r.id), '[]')
                       from newsroom.award_recipients r where r.award_id = w.id)) order by w.position, w.id), '[]')
              from newsroom.awards w where w.article_id = a.id) as awards
      from newsroom.articles a
      join newsroom.article_heads h on h.article_id = a.id
      join newsroom.staff creator on creator.id = a.created_by
      left join newsroom.staff claimer on claimer.id = a.claimed_by
      left join newsroom.sections section on section.id = a.section_id
     where a.id = ${id}`)) as unknown as ArticleRow[];
  return row ? fromRow(row) : null;
}

function fromRow(row: ArticleRow): ArticleRecord {
  const { approval } = row;
  return {
    id: row.id,
    number: Number(row.number),
    version: row.version,
    contentVersion: row.content_version,
    bodyVersion: row.body_version,
    fieldVersions: row.field_versions,
    standing: {
      state: row.desk_state,
      live: row.live_state,
      sectionPath: row.section_path,
      requireSectionLead: row.require_section_lead,
      claimedBy: row.claimed_by,
      authors: row.authors,
      writers: row.writers,
      approver: approval?.approverId ?? null,
    },
    createdBy: { id: row.created_by, name: row.creator },
    createdAt: isoInstant(row.created_at),
    claimedBy: row.claimed_by && row.claimer ? { id: row.claimed_by, name: row.claimer } : null,
    claimedAt: isoOrNull(row.claimed_at),
    stateChangedAt: isoInstant(row.state_changed_at),
    approval: approval && {
      id: approval.id,
      revisionId: approval.revisionId,
      contentHash: approval.contentHash,
      approver: { id: approval.approverId, name: approval.approver },
      at: isoInstant(approval.at),
    },
    revisionKind: row.revision_kind,
    revisionNote: row.revision_note,
    livePath: row.live_path,
    firstReleasedAt: isoOrNull(row.first_released_at),
    releaseNumber: row.release_no,
    fields: { ...row.fields, originalPublishedAt: isoOrNull(row.original_published_at) },
    bylines: row.bylines,
    photos: row.photos,
    awards: row.awards,
  };
}

/** Takes the article's lock: the first statement of every command after its act. False if there is none. */
export async function lockArticle(tx: Tx, id: string): Promise<void> {
  await tx.execute(sql`select newsroom.lock_article(${id})`);
}

/** Inserts a draft with an empty text at version 0; returns its number. */
export async function insertArticle(
  tx: Tx,
  article: { id: string; createdBy: string; originalPublishedAt?: string | null; doc: unknown },
): Promise<number> {
  const [row] = (await tx.execute(sql`
    insert into newsroom.articles (id, created_by, original_published_at)
    values (${article.id}, ${article.createdBy}, ${article.originalPublishedAt ?? null}) returning number`)) as unknown as {
    number: string;
  }[];
  await tx.execute(sql`
    insert into newsroom.article_snapshots (article_id, body_version, doc)
    values (${article.id}, 0, ${JSON.stringify(article.doc)}::jsonb)`);
  return Number(row?.number);
}

/** Writes the named fields in one UPDATE; `section` is given as the section's id. */
export async function updateFields(
  tx: Tx,
  id: string,
  fields: Omit<ArticleFields, "section"> & { section?: string | null },
): Promise<void> {
  const named = Object.entries(fields).filter(([, value]) => value !== undefined);
  if (named.length === 0) return;
  const sets = named.map(([field, value]) => {
    const column = sql.identifier(fieldColumns[field as keyof typeof fieldColumns]);
    return Array.isArray(value)
      ? sql`${column} = array(select jsonb_array_elements_text(${JSON.stringify(value)}::jsonb))`
      : sql`${column} = ${value}`;
  });
  await tx.execute(sql`update newsroom.articles set ${sql.join(sets, sql`, `)} where id = ${id}`);
}

/** Replaces the printed order of credits; a row that stays the same is left alone and leaves no entry. */
export async function replaceBylines(tx: Tx, articleId: string, bylines: readonly Byline[]): Promise<void> {
  const kept = (await tx.execute(
    sql`select id from newsroom.article_bylines where article_id = ${articleId} order by position, id`,
  )) as unknown as { id: string }[];
  for (const [position, byline] of bylines.entries()) {
    const id = kept[position]?.id;
    if (id) {
      await tx.execute(sql`
        update newsroom.article_bylines
           set position = ${position}, display_name = ${byline.displayName}, role = ${byline.role}, contributor_id = ${byline.contributorId}
         where id = ${id}`);
    } else {
      await tx.execute(sql`
        insert into newsroom.article_bylines (id, article_id, position, display_name, role, contributor_id)
        values (${newId()}, ${articleId}, ${position}, ${byline.displayName}, ${byline.role}, ${byline.contributorId})`);
    }
  }
  for (const { id } of kept.slice(bylines.length)) {
    await tx.execute(sql`delete from newsroom.article_bylines where id = ${id}`);
  }
}

/** Moves the working copy along the machine; who may do so has been asked, and the trigger asks again. */
export async function updateState(
  tx: Tx,
  id: string,
  to: ArticleStanding["state"],
  also: { claimedBy?: string | null; revisionKind?: string | null; revisionNote?: string | null } = {},
): Promise<void> {
  const sets = [sql`desk_state = ${to}`, sql`state_changed_at = now()`];
  if (to !== "approved" && to !== "scheduled") sets.push(sql`approval_id = null`);
  if (also.claimedBy !== undefined)
    sets.push(
      sql`claimed_by = ${also.claimedBy}`,
      sql`claimed_at = case when ${also.claimedBy}::uuid is null then null else now() end`,
    );
  if (also.revisionKind !== undefined) sets.push(sql`revision_kind = ${also.revisionKind}`);
  if (also.revisionNote !== undefined) sets.push(sql`revision_note = ${also.revisionNote}`);
  await tx.execute(sql`update newsroom.articles set ${sql.join(sets, sql`, `)} where id = ${id}`);
}
