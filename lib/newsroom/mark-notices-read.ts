import { z } from "zod";
import { markNoticesRead as mark } from "@/db/queries/notices";
import type { Context } from "./context";
import { type Notices, readNotices } from "./read-notices";

export const NoticesRead = z.strictObject({
  /** Absent: all. */
  ids: z.array(z.int().min(1)).min(1).max(200).optional(),
});
export type NoticesRead = z.infer<typeof NoticesRead>;

/** Marks one's own notices as read; numbers of others' change nothing. Returns what stands then. */
export async function markNoticesRead(ctx: Context, input: NoticesRead): Promise<Notices> {
  await mark(ctx.db, ctx.secret, input.ids ?? null);
  return await readNotices(ctx);
}
