/** The skeleton of an administrator's act: the right first, then one transaction under one act. */
import { inAct } from "@/db/act";
import type { Tx } from "@/db/client";
import { findPersonById } from "@/db/queries/people";
import { findSectionBySlug } from "@/db/queries/sections";
import { hasCapabilityAnywhere } from "@/lib/domain/capability";
import { isId } from "@/lib/domain/ids";
import { done, type Outcome, refuse } from "@/lib/domain/outcome";
import type { Context } from "./context";

/** Runs `work` under `action` if this person is an administrator; the database asks again. */
export async function administer<T>(
  ctx: Context,
  action: string,
  work: (tx: Tx) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  if (!hasCapabilityAnywhere(ctx.actor.grants, "admin")) return refuse({ status: 403, code: "right.admin" });
  return await inAct(ctx.db, { secret: ctx.secret, action, requestId: ctx.requestId }, work);
}

/** The same for an act upon one person, who must exist. */
export const administerPerson = <T>(
  ctx: Context,
  action: string,
  staffId: string,
  work: (tx: Tx) => Promise<Outcome<T>>,
): Promise<Outcome<T>> =>
  administer(ctx, action, async (tx) =>
    isId(staffId) && (await findPersonById(tx, staffId))
      ? await work(tx)
      : refuse({ status: 404, code: "user.not_found", field: "staffId" }),
  );

/** Id of the section with this slug; null for none given, which is everywhere. */
export async function sectionOfRight(tx: Tx, slug: string | null): Promise<Outcome<string | null>> {
  if (slug === null) return done(null);
  const section = await findSectionBySlug(tx, slug);
  return section ? done(section.id) : refuse({ status: 422, code: "section.unknown", field: "section" });
}
