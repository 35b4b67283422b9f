import type { ArticleCard, SiteSection } from "@/lib/domain/site";
import { StoryCard } from "./article-card";
import { PageFrame } from "./page-frame";
import { type SiteFrame, sectionTrail } from "./site-frame";

/** A section's page: its name, its lead, the rest newest first. `cards` are in printed order. */
export function SectionPage({
  frame,
  section,
  cards,
}: {
  frame: SiteFrame;
  section: SiteSection;
  cards: readonly ArticleCard[];
}) {
  const { timeZone } = frame;
  const trail = sectionTrail(frame.sections, section.slug);
  const [lead, ...rest] = cards;
  const showSection = frame.sections.some((child) => child.parent === section.slug);
  return (
    <PageFrame frame={frame} trail={trail.map(({ slug }) => slug)}>
      <div className="section-page wide">
        <h1 className="section-name">{section.name}</h1>
        {lead ? (
          <StoryCard card={lead} size="lead" level={2} timeZone={timeZone} showSection={showSection} />
        ) : (
          <p className="empty">Chuyên mục này chưa có bài nào.</p>
        )}
        <div className="river">
          {rest.map((card) => (
            <StoryCard
              key={card.number}
              card={card}
              size="row"
              level={2}
              timeZone={timeZone}
              showSection={showSection}
              showSapo
            />
          ))}
        </div>
      </div>
    </PageFrame>
  );
}
