/** What readers may see. Every statement here runs with the readers' login. */
import { type SQL, sql } from "drizzle-orm";
import type { Content } from "@/lib/domain/content";
import type { LiveArticle, SiteIdentity, SiteSection } from "@/lib/domain/site";
import type { Queryable } from "../client";
import { isoInstant } from "./articles";

export async function getSite(
  q: Queryable,
): Promise<{ identity: SiteIdentity; timeZone: string; sections: SiteSection[] }> {
  const [row] = (await q.execute(sql`
    select (select fields from published.site) as identity,
           (select coalesce(jsonb_agg(jsonb_build_object('slug', s.slug, 'name', s.name, 'parent', s.parent)
                                      order by coalesce(p.position, s.position), s.parent is not null, s.position), '[]')
              from published.sections s left join published.sections p on p.slug = s.parent) as sections`)) as unknown as {
    identity: (SiteIdentity & { timeZone?: string }) | null;
    sections: SiteSection[];
  }[];
  const { timeZone, ...identity } = row?.identity ?? blankIdentity;
  return { identity, timeZone: timeZone ?? "Asia/Ho_Chi_Minh", sections: row?.sections ?? [] };
}

/** Before an administrator has filled in the paper's identity. */
const blankIdentity: SiteIdentity & { timeZone?: string } = {
  name: "Tòa Soạn",
  tagline: null,
  governingBody: "(chưa khai)",
  agency: "(chưa khai)",
  licence: "(chưa khai)",
  licenceIssuer: "(chưa khai)",
  address: "(chưa khai)",
  phone: "(chưa khai)",
  fax: null,
  email: "(chưa khai)",
  editorInChief: "(chưa khai)",
  isDemo: false,
};

interface ArticleRow {
  number: string;
  path: string;
  content: Content;
  release_id: string;
  release_number: number;
  first_released_at: string;
  released_at: string;
  notes: { at: string; kind: "erratum" | "correction"; text: string }[];
  /** Media key → widths that exist as AVIF. */
  avif: Record<string, number[]>;
}

/** What a page shows of signed content: the files that were made since are offered too. */
const withAvif = (content: Content, avif: ArticleRow["avif"]): Content => ({
  ...content,
  photos: content.photos.map((photo) =>
    photo.file && avif[photo.file.key]
      ? { ...photo, file: { ...photo.file, avif: avif[photo.file.key] } }
      : photo,
  ),
});

const toLive = (row: ArticleRow): LiveArticle => ({
  number: Number(row.number),
  path: row.path,
  content: withAvif(row.content, row.avif),
  firstReleasedAt: isoInstant(row.first_released_at),
  releasedAt: isoInstant(row.released_at),
  releaseId: row.release_id,
  releaseNumber: row.release_number,
  notes: row.notes.map((note) => ({ ...note, at: isoInstant(note.at) })),
});

/** A live article by its number, or null. */
export const findLiveArticle = (q: Queryable, number: number): Promise<LiveArticle | null> =>
  findLive(q, sql`a.number = ${number}`);

/** A live article by its whole path, or null. */
export const findLiveArticleAt = (q: Queryable, path: string): Promise<LiveArticle | null> =>
  findLive(q, sql`a.path = ${path}`);

async function findLive(q: Queryable, condition: SQL): Promise<LiveArticle | null> {
  const [row] = (await q.execute(sql`
    select a.number, a.path, a.content, a.release_id, a.release_number, a.first_released_at, a.released_at,
           (select coalesce(jsonb_agg(jsonb_build_object('at', n.at, 'kind', n.kind, 'text', n.note) order by n.at desc), '[]')
              from published.notes n where n.number = a.number) as notes,
           (select coalesce(jsonb_object_agg(m.key, m.avif), '{}') from published.media m
             where m.number = a.number and m.avif <> '{}') as avif
      from published.articles a where ${condition}`)) as unknown as ArticleRow[];
  return row ? toLive(row) : null;
}

/** The public number of a live article by its id, or null. */
export async function findLiveNumber(q: Queryable, articleId: string): Promise<number | null> {
  const [row] = (await q.execute(
    sql`select number from published.articles where article_id = ${articleId}`,
  )) as unknown as { number: string }[];
  return row ? Number(row.number) : null;
}

export async function isWithdrawn(q: Queryable, number: number): Promise<boolean> {
  return (
    ((await q.execute(sql`select from published.withdrawn where number = ${number}`)) as unknown as unknown[])
      .length > 0
  );
}

/** Whether some live article shows this picture. */
export async function isPublicMedia(q: Queryable, key: string): Promise<boolean> {
  return (
    ((await q.execute(sql`select from published.media where key = ${key} limit 1`)) as unknown as unknown[])
      .length > 0
  );
}
