/** Errata and corrections that readers see, newest first. With the readers' login. */
import { sql } from "drizzle-orm";
import type { ListCursor } from "@/lib/domain/list-cursor";
import type { CorrectionEntry } from "@/lib/domain/site";
import type { Queryable } from "../client";
import { isoInstant } from "./articles";

interface NoteRow {
  number: string;
  micros: string;
  at: string;
  kind: CorrectionEntry["kind"];
  note: string;
  path: string;
  headline: string;
  section: string;
  section_name: string;
  first_released_at: string;
}

/** Notes of live pieces after `before`; of one kind if asked. */
export async function listCorrections(
  q: Queryable,
  options: { limit: number; before?: ListCursor | null; kind?: CorrectionEntry["kind"] },
): Promise<{ entry: CorrectionEntry; cursor: ListCursor }[]> {
  const { limit, before, kind } = options;
  const rows = (await q.execute(sql`
    select n.number, (extract(epoch from n.at) * 1000000)::bigint as micros, n.at, n.kind, n.note, a.path, a.headline,
           a.section, s.name as section_name, a.first_released_at
      from published.notes n join published.articles a on a.number = n.number
      join published.sections s on s.slug = a.section
     where ${kind ? sql`n.kind = ${kind}` : sql`true`}
       and ${before ? sql`(n.at, n.number) < (timestamptz 'epoch' + ${before.micros.toString()}::bigint * interval '1 microsecond', ${before.number}::bigint)` : sql`true`}
     order by n.at desc, n.number desc limit ${limit}`)) as unknown as NoteRow[];
  return rows.map((row) => ({
    entry: {
      at: isoInstant(row.at),
      kind: row.kind,
      text: row.note,
      article: {
        number: Number(row.number),
        path: row.path,
        headline: row.headline,
        section: { slug: row.section, name: row.section_name },
        firstReleasedAt: isoInstant(row.first_released_at),
      },
    },
    cursor: { micros: BigInt(row.micros), number: Number(row.number) },
  }));
}
