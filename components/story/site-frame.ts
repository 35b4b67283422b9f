/** What every page of readers stands in: the paper, its sections, its address and its clock. */
import type { SiteIdentity, SiteSection } from "@/lib/domain/site";

export interface SiteFrame {
  identity: SiteIdentity;
  /** In printed order; `parent` names the slug of the section above. */
  sections: readonly SiteSection[];
  /** Scheme and host of the readers' site without a trailing slash, as in "https://bao.example". */
  origin: string;
  /** IANA zone of the newspaper. */
  timeZone: string;
  /** When this page is pressed, an ISO instant in UTC: the date on the masthead of fronts and lists. */
  pressedAt: string;
}

/** The sections without a parent, in printed order. */
export function topSections(sections: readonly SiteSection[]): SiteSection[] {
  return sections.filter((section) => section.parent === null);
}

/** The sections directly below `slug`, in printed order. */
export function childSections(sections: readonly SiteSection[], slug: string): SiteSection[] {
  return sections.filter((section) => section.parent === slug);
}

/** From the top section down to `slug`; empty for null and for a slug the paper does not have. */
export function sectionTrail(sections: readonly SiteSection[], slug: string | null): SiteSection[] {
  const trail: SiteSection[] = [];
  let at = sections.find((section) => section.slug === slug);
  while (at && !trail.includes(at)) {
    trail.unshift(at);
    const parent = at.parent;
    at = sections.find((section) => section.slug === parent);
  }
  return trail;
}
