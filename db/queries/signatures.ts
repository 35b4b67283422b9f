/** Revisions, approvals, releases, takedowns: facts that are written once. Triggers judge every one of them. */
import { sql } from "drizzle-orm";
import type { ArticleRecord } from "@/lib/domain/article";
import { newId } from "@/lib/domain/ids";
import type { Queryable, Tx } from "../client";

/** The working rows behind a revision: links that readers do not see but a return to it needs. */
export type RevisionRows = Pick<ArticleRecord, "fields" | "bylines" | "photos" | "awards">;

/** sha256 of the canonical content, hex; `doc` is the text that the caller holds, when it is newer than a snapshot. */
export async function getContentHash(q: Queryable, articleId: string, doc: unknown): Promise<string> {
  const [row] = (await q.execute(sql`
    select encode(sha256(convert_to(newsroom.content_of(${articleId}, ${JSON.stringify(doc)}::jsonb)::text, 'UTF8')), 'hex') as hash`)) as unknown as {
    hash: string;
  }[];
  return row?.hash ?? "";
}

/** The canonical content itself, as readers would get it. */
export async function getContent<T>(q: Queryable, articleId: string, doc: unknown): Promise<T> {
  const [row] = (await q.execute(
    sql`select newsroom.content_of(${articleId}, ${JSON.stringify(doc)}::jsonb) as content`,
  )) as unknown as { content: T }[];
  return row?.content as T;
}

/** The revision of the present content version, made if nobody signed this version before. Needs a snapshot. */
export async function signRevision(
  tx: Tx,
  article: ArticleRecord,
  occasion: string,
): Promise<{ id: string; number: number; contentHash: string }> {
  const { id: articleId, fields, bylines, photos, awards } = article;
  const rows = JSON.stringify({ fields, bylines, photos, awards } satisfies RevisionRows);
  await tx.execute(sql`
    insert into newsroom.revisions (id, article_id, number, content_version, body_version, content, content_hash, rows, occasion)
    select ${newId()}, h.article_id, 0, h.content_version, h.body_version, c.content,
           encode(sha256(convert_to(c.content, 'UTF8')), 'hex'), ${rows}::jsonb, ${occasion}
      from newsroom.article_heads h, lateral (select newsroom.content_of(h.article_id)::text as content) c
     where h.article_id = ${articleId}
       and not exists (select from newsroom.revisions r
                        where r.article_id = h.article_id and r.content_version = h.content_version)`);
  const [row] = (await tx.execute(sql`
    select r.id, r.number, r.content_hash as "contentHash" from newsroom.revisions r
      join newsroom.article_heads h on h.article_id = r.article_id and h.content_version = r.content_version
     where r.article_id = ${articleId}`)) as unknown as { id: string; number: number; contentHash: string }[];
  if (!row) throw new Error("The revision just signed is gone.");
  return row;
}

export async function insertApproval(
  tx: Tx,
  approval: {
    articleId: string;
    revisionId: string;
    contentHash: string;
    approverId: string;
    overrides: unknown[];
  },
): Promise<void> {
  await tx.execute(sql`
    insert into newsroom.approvals (id, article_id, revision_id, content_hash, approver_id, overrides)
    values (${newId()}, ${approval.articleId}, ${approval.revisionId}, ${approval.contentHash}, ${approval.approverId},
            ${JSON.stringify(approval.overrides)}::jsonb)`);
}

/** Publishes what was approved; the trigger numbers it, projects it to readers and marks their pages. */
export async function insertRelease(
  tx: Tx,
  release: {
    articleId: string;
    revisionId: string;
    contentHash: string;
    approvalId: string;
    kind: string;
    note: string | null;
    releasedBy: string;
    at?: Date | undefined;
  },
): Promise<string> {
  const id = newId();
  await tx.execute(sql`
    insert into newsroom.releases (id, article_id, number, revision_id, content_hash, approval_id, kind, note, released_by, released_at)
    values (${id}, ${release.articleId}, 0, ${release.revisionId}, ${release.contentHash}, ${release.approvalId},
            ${release.kind}, ${release.note}, ${release.releasedBy}, coalesce(${release.at?.toISOString() ?? null}::timestamptz, now()))`);
  return id;
}

export async function insertTakedown(
  tx: Tx,
  takedown: {
    articleId: string;
    reasonCode: string;
    reason: string;
    requestedBy: string;
    documentNo: string | null;
    staffId: string;
  },
): Promise<void> {
  await tx.execute(sql`
    insert into newsroom.takedowns (id, article_id, release_id, reason_code, reason, requested_by, document_no, staff_id)
    select ${newId()}, ${takedown.articleId}, r.id, ${takedown.reasonCode}, ${takedown.reason}, ${takedown.requestedBy},
           ${takedown.documentNo}, ${takedown.staffId}
      from newsroom.releases r where r.article_id = ${takedown.articleId} order by r.number desc limit 1`);
}

export async function insertRestoration(
  tx: Tx,
  restoration: { articleId: string; reason: string; staffId: string },
): Promise<void> {
  await tx.execute(sql`
    insert into newsroom.restorations (id, article_id, takedown_id, reason, staff_id)
    select ${newId()}, ${restoration.articleId}, t.id, ${restoration.reason}, ${restoration.staffId}
      from newsroom.takedowns t where t.article_id = ${restoration.articleId} order by t.at desc, t.id desc limit 1`);
}

/** What readers have, with its working rows and text: what `discard` goes back to. Null if never released. */
export async function findLiveRevision(
  q: Queryable,
  articleId: string,
): Promise<{ contentHash: string; rows: RevisionRows; doc: unknown } | null> {
  const [row] = (await q.execute(sql`
    select v.content_hash as "contentHash", v.rows, v.content::jsonb -> 'body' as doc
      from newsroom.releases r join newsroom.revisions v on v.id = r.revision_id
     where r.article_id = ${articleId} order by r.number desc limit 1`)) as unknown as {
    contentHash: string;
    rows: RevisionRows;
    doc: unknown;
  }[];
  return row ?? null;
}

/** Proof of what readers got: the page's bytes with their hash. */
export async function insertPressing(tx: Tx, releaseId: string, path: string, html: Buffer): Promise<void> {
  await tx.execute(sql`
    insert into newsroom.pressings (id, release_id, path, html, html_hash)
    values (${newId()}, ${releaseId}, ${path}, ${html}, encode(sha256(${html}::bytea), 'hex'))`);
}
