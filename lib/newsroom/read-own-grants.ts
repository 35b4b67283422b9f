import { listSections } from "@/db/queries/sections";
import type { Capability } from "@/lib/domain/capability";
import type { Context } from "./context";

/** One's own rights with the sections by slug; a null section means everywhere. */
export async function readOwnGrants(
  ctx: Context,
): Promise<{ capability: Capability; section: string | null }[]> {
  const sections = await listSections(ctx.db);
  return ctx.actor.grants.map(({ capability, sectionId }) => ({
    capability,
    section: sections.find((one) => one.id === sectionId)?.slug ?? null,
  }));
}
