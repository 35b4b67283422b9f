/** Rights are per section and inherited by its children; admin has no editorial right (domain.md §1). */
export const capabilities = [
  "reporter",
  "editor",
  "publisher",
  "section_lead",
  "takedown",
  "media_only",
  "auditor",
  "royalty",
  "admin",
] as const;
export type Capability = (typeof capabilities)[number];

/** publisher ⊇ editor ⊇ reporter. */
const includes: Partial<Record<Capability, readonly Capability[]>> = {
  publisher: ["publisher", "editor", "reporter"],
  editor: ["editor", "reporter"],
};

export interface Grant {
  capability: Capability;
  /** Null: everywhere. */
  sectionId: string | null;
}

/**
 * Whether `grants` give `wanted` in a section. `sectionPath` is the section and its ancestors, nearest first;
 * an article without a section has an empty path and only an everywhere-grant reaches it.
 */
export function hasCapability(
  grants: readonly Grant[],
  wanted: Capability,
  sectionPath: readonly string[],
): boolean {
  return grants.some(
    (grant) =>
      (includes[grant.capability] ?? [grant.capability]).includes(wanted) &&
      (grant.sectionId === null || sectionPath.includes(grant.sectionId)),
  );
}

/** Whether the right is held anywhere at all, for menus and lists. */
export function hasCapabilityAnywhere(grants: readonly Grant[], wanted: Capability): boolean {
  return grants.some((grant) => (includes[grant.capability] ?? [grant.capability]).includes(wanted));
}
