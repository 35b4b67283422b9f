import { inAct } from "@/db/act";
import { isLiveNumber, lockFront, readLayout, writeLayout } from "@/db/queries/front";
import { listTouchedKeys } from "@/db/queries/touched";
import { hasCapability } from "@/lib/domain/capability";
import { type FrontChange, rearrange } from "@/lib/domain/front";
import { done, type Outcome, refuse } from "@/lib/domain/outcome";
import type { StaleKey } from "@/lib/domain/page";
import type { Actor } from "@/lib/domain/permissions";
import type { Context } from "./context";
import { afterPublication } from "./release-article";

/** The front belongs to the whole paper: a publisher of one section does not lay it out. */
export const mayArrangeFront = ({ grants }: Pick<Actor, "grants">): boolean =>
  hasCapability(grants, "publisher", []);

/**
 * "Trang nhất": one change of its places, at the version that the person was looking at. Readers get the front as it
 * is then from the moment the act is acknowledged.
 */
export async function arrangeFront(ctx: Context, input: FrontChange): Promise<Outcome<void>> {
  if (!mayArrangeFront(ctx.actor)) return refuse({ status: 403, code: "right.publisher" });
  let touched: StaleKey[] = [];
  const act = { secret: ctx.secret, action: "front.arrange", requestId: ctx.requestId };
  const outcome = await inAct(ctx.db, act, async (tx) => {
    const version = await lockFront(tx);
    if (version !== input.version) return refuse({ status: 409, code: "front.stale", facts: { version } });
    const isNew = input.change === "top" || input.change === "bottom";
    if (isNew && !(await isLiveNumber(tx, input.number)))
      return refuse({ status: 409, code: "front.not_live", field: "number" });
    const { places } = await readLayout(tx);
    const after = rearrange(places, input, new Date());
    if (!after.ok) return after;
    await writeLayout(tx, ctx.actor.id, places, after.value);
    touched = await listTouchedKeys(tx);
    return done(undefined);
  });
  if (outcome.ok) afterPublication(touched);
  return outcome;
}
