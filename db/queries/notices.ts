/** Notices of whoever holds the secret: no login reads the table itself. */
import { sql } from "drizzle-orm";
import type { NoticeKind } from "@/lib/domain/notice";
import type { Queryable } from "../client";
import { isoInstant } from "./articles";

export interface Notice {
  id: number;
  kind: NoticeKind;
  at: string;
  readAt: string | null;
  actor: { id: string; name: string } | null;
  /** The headline is null for a piece that this person may no longer see. */
  article: { id: string; number: number; headline: string | null };
}

interface NoticeRow {
  id: string;
  kind: NoticeKind;
  at: string;
  read_at: string | null;
  actor_id: string | null;
  actor_name: string | null;
  article_id: string;
  article_number: string;
  headline: string | null;
}

/** The newest `most`, newest first. */
export async function listNotices(q: Queryable, secret: string, most: number): Promise<Notice[]> {
  const rows = (await q.execute(
    sql`select * from newsroom.notices_of(${secret}, ${most})`,
  )) as unknown as NoticeRow[];
  return rows.map((row) => ({
    id: Number(row.id),
    kind: row.kind,
    at: isoInstant(row.at),
    readAt: row.read_at && isoInstant(row.read_at),
    actor: row.actor_id && row.actor_name ? { id: row.actor_id, name: row.actor_name } : null,
    article: { id: row.article_id, number: Number(row.article_number), headline: row.headline },
  }));
}

export async function countUnreadNotices(q: Queryable, secret: string): Promise<number> {
  const [row] = (await q.execute(
    sql`select newsroom.count_unread_notices(${secret}) as unread`,
  )) as unknown as { unread: number }[];
  return row?.unread ?? 0;
}

/** Marks those named as read, or all (null). What is not this person's stays as it is. */
export async function markNoticesRead(
  q: Queryable,
  secret: string,
  ids: readonly number[] | null,
): Promise<void> {
  const named =
    ids && sql`array(select value::bigint from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`;
  await q.execute(sql`select newsroom.mark_notices_read(${secret}, ${named ?? sql`null::bigint[]`})`);
}
