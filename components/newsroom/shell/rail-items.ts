/** Which parts of the newsroom a person finds in the rail: only those that answer to their rights. */
import type { IconName } from "@/components/ui/icon";
import { type Capability, type Grant, hasCapability, hasCapabilityAnywhere } from "@/lib/domain/capability";

export interface RailItem {
  id: "desk" | "articles" | "photos" | "awards" | "front" | "audit" | "admin";
  href: string;
  icon: IconName;
  /** Any one of these, anywhere; none: everybody. */
  needs?: readonly Capability[];
  /** The right must be held for the whole paper. */
  everywhere?: boolean;
}

const items: readonly RailItem[] = [
  { id: "desk", href: "/newsroom", icon: "desk" },
  {
    id: "articles",
    href: "/newsroom/articles",
    icon: "list",
    needs: ["reporter", "editor", "takedown", "auditor"],
  },
  {
    id: "photos",
    href: "/newsroom/photos",
    icon: "photo",
    needs: ["reporter", "media_only", "takedown", "auditor"],
  },
  { id: "awards", href: "/newsroom/awards", icon: "medal" },
  { id: "front", href: "/newsroom/front", icon: "front", needs: ["publisher"], everywhere: true },
  { id: "audit", href: "/newsroom/audit", icon: "log", needs: ["auditor", "admin"] },
  { id: "admin", href: "/newsroom/admin", icon: "gear", needs: ["admin"] },
];

/** The rail of a person with these grants, in its fixed order. */
export function railFor(grants: readonly Grant[]): RailItem[] {
  return items.filter(
    ({ needs, everywhere }) =>
      !needs ||
      needs.some((right) =>
        everywhere ? hasCapability(grants, right, []) : hasCapabilityAnywhere(grants, right),
      ),
  );
}

/** Whether the screen at `path` belongs to the part at `href`; the desk is only its own page. */
export function isWithin(path: string, href: string): boolean {
  if (href === "/newsroom") return path === href || path === `${href}/`;
  return path === href || path.startsWith(`${href}/`);
}
