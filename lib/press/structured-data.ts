/** schema.org for engines: pieces, ways up, writers, the paper. Only what readers see, and pen names as they stand. */
import { type SiteFrame, sectionTrail } from "@/components/story/site-frame";
import type { ContentByline } from "@/lib/domain/content";
import { authorPath, type LiveArticle } from "@/lib/domain/site";
import { formatIso } from "@/lib/format/datetime";
import { descriptionOf, shareImage } from "./article-head";

/** A step of the way from the front to a page. */
export interface Step {
  name: string;
  path: string;
}

/** Several statements about one page. */
export const graph = (...parts: (object | null)[]) => ({
  "@context": "https://schema.org",
  "@graph": parts.filter((part) => part !== null),
});

/** The way up as BreadcrumbList: the front first, the page itself last; null where it would be one step. */
export function breadcrumbs({ origin }: SiteFrame, steps: readonly Step[]): object | null {
  if (steps.length === 0) return null;
  const whole = [{ name: "Trang nhất", path: "/" }, ...steps];
  return {
    "@type": "BreadcrumbList",
    itemListElement: whole.map(({ name, path }, n) => ({
      "@type": "ListItem",
      position: n + 1,
      name,
      item: origin + path,
    })),
  };
}

/** The steps to a section, itself included. */
export const sectionSteps = (frame: SiteFrame, slug: string | null): Step[] =>
  sectionTrail(frame.sections, slug).map((section) => ({ name: section.name, path: `/${section.slug}` }));

const paperId = (origin: string) => `${origin}/#toa-soan`;

/** The paper with what the press law wants to be known of it. */
export function newspaper({ identity, origin }: SiteFrame): object {
  return {
    "@type": "NewsMediaOrganization",
    "@id": paperId(origin),
    name: identity.name,
    url: `${origin}/`,
    email: identity.email,
    telephone: identity.phone,
    address: identity.address,
    parentOrganization: { "@type": "Organization", name: identity.governingBody },
    correctionsPolicy: `${origin}/cai-chinh`,
    masthead: `${origin}/toa-soan`,
  };
}

/** The site and its search box. */
export function website({ identity, origin }: SiteFrame): object {
  return {
    "@type": "WebSite",
    name: identity.name,
    url: `${origin}/`,
    inLanguage: "vi",
    publisher: { "@id": paperId(origin) },
    potentialAction: {
      "@type": "SearchAction",
      target: `${origin}/tim-kiem?q={q}`,
      "query-input": "required name=q",
    },
  };
}

/** A pen name's page. Who is behind it is nobody's business. */
export function profile({ origin }: SiteFrame, name: string, path: string): object {
  return {
    "@type": "ProfilePage",
    url: origin + path,
    mainEntity: { "@type": "Person", name, url: origin + path },
  };
}

/** A live piece with its corrections. */
export function newsArticle(frame: SiteFrame, article: LiveArticle): object {
  const { content, path, firstReleasedAt, releasedAt, notes } = article;
  const { identity, origin, timeZone } = frame;
  const section = sectionTrail(frame.sections, content.section).at(-1);
  const picture = shareImage(frame, article);
  const publisher = { "@type": "NewsMediaOrganization", name: identity.name, url: `${origin}/` };
  return {
    "@type": "NewsArticle",
    mainEntityOfPage: origin + path,
    url: origin + path,
    headline: content.headline,
    description: descriptionOf(article),
    inLanguage: content.language,
    isAccessibleForFree: true,
    datePublished: formatIso(firstReleasedAt, timeZone),
    dateModified: formatIso(releasedAt, timeZone),
    dateCreated: content.originalPublishedAt ? formatIso(content.originalPublishedAt, timeZone) : undefined,
    author: authors(origin, content.bylines, publisher),
    image: picture ? [picture.url] : undefined,
    articleSection: section?.name,
    keywords: content.tags.length > 0 ? content.tags : undefined,
    correction:
      notes.length > 0
        ? notes.map(({ at, text }) => ({
            "@type": "CorrectionComment",
            text,
            datePublished: formatIso(at, timeZone),
          }))
        : undefined,
    publisher,
  };
}

/** Roles that write; where nobody wrote, whoever is named is the author (a photo story). */
const writers: readonly ContentByline["role"][] = ["bai", "bai_anh", "thuc_hien", "dich", "tong_hop", "ghi"];

function authors(origin: string, bylines: readonly ContentByline[], publisher: object): object[] {
  const wrote = bylines.filter(({ role }) => writers.includes(role));
  const named = wrote.length > 0 ? wrote : bylines;
  if (named.length === 0) return [publisher];
  return named.map(({ displayName, role }) => {
    if (role === "theo") return { "@type": "Organization", name: displayName };
    const path = authorPath(displayName);
    return { "@type": "Person", name: displayName, url: path ? origin + path : undefined };
  });
}
