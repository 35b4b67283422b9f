/** Old addresses are an administrator's: added one by one or from a file, in one act each time. */
import { deleteRedirect, putRedirects } from "@/db/queries/redirects";
import { listTouchedKeys } from "@/db/queries/touched";
import { done, type Outcome, refuse } from "@/lib/domain/outcome";
import type { StaleKey } from "@/lib/domain/page";
import { oldName, type Redirect, readRedirect } from "@/lib/domain/redirect";
import { siteOrigin } from "@/lib/env";
import { administer } from "./administer";
import type { Context } from "./context";
import { afterPublication } from "./release-article";

/** Enters the redirects of a file; all or none. Returns how many are new or different. */
export async function importRedirects(ctx: Context, list: readonly Redirect[]): Promise<Outcome<number>> {
  return await changing((note) =>
    administer(ctx, "redirect.import", async (tx) => {
      const changed = await putRedirects(tx, ctx.actor.id, "import", list);
      note(await listTouchedKeys(tx));
      return done(changed);
    }),
  );
}

/** Adds one, or points it elsewhere. */
export async function addRedirect(
  ctx: Context,
  input: { from: string; to: string },
): Promise<Outcome<number>> {
  const redirect = readRedirect(input.from, input.to, siteOrigin());
  if (!redirect.ok) return redirect;
  return await changing((note) =>
    administer(ctx, "redirect.add", async (tx) => {
      const changed = await putRedirects(tx, ctx.actor.id, "manual", [redirect.value]);
      note(await listTouchedKeys(tx));
      return done(changed);
    }),
  );
}

/** Takes one away: its address answers 404 from then on. */
export async function removeRedirect(ctx: Context, input: { from: string }): Promise<Outcome<void>> {
  return await changing((note) =>
    administer(ctx, "redirect.remove", async (tx) => {
      if (!(await deleteRedirect(tx, oldName(input.from) ?? "")))
        return refuse({ status: 404, code: "redirect.not_found", field: "from" });
      note(await listTouchedKeys(tx));
      return done(undefined);
    }),
  );
}

async function changing<T>(
  work: (note: (touched: readonly StaleKey[]) => void) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  let touched: readonly StaleKey[] = [];
  const outcome = await work((keys) => {
    touched = keys;
  });
  if (outcome.ok) afterPublication(touched);
  return outcome;
}
