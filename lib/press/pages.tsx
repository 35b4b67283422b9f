/** Every page of readers as an HTML string. Pure: the same arguments give the same bytes. */
import type { ReactElement } from "react";
import { AboutPage } from "@/components/story/about-page";
import { ArchiveDayPage, ArchiveMonthPage, ArchivePage } from "@/components/story/archive-page";
import { ArticlePage } from "@/components/story/article-page";
import { printMonth } from "@/components/story/calendar-words";
import { CorrectionsPage } from "@/components/story/corrections-page";
import { FrontPage } from "@/components/story/front-page";
import { GonePage, goneSentence } from "@/components/story/gone-page";
import { MissingPage, missingSentence } from "@/components/story/missing-page";
import { AuthorPage, type NamedList, TopicPage } from "@/components/story/name-page";
import { SearchPage } from "@/components/story/search-page";
import type { SectionBlock } from "@/components/story/section-column";
import { SectionPage } from "@/components/story/section-page";
import type { SiteFrame } from "@/components/story/site-frame";
import type { SearchResults } from "@/lib/domain/search";
import {
  type ArchiveDay,
  type ArticleCard,
  type AwardRow,
  archivePath as archiveAddress,
  type CorrectionEntry,
  type ListPlace,
  type LiveArticle,
  type SiteSection,
} from "@/lib/domain/site";
import { formatDay } from "@/lib/format/datetime";
import { descriptionOf, openGraph } from "./article-head";
import { type HeadTag, renderDocument } from "./document";
import { type ReaderSheet, readerCss } from "./reader-css.generated";
import {
  breadcrumbs,
  graph,
  newsArticle,
  newspaper,
  profile,
  type Step,
  sectionSteps,
  website,
} from "./structured-data";

/**
 * An article's page. Its masthead carries the day of the release, so pressing it again gives the same bytes.
 * Throws `RangeError` when the body holds what no reader page can show.
 */
export function articlePage(
  site: SiteFrame,
  article: LiveArticle,
  related: readonly ArticleCard[] = [],
  next: ArticleCard | null = null,
): Promise<string> {
  return renderDocument({
    title: `${article.content.headline} - ${site.identity.name}`,
    description: descriptionOf(article),
    canonical: site.origin + article.path,
    lang: "vi",
    head: [...openGraph(site, article), feedLink(site, "/rss.xml")],
    jsonLd: graph(
      newsArticle(site, article),
      breadcrumbs(site, [
        ...sectionSteps(site, article.content.section),
        { name: article.content.headline, path: article.path },
      ]),
    ),
    css: readerCss.article,
    body: <ArticlePage frame={site} article={article} related={related} next={next} />,
  });
}

/** What the front holds besides its pieces; each is left out where there is none. */
export interface FrontExtras {
  /** The most read of seven days; `mostRead` is of one. */
  mostReadWeek?: readonly ArticleCard[];
  corrections?: readonly CorrectionEntry[];
  awards?: readonly AwardRow[];
}

/** The front: `cards` in printed order, the lead first; a block for each section; the most read if counted. */
export function frontPage(
  site: SiteFrame,
  cards: readonly ArticleCard[],
  blocks: readonly SectionBlock[],
  mostRead: readonly ArticleCard[] = [],
  { mostReadWeek = [], corrections = [], awards = [] }: FrontExtras = {},
): Promise<string> {
  const { name, tagline, governingBody } = site.identity;
  const body = (
    <FrontPage
      frame={site}
      cards={cards}
      blocks={blocks}
      mostRead={mostRead}
      mostReadWeek={mostReadWeek}
      corrections={corrections}
      awards={awards}
    />
  );
  return listPage(site, "/", {
    title: tagline ? `${name} - ${tagline}` : name,
    description: `${name}, cơ quan của ${governingBody}: tin trong ngày.`,
    feed: "/rss.xml",
    body,
    about: [website(site), newspaper(site)],
  });
}

/** The first and only page of a list. */
const onlyPage = (path: string): ListPlace => ({ path, older: null, isFirst: true });

/** A section's front, or an older page of its list; `blocks` are the sections below it. */
export function sectionPage(
  site: SiteFrame,
  section: SiteSection,
  cards: readonly ArticleCard[],
  place: ListPlace = onlyPage(`/${section.slug}`),
  blocks: readonly SectionBlock[] = [],
): Promise<string> {
  return listPage(site, place.path, {
    title: `${section.name}${olderWords(place)} - ${site.identity.name}`,
    description: `Tin, bài chuyên mục ${section.name} của ${site.identity.name}.`,
    feed: `/${section.slug}/rss.xml`,
    place,
    steps: sectionSteps(site, section.slug),
    body: <SectionPage frame={site} section={section} cards={cards} place={place} blocks={blocks} />,
  });
}

/** All pieces under a pen name, `/tac-gia/{slug}`. */
export function authorPage(
  site: SiteFrame,
  author: NamedList,
  cards: readonly ArticleCard[],
  place: ListPlace = onlyPage(`/tac-gia/${author.slug}`),
): Promise<string> {
  return listPage(site, place.path, {
    title: `${author.name}${olderWords(place)} - ${site.identity.name}`,
    description: `Các bài của ${author.name} trên ${site.identity.name}.`,
    feed: `/tac-gia/${author.slug}/rss.xml`,
    place,
    steps: [{ name: author.name, path: `/tac-gia/${author.slug}` }],
    about: [profile(site, author.name, `/tac-gia/${author.slug}`)],
    body: <AuthorPage frame={site} author={author} cards={cards} place={place} />,
  });
}

/** All pieces with a tag, `/chu-de/{slug}`. */
export function topicPage(
  site: SiteFrame,
  topic: NamedList,
  cards: readonly ArticleCard[],
  place: ListPlace = onlyPage(`/chu-de/${topic.slug}`),
): Promise<string> {
  return listPage(site, place.path, {
    title: `${topic.name}${olderWords(place)} - ${site.identity.name}`,
    description: `Tin, bài về ${topic.name} trên ${site.identity.name}.`,
    feed: `/chu-de/${topic.slug}/rss.xml`,
    place,
    steps: [{ name: topic.name, path: `/chu-de/${topic.slug}` }],
    body: <TopicPage frame={site} topic={topic} cards={cards} place={place} />,
  });
}

/** Every public correction, `/cai-chinh`. */
export function correctionsPage(
  site: SiteFrame,
  entries: readonly CorrectionEntry[],
  place: ListPlace = onlyPage("/cai-chinh"),
): Promise<string> {
  return listPage(site, place.path, {
    title: `Cải chính, đính chính${olderWords(place)} - ${site.identity.name}`,
    description: `Thông tin cải chính, xin lỗi và đính chính của ${site.identity.name}.`,
    feed: "/rss.xml",
    place,
    steps: [{ name: "Cải chính", path: "/cai-chinh" }],
    body: <CorrectionsPage frame={site} entries={entries} place={place} />,
  });
}

/** The years and months of the archive, `/luu-tru`; months are `yyyy-mm`. */
export function archivePage(site: SiteFrame, months: readonly string[]): Promise<string> {
  return listPage(site, "/luu-tru", {
    title: `Lưu trữ - ${site.identity.name}`,
    description: `Tin, bài của ${site.identity.name} xếp theo ngày.`,
    feed: "/rss.xml",
    steps: [archiveStep],
    body: <ArchivePage frame={site} months={months} />,
  });
}

/** A month of the archive, `/luu-tru/{yyyy}/{mm}`; neighbours are the nearest months with pieces. */
export function archiveMonthPage(
  site: SiteFrame,
  month: string,
  days: readonly ArchiveDay[],
  near: { previous: string | null; next: string | null },
): Promise<string> {
  return listPage(site, archiveAddress(month), {
    title: `${printMonth(month)} - ${site.identity.name}`,
    description: `Tin, bài của ${site.identity.name} trong ${printMonth(month).toLowerCase()}.`,
    feed: "/rss.xml",
    steps: [archiveStep, { name: printMonth(month), path: archiveAddress(month) }],
    body: <ArchiveMonthPage frame={site} month={month} days={days} {...near} />,
  });
}

/** A day of the archive, `/luu-tru/{yyyy}/{mm}/{dd}`; `days` are its month's, neighbours days with pieces. */
export function archiveDayPage(
  site: SiteFrame,
  day: string,
  cards: readonly ArticleCard[],
  days: readonly ArchiveDay[],
  near: { previous: string | null; next: string | null },
): Promise<string> {
  return listPage(site, archiveAddress(day), {
    title: `Ngày ${formatDay(day)} - ${site.identity.name}`,
    description: `Tin, bài của ${site.identity.name} ngày ${formatDay(day)}.`,
    feed: "/rss.xml",
    steps: [
      archiveStep,
      { name: printMonth(day.slice(0, 7)), path: archiveAddress(day.slice(0, 7)) },
      { name: `Ngày ${formatDay(day)}`, path: archiveAddress(day) },
    ],
    body: <ArchiveDayPage frame={site} day={day} cards={cards} days={days} {...near} />,
  });
}

/** The paper about itself, `/toa-soan`. */
export function aboutPage(site: SiteFrame): Promise<string> {
  return listPage(site, "/toa-soan", {
    title: `Tòa soạn - ${site.identity.name}`,
    description: `${site.identity.name}: cơ quan chủ quản, giấy phép, liên hệ, cách yêu cầu cải chính.`,
    feed: "/rss.xml",
    steps: [{ name: "Tòa soạn", path: "/toa-soan" }],
    about: [newspaper(site)],
    body: <AboutPage frame={site} />,
  });
}

/** What a search found, `/tim-kiem`: for readers alone, no index takes it. */
export function searchPage(site: SiteFrame, results: SearchResults): Promise<string> {
  const { q } = results.wish;
  return renderDocument({
    title: `${q === "" ? "Tìm kiếm" : `Tìm “${q}”`} - ${site.identity.name}`,
    description: `Tìm trong các bài đã xuất bản của ${site.identity.name}.`,
    canonical: null,
    lang: "vi",
    body: <SearchPage frame={site} results={results} />,
    css: readerCss.search,
  });
}

/** What a page that never was answers with status 404. */
export function missingPage(site: SiteFrame): Promise<string> {
  return noticePage(site, missingSentence, <MissingPage frame={site} />);
}

/** What a withdrawn article answers with status 410. */
export function gonePage(site: SiteFrame): Promise<string> {
  return noticePage(site, goneSentence, <GonePage frame={site} />);
}

const archiveStep: Step = { name: "Lưu trữ", path: "/luu-tru" };

const olderWords = ({ isFirst }: ListPlace) => (isFirst ? "" : ", tin cũ hơn");

interface ListParts {
  title: string;
  description: string;
  feed: string;
  body: ReactElement;
  sheet?: ReaderSheet;
  /** Where it stands in its list, if it is one of several pages. */
  place?: ListPlace;
  /** The way to it from the front, itself included. */
  steps?: readonly Step[];
  /** What else engines are told. */
  about?: readonly object[];
}

function listPage(
  site: SiteFrame,
  path: string,
  { title, description, feed, body, sheet = "lists", place, steps = [], about = [] }: ListParts,
) {
  const properties = {
    "og:type": "website",
    "og:locale": "vi_VN",
    "og:site_name": site.identity.name,
    "og:title": title,
    "og:url": site.origin + path,
  };
  const tags = Object.entries(properties).map(
    ([property, content]): HeadTag => ({ tag: "meta", attributes: { property, content } }),
  );
  const older = place?.older
    ? [{ tag: "link", attributes: { rel: "next", href: place.older } } as const]
    : [];
  const head = [...tags, ...older, feedLink(site, feed)];
  const trail = breadcrumbs(site, steps);
  return renderDocument({
    title,
    description,
    canonical: site.origin + path,
    lang: "vi",
    head,
    body,
    ...((trail || about.length > 0) && { jsonLd: graph(...about, trail) }),
    css: readerCss[sheet],
  });
}

function noticePage(site: SiteFrame, sentence: string, body: ReactElement) {
  const title = `${sentence} - ${site.identity.name}`;
  return renderDocument({
    title,
    description: sentence,
    canonical: null,
    lang: "vi",
    body,
    css: readerCss.lists,
  });
}

function feedLink(site: SiteFrame, href: string): HeadTag {
  return {
    tag: "link",
    attributes: { rel: "alternate", type: "application/rss+xml", title: site.identity.name, href },
  };
}
