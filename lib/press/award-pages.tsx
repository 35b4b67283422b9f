/** The register's pages as HTML strings. Pure: the same arguments give the same bytes. */
import type { ReactElement } from "react";
import { type AwardListing, AwardListPage } from "@/components/story/award-list-page";
import {
  AlikePage,
  AuthoritiesPage,
  AuthorityPage,
  byUnit,
  HonouredPage,
  type NameListing,
} from "@/components/story/award-name-page";
import { AwardPage } from "@/components/story/award-page";
import { printTitle } from "@/components/story/award-words";
import type { SiteFrame } from "@/components/story/site-frame";
import {
  type AwardInArticle,
  authoritiesPath,
  awardPath,
  isAsking,
  namePath,
  placeParameter,
  type RegisterName,
  registerPath,
  writeAsk,
  writeAwardPlace,
  type YearTotals,
} from "@/lib/domain/award-register";
import { evidenceOf } from "./award-evidence";
import { authorityGraph, awardGraph, nameGraph } from "./award-head";
import { type HeadTag, renderDocument } from "./document";
import { readerCss } from "./reader-css.generated";

/** The register, or its answer to a question. An answer is not for search engines: there are endless questions. */
export function registerPage(site: SiteFrame, listing: AwardListing): Promise<string> {
  const { name } = site.identity;
  return print(site, {
    path: isAsking(listing.filter) ? null : registerPath + writeAsk({}, listing.before),
    title: `Khen thưởng - ${name}`,
    description: `Khen thưởng trong các bài đã xuất bản của ${name}: ai được tặng gì, của ai, vì sao, theo quyết định nào.`,
    body: <AwardListPage frame={site} listing={listing} />,
  });
}

/** One award with the article that proves it. */
export function awardPage(site: SiteFrame, found: AwardInArticle): Promise<string> {
  const { award } = found.row;
  const evidence = evidenceOf(found.article.content, award);
  return print(site, {
    path: awardPath(award.id),
    title: `${printTitle(award)} - ${site.identity.name}`,
    description: `${printTitle(award)}. Cơ quan tặng: ${award.authority}. ${award.achievement ?? ""}`.trim(),
    jsonLd: awardGraph(site, found),
    body: <AwardPage frame={site} found={found} evidence={evidence} />,
  });
}

/** What one name was given, as articles write it. */
export function honouredPage(site: SiteFrame, listing: NameListing): Promise<string> {
  const { name, page } = listing;
  return print(site, {
    ...ofName(site, listing),
    jsonLd: nameGraph(site, name, byUnit(page.rows, name)),
    body: <HonouredPage frame={site} listing={listing} />,
  });
}

/** What one authority conferred. */
export function authorityPage(
  site: SiteFrame,
  listing: NameListing,
  years: readonly YearTotals[],
): Promise<string> {
  return print(site, {
    ...ofName(site, listing),
    jsonLd: authorityGraph(site, listing.name),
    body: <AuthorityPage frame={site} listing={listing} years={years} />,
  });
}

/** Names that read alike without marks. */
export function alikePage(site: SiteFrame, names: readonly RegisterName[]): Promise<string> {
  return print(site, {
    path: null,
    title: `Tên viết gần giống - ${site.identity.name}`,
    description: "Những tên chỉ khác nhau ở dấu, mỗi tên một trang.",
    body: <AlikePage frame={site} names={names} />,
  });
}

/** Every authority of the register. */
export function authoritiesPage(site: SiteFrame, names: readonly RegisterName[]): Promise<string> {
  return print(site, {
    path: authoritiesPath,
    title: `Cơ quan tặng - ${site.identity.name}`,
    description: `Những cơ quan đã khen thưởng, ghi từ các bài đã xuất bản của ${site.identity.name}.`,
    body: <AuthoritiesPage frame={site} names={names} />,
  });
}

function ofName(site: SiteFrame, { name, before }: NameListing) {
  const place = before ? `?${placeParameter}=${writeAwardPlace(before)}` : "";
  return {
    path: namePath(name) + place,
    title: `${name.name}: khen thưởng - ${site.identity.name}`,
    description: `Khen thưởng ghi cho tên “${name.name}” trong các bài đã xuất bản của ${site.identity.name}.`,
  };
}

interface Printed {
  /** Null for a page that is not to be found by search engines. */
  path: string | null;
  title: string;
  description: string;
  jsonLd?: object;
  body: ReactElement;
}

function print(site: SiteFrame, { path, title, description, jsonLd, body }: Printed): Promise<string> {
  const canonical = path === null ? null : site.origin + path;
  const properties = {
    "og:type": "website",
    "og:locale": "vi_VN",
    "og:site_name": site.identity.name,
    "og:title": title,
    "og:description": description,
    ...(canonical && { "og:url": canonical }),
  };
  const head = Object.entries(properties).map(
    ([property, content]): HeadTag => ({ tag: "meta", attributes: { property, content } }),
  );
  return renderDocument({
    title,
    description,
    canonical,
    lang: "vi",
    head,
    ...(jsonLd && { jsonLd }),
    body,
    css: readerCss.register,
  });
}
