import { inAct } from "@/db/act";
import { updateLocale } from "@/db/queries/staff";
import { done, type Outcome } from "@/lib/domain/outcome";
import type { Context } from "./context";

/** Chooses the language of one's own newsroom. The same language again is no act. */
export async function changeLocale(ctx: Context, locale: "vi" | "en"): Promise<Outcome<void>> {
  if (ctx.staff.locale === locale) return done(undefined);
  return await inAct(
    ctx.db,
    { secret: ctx.secret, action: "staff.change_locale", requestId: ctx.requestId },
    async (tx) => {
      await updateLocale(tx, ctx.actor.id, locale);
      return done(undefined);
    },
  );
}
