/** Immutable revisions, as they are read. */
import { sql } from "drizzle-orm";
import type { Content } from "@/lib/domain/content";
import type { Queryable } from "../client";
import { isoInstant } from "./articles";

export interface RevisionLine {
  number: number;
  /** The act that signed it: submit, return, approve, discard … */
  occasion: string;
  contentHash: string;
  contentVersion: number;
  bodyVersion: number;
  createdAt: string;
  createdBy: { id: string; name: string } | null;
  approvedBy: { id: string; name: string } | null;
  /** Numbers of the releases that published it. */
  releases: number[];
}

const columns = sql`r.number, r.occasion, r.content_hash as "contentHash", r.content_version as "contentVersion",
  r.body_version as "bodyVersion", r.created_at as "createdAt",
  case when c.id is not null then jsonb_build_object('id', c.id, 'name', c.full_name) end as "createdBy",
  (select jsonb_build_object('id', s.id, 'name', s.full_name) from newsroom.approvals p join newsroom.staff s on s.id = p.approver_id
    where p.revision_id = r.id order by p.at desc limit 1) as "approvedBy",
  array(select x.number from newsroom.releases x where x.revision_id = r.id order by x.number) as releases`;

const fromRow = <T extends RevisionLine>(row: T): T => ({ ...row, createdAt: isoInstant(row.createdAt) });

/** Revisions of an article, newest first, `limit` at most, from before number `before`. */
export async function listRevisions(
  q: Queryable,
  articleId: string,
  before: number | null,
  limit: number,
): Promise<RevisionLine[]> {
  const rows = (await q.execute(sql`
    select ${columns} from newsroom.revisions r left join newsroom.staff c on c.id = r.created_by
     where r.article_id = ${articleId} and r.number < coalesce(${before}::int, 2147483647)
     order by r.number desc limit ${limit}`)) as unknown as RevisionLine[];
  return rows.map(fromRow);
}

/** One revision with its content; null if there is none of that number. */
export async function findRevision(
  q: Queryable,
  articleId: string,
  number: number,
): Promise<(RevisionLine & { content: Content }) | null> {
  const [row] = (await q.execute(sql`
    select ${columns}, r.content::jsonb as content
      from newsroom.revisions r left join newsroom.staff c on c.id = r.created_by
     where r.article_id = ${articleId} and r.number = ${number}`)) as unknown as (RevisionLine & {
    content: Content;
  })[];
  return row ? fromRow(row) : null;
}

/** Number of the revision that readers have; null if none was ever released. */
export async function findLiveRevisionNumber(q: Queryable, articleId: string): Promise<number | null> {
  const [row] = (await q.execute(sql`
    select v.number from newsroom.releases r join newsroom.revisions v on v.id = r.revision_id
     where r.article_id = ${articleId} order by r.number desc limit 1`)) as unknown as { number: number }[];
  return row?.number ?? null;
}
