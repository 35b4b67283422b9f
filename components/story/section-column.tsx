import type { ArticleCard, SiteSection } from "@/lib/domain/site";
import { StoryCard } from "./article-card";

/** A section's pieces for a column on a front or on the page of the section above. */
export interface SectionBlock {
  section: SiteSection;
  /** Newest first; the first is shown with its picture. */
  cards: readonly ArticleCard[];
}

/** How many lines a section's column runs to before the eye tires. */
const columnLength = 4;

/** A section in a column: its name, its newest with a picture, a few more as lines. */
export function SectionColumn({ block, timeZone }: { block: SectionBlock; timeZone: string }) {
  const { slug, name } = block.section;
  const [first, ...rest] = block.cards.slice(0, columnLength);
  return (
    <section aria-labelledby={`muc-${slug}`}>
      <h2 id={`muc-${slug}`} className="rubric">
        <a href={`/${slug}`}>{name}</a>
      </h2>
      {first && (
        // A picture teases by itself; words stand in where there is none.
        <StoryCard card={first} size="large" level={3} timeZone={timeZone} showSapo={first.photo === null} />
      )}
      {rest.map((card) => (
        <StoryCard key={card.number} card={card} size="line" level={3} timeZone={timeZone} showTime={false} />
      ))}
    </section>
  );
}
