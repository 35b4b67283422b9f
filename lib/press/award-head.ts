/** What machines read of the register: schema.org knows an award as something that a person or body holds. */
import { printForm, printHeld, printTitle } from "@/components/story/award-words";
import type { SiteFrame } from "@/components/story/site-frame";
import {
  type AwardInArticle,
  authorityPath,
  awardPath,
  namePath,
  type RegisterName,
  recipientPath,
  registerPath,
} from "@/lib/domain/award-register";
import type { ContentRecipient } from "@/lib/domain/content";
import type { AwardRow } from "@/lib/domain/site";
import { formatIso } from "@/lib/format/datetime";

const context = "https://schema.org";

interface Step {
  name: string;
  path: string;
}

/** schema.org BreadcrumbList from the front page down to the page itself. */
export function breadcrumbs({ origin }: SiteFrame, steps: readonly Step[]) {
  return {
    "@type": "BreadcrumbList",
    itemListElement: [{ name: "Trang nhất", path: "/" }, ...steps].map(({ name, path }, at) => ({
      "@type": "ListItem",
      position: at + 1,
      name,
      item: origin + path,
    })),
  };
}

const register: Step = { name: "Khen thưởng", path: registerPath };

/**
 * The page of one award. Whoever is named holds it; groups without a name are nobody a machine could know, and a
 * revoked award is held by no one.
 */
export function awardGraph(frame: SiteFrame, { row, article }: AwardInArticle): object {
  const { award, slugs } = row;
  const url = frame.origin + awardPath(award.id);
  const holders = award.recipients.flatMap((recipient, at) => {
    const slug = slugs.recipients[at];
    return slug ? [holderOf(frame, recipient, slug, heldBy([row]))] : [];
  });
  return {
    "@context": context,
    "@graph": [
      {
        "@type": "WebPage",
        "@id": url,
        url,
        name: printTitle(award),
        inLanguage: "vi",
        isPartOf: { "@type": "WebSite", name: frame.identity.name, url: `${frame.origin}/` },
        mainEntity: holders.length > 0 ? holders : undefined,
        about: {
          "@type": "Organization",
          name: award.authority,
          url: frame.origin + authorityPath(slugs.authority),
        },
        citation: {
          "@type": "NewsArticle",
          headline: article.content.headline,
          url: frame.origin + article.path,
          datePublished: formatIso(article.firstReleasedAt, frame.timeZone),
        },
        breadcrumb: breadcrumbs(frame, [register, { name: printForm(award), path: awardPath(award.id) }]),
      },
    ],
  };
}

/** The page of a name: one holder for each unit that articles give, for one name may be several people. */
export function nameGraph(
  frame: SiteFrame,
  name: RegisterName,
  units: readonly [unit: string | null, rows: AwardRow[]][],
): object {
  const url = frame.origin + namePath(name);
  return {
    "@context": context,
    "@type": "WebPage",
    "@id": url,
    url,
    name: name.name,
    inLanguage: "vi",
    isPartOf: { "@type": "WebSite", name: frame.identity.name, url: `${frame.origin}/` },
    mainEntity: units.map(([unit, rows]) =>
      holderOf(
        frame,
        { kind: name.role as ContentRecipient["kind"], name: name.name, unit, title: null },
        name.slug,
        heldBy(rows),
      ),
    ),
    breadcrumb: breadcrumbs(frame, [register, { name: name.name, path: namePath(name) }]),
  };
}

/** The page of an authority. */
export function authorityGraph(frame: SiteFrame, name: RegisterName): object {
  const url = frame.origin + namePath(name);
  return {
    "@context": context,
    "@type": "CollectionPage",
    "@id": url,
    url,
    name: name.name,
    inLanguage: "vi",
    about: { "@type": "Organization", name: name.name, url },
    breadcrumb: breadcrumbs(frame, [register, { name: name.name, path: namePath(name) }]),
  };
}

const heldBy = (rows: readonly AwardRow[]): string[] =>
  rows.filter(({ award }) => award.status !== "revoked" && award.status !== "proposed").map(printHeld);

function holderOf(
  { origin }: SiteFrame,
  { kind, name, title, unit }: Pick<ContentRecipient, "kind" | "name" | "title" | "unit">,
  slug: string,
  awards: string[],
) {
  const url = origin + recipientPath(kind, slug);
  const award = awards.length > 0 ? awards : undefined;
  if (kind !== "individual")
    return {
      "@type": "Organization",
      name,
      url,
      parentOrganization: unit ? { "@type": "Organization", name: unit } : undefined,
      award,
    };
  return {
    "@type": "Person",
    name,
    url,
    jobTitle: title ?? undefined,
    affiliation: unit ? { "@type": "Organization", name: unit } : undefined,
    award,
  };
}
