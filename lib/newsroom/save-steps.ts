/** Saving text: the hottest write. Never overwrites: older steps are rebased, and what was missed comes back. */
import { z } from "zod";
import type { Outcome } from "@/lib/domain/outcome";
import type { Context } from "./context";
import { keepHourly } from "./keep-revision";
import { type SavedSteps, textAuthority } from "./text-authority";

export const StepsInput = z.strictObject({
  /** Number of steps in the log when these were made. */
  bodyVersion: z.int().min(0),
  /** One editor instance, never reused. */
  clientId: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, { error: "client_id.shape" }),
  steps: z.array(z.record(z.string(), z.unknown())).min(1).max(1000),
});
export type StepsInput = z.infer<typeof StepsInput>;

/** Saves a batch as `TextAuthority.save` says, for the person of this context. */
export async function saveSteps(
  ctx: Context,
  articleId: string,
  input: StepsInput,
): Promise<Outcome<SavedSteps>> {
  const writer = { db: ctx.db, secret: ctx.secret, id: ctx.actor.id };
  const outcome = await textAuthority().save(writer, articleId, input);
  if (outcome.ok) keepHourly(ctx, articleId);
  return outcome;
}
