/** Every page of readers as an HTML string. Pure: the same arguments give the same bytes. */
import type { ReactElement } from "react";
import { ArticlePage } from "@/components/story/article-page";
import { AwardListPage } from "@/components/story/award-list-page";
import { FrontPage, type SectionBlock } from "@/components/story/front-page";
import { GonePage, goneSentence } from "@/components/story/gone-page";
import { MissingPage, missingSentence } from "@/components/story/missing-page";
import { SectionPage } from "@/components/story/section-page";
import type { SiteFrame } from "@/components/story/site-frame";
import type { ArticleCard, AwardRow, LiveArticle, SiteSection } from "@/lib/domain/site";
import { descriptionOf, newsArticle, openGraph } from "./article-head";
import { type HeadTag, renderDocument } from "./document";
import { readerCss } from "./reader-css.generated";

/**
 * An article's page. Its masthead carries the day of the release, so pressing it again gives the same bytes.
 * Throws `RangeError` when the body holds what no reader page can show.
 */
export function articlePage(
  site: SiteFrame,
  article: LiveArticle,
  related: readonly ArticleCard[] = [],
): Promise<string> {
  return renderDocument({
    title: `${article.content.headline} - ${site.identity.name}`,
    description: descriptionOf(article),
    canonical: site.origin + article.path,
    lang: "vi",
    head: [...openGraph(site, article), feedLink(site, "/rss.xml")],
    jsonLd: newsArticle(site, article),
    body: <ArticlePage frame={site} article={article} related={related} />,
    css: readerCss,
  });
}

/** The front: `cards` in printed order, the lead first; a block for each section; the most read if counted. */
export function frontPage(
  site: SiteFrame,
  cards: readonly ArticleCard[],
  blocks: readonly SectionBlock[],
  mostRead: readonly ArticleCard[] = [],
): Promise<string> {
  const { name, tagline, governingBody } = site.identity;
  return listPage(site, "/", {
    title: tagline ? `${name} - ${tagline}` : name,
    description: `${name}, cơ quan của ${governingBody}: tin trong ngày.`,
    feed: "/rss.xml",
    body: <FrontPage frame={site} cards={cards} blocks={blocks} mostRead={mostRead} />,
  });
}

/** A section's page, newest first. */
export function sectionPage(
  site: SiteFrame,
  section: SiteSection,
  cards: readonly ArticleCard[],
): Promise<string> {
  return listPage(site, `/${section.slug}`, {
    title: `${section.name} - ${site.identity.name}`,
    description: `Tin, bài chuyên mục ${section.name} của ${site.identity.name}.`,
    feed: `/${section.slug}/rss.xml`,
    body: <SectionPage frame={site} section={section} cards={cards} />,
  });
}

/** The register of awards at /khen-thuong. */
export function awardsPage(site: SiteFrame, rows: readonly AwardRow[]): Promise<string> {
  return listPage(site, "/khen-thuong", {
    title: `Khen thưởng - ${site.identity.name}`,
    description: `Khen thưởng trong các bài đã xuất bản của ${site.identity.name}: ai được tặng gì, của ai, vì sao.`,
    feed: "/rss.xml",
    body: <AwardListPage frame={site} rows={rows} />,
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

interface ListParts {
  title: string;
  description: string;
  feed: string;
  body: ReactElement;
}

function listPage(site: SiteFrame, path: string, { title, description, feed, body }: ListParts) {
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
  const head = [...tags, feedLink(site, feed)];
  return renderDocument({
    title,
    description,
    canonical: site.origin + path,
    lang: "vi",
    head,
    body,
    css: readerCss,
  });
}

function noticePage(site: SiteFrame, sentence: string, body: ReactElement) {
  const title = `${sentence} - ${site.identity.name}`;
  return renderDocument({ title, description: sentence, canonical: null, lang: "vi", body, css: readerCss });
}

function feedLink(site: SiteFrame, href: string): HeadTag {
  return {
    tag: "link",
    attributes: { rel: "alternate", type: "application/rss+xml", title: site.identity.name, href },
  };
}
