import type { ArticleCard, ListPlace, SiteSection } from "@/lib/domain/site";
import { StoryCard } from "./article-card";
import { CardList } from "./card-list";
import { ListPager } from "./list-pager";
import { PageFrame } from "./page-frame";
import { type SectionBlock, SectionColumn } from "./section-column";
import { type SiteFrame, sectionTrail } from "./site-frame";
import { Trail } from "./trail";

/**
 * A section's front: its name, its lead, the rest newest first, and the sections below it in columns. Older pages
 * of the list have no lead and no columns. `cards` are in printed order.
 */
export function SectionPage({
  frame,
  section,
  cards,
  place,
  blocks,
}: {
  frame: SiteFrame;
  section: SiteSection;
  cards: readonly ArticleCard[];
  place: ListPlace;
  blocks: readonly SectionBlock[];
}) {
  const { timeZone } = frame;
  const trail = sectionTrail(frame.sections, section.slug);
  const showSection = frame.sections.some((child) => child.parent === section.slug);
  const [lead, ...rest] = place.isFirst ? cards : [];
  const columns = place.isFirst ? blocks.filter((block) => block.cards.length > 0) : [];
  const list = (
    <>
      {(rest.length > 0 || !lead) && (
        <CardList
          cards={lead ? rest : cards}
          timeZone={timeZone}
          showSection={showSection}
          empty="Chuyên mục này chưa có bài nào."
        />
      )}
      <ListPager first={`/${section.slug}`} place={place} />
    </>
  );
  return (
    <PageFrame frame={frame} trail={trail.map(({ slug }) => slug)} isSection>
      <div className="section-page wide">
        <Trail
          steps={[
            { name: "Trang nhất", path: "/" },
            ...trail.slice(0, -1).map(({ name, slug }) => ({ name, path: `/${slug}` })),
          ]}
        />
        <h1 className="section-name">{section.name}</h1>
        {lead && (
          <StoryCard card={lead} size="lead" level={2} timeZone={timeZone} showSection={showSection} />
        )}
        {columns.length > 0 ? (
          <div className="flow">
            <div>{list}</div>
            <div className="columns">
              {columns.map((block) => (
                <SectionColumn key={block.section.slug} block={block} timeZone={timeZone} />
              ))}
            </div>
          </div>
        ) : (
          list
        )}
      </div>
    </PageFrame>
  );
}
