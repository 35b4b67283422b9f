/** Immutable revisions, as they are read. */
import { sql } from "drizzle-orm";
import type { Content } from "@/lib/domain/content";
import type { Queryable } from "../client";
import { isoInstant } from "./articles";
import type { RevisionRows } from "./signatures";

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

/** What a return to a revision needs: its working rows and its text; null if there is none of that number. */
export async function findSignedRevision(
  q: Queryable,
  articleId: string,
  number: number,
): Promise<{ rows: RevisionRows; doc: unknown } | null> {
  const [row] = (await q.execute(sql`
    select r.rows, r.content::jsonb -> 'body' as doc from newsroom.revisions r
     where r.article_id = ${articleId} and r.number = ${number}`)) as unknown as {
    rows: RevisionRows;
    doc: unknown;
  }[];
  return row ?? null;
}

/** Library ids behind the pictures of a revision, by the article's own ids. */
export async function listRevisionPictures(
  q: Queryable,
  articleId: string,
  number: number,
): Promise<Record<string, string | null>> {
  const [row] = (await q.execute(sql`
    select (select coalesce(jsonb_object_agg(p ->> 'id', p -> 'photoId'), '{}') from jsonb_array_elements(r.rows -> 'photos') p) as pictures
      from newsroom.revisions r where r.article_id = ${articleId} and r.number = ${number}`)) as unknown as {
    pictures: Record<string, string | null>;
  }[];
  return row?.pictures ?? {};
}

/** Which revisions there are, oldest first: enough to set them into a timeline. */
export async function listRevisionMarks(
  q: Queryable,
  articleId: string,
): Promise<{ id: string; number: number; occasion: string; at: string }[]> {
  const rows = (await q.execute(sql`
    select id, number, occasion, created_at as at from newsroom.revisions
     where article_id = ${articleId} order by number`)) as unknown as {
    id: string;
    number: number;
    occasion: string;
    at: string;
  }[];
  return rows.map((row) => ({ ...row, at: isoInstant(row.at) }));
}

/** Whether an hour's work is unsigned: the newest revision (or the article) is older than `seconds` and not what the tables hold. */
export async function isRevisionDue(q: Queryable, articleId: string, seconds: number): Promise<boolean> {
  const [row] = (await q.execute(sql`
    select coalesce(r.content_version, 0) <> h.content_version
           and coalesce(r.created_at, a.created_at) <= now() - make_interval(secs => ${seconds}) as due
      from newsroom.article_heads h join newsroom.articles a on a.id = h.article_id
      left join lateral (select content_version, created_at from newsroom.revisions
                          where article_id = h.article_id order by number desc limit 1) r on true
     where h.article_id = ${articleId}`)) as unknown as { due: boolean }[];
  return row?.due ?? false;
}

/** Number of the revision that readers have; null if none was ever released. */
export async function findLiveRevisionNumber(q: Queryable, articleId: string): Promise<number | null> {
  const [row] = (await q.execute(sql`
    select v.number from newsroom.releases r join newsroom.revisions v on v.id = r.revision_id
     where r.article_id = ${articleId} order by r.number desc limit 1`)) as unknown as { number: number }[];
  return row?.number ?? null;
}
