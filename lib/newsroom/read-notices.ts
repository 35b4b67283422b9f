import { countUnreadNotices, listNotices, type Notice } from "@/db/queries/notices";
import { noticesShown } from "@/lib/domain/notice";
import type { Context } from "./context";

export interface Notices {
  /** Of all, not only of those listed. */
  unread: number;
  items: Notice[];
}

/** What this person was told, newest first; nobody else's, whoever asks. */
export async function readNotices(ctx: Context): Promise<Notices> {
  const [items, unread] = await Promise.all([
    listNotices(ctx.db, ctx.secret, noticesShown),
    countUnreadNotices(ctx.db, ctx.secret),
  ]);
  return { unread, items };
}
