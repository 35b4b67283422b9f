/** What each act's form carries; empty fields are left out before these are asked. */
import { z } from "zod";
import { revisionKinds, takedownReasons } from "@/lib/domain/workflow";

const about = {
  articleId: z.uuid(),
  version: z.coerce.number().int().min(1),
};
const contentHash = z.string().regex(/^[0-9a-f]{64}$/);
// What is missing is the command's to say, in its own words.
const text = (max: number) => z.string().max(max, { error: "text.too_long" }).default("");

export const Plain = z.strictObject(about);
export const WithNote = z.strictObject({ ...about, note: text(2000) });
export const WithReason = z.strictObject({ ...about, reason: text(2000) });
export const WithHash = z.strictObject({ ...about, contentHash });
export const Revision = z.strictObject({ ...about, kind: z.enum(revisionKinds), note: text(2000) });
export const Takedown = z.strictObject({
  ...about,
  reasonCode: z.enum(takedownReasons),
  reason: text(2000),
  requestedBy: text(300),
  documentNo: text(100),
});
