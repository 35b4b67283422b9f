/** What the ordinary application's article page reads: the same article, from the same database. */
import { sql } from "drizzle-orm";
import type { db as Database } from "./database";

export interface Block {
  type: string;
  text?: string;
  attrs?: { photo?: string };
  content?: Block[];
}

export interface Photo {
  id: string;
  caption: string;
  file: { key: string; width: number; height: number } | null;
}

export interface Article {
  headline: string;
  sapo: string | null;
  releasedAt: string;
  bylines: { displayName: string }[];
  awards: { id: string; formName: string; authority: string; recipients: { name: string | null }[] }[];
  photos: Photo[];
  body: { content: Block[] };
}

export interface Loaded {
  article: Article;
  related: { number: string; headline: string }[];
  sections: { slug: string; name: string }[];
}

/** Null for a number that is not live. */
export async function loadArticle(db: typeof Database, number: number): Promise<Loaded | null> {
  const [row] = (await db.execute(
    sql`select content, section, released_at from published.articles where number = ${number}`,
  )) as unknown as { content: Omit<Article, "releasedAt">; section: string; released_at: string }[];
  if (!row) return null;
  const related = await db.execute(sql`
    select number, headline from published.articles where section = ${row.section} and number <> ${number}
     order by first_released_at desc limit 6`);
  const sections = await db.execute(
    sql`select slug, name from published.sections where parent is null order by position`,
  );
  return {
    article: { ...row.content, releasedAt: String(row.released_at) },
    related: related as unknown as Loaded["related"],
    sections: sections as unknown as Loaded["sections"],
  };
}
