import { done, type Outcome, refuse } from "@/lib/domain/outcome";
import type { Context } from "./context";
import { type SavedSteps, textAuthority } from "./text-authority";
import { standingOf } from "./text-standing";

/** What was saved to the text after version `since`; 409 `body.future` for a version that never was. */
export async function readSteps(
  ctx: Pick<Context, "db" | "secret">,
  articleId: string,
  since: number,
): Promise<Outcome<SavedSteps>> {
  const standing = await standingOf(ctx.db, ctx.secret, articleId);
  if (!standing.ok) return standing;
  const { bodyVersion } = standing.value;
  if (since > bodyVersion) return refuse({ status: 409, code: "body.future", field: "since" });
  const steps = await textAuthority().stepsSince(ctx.db, articleId, since, bodyVersion);
  return done({
    bodyVersion: since + steps.length,
    steps: steps.map(({ step, clientId, by }) => ({ step, clientId, by })),
  });
}
