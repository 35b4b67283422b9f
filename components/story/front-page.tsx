import type { ArticleCard, SiteSection } from "@/lib/domain/site";
import { StoryCard } from "./article-card";
import { PageFrame } from "./page-frame";
import type { SiteFrame } from "./site-frame";

export interface SectionBlock {
  section: SiteSection;
  /** Newest first; the first is shown with its picture. */
  cards: readonly ArticleCard[];
}

/** How many pieces stand beside the lead, and how many lines a section's column runs to before the eye tires. */
const besideLead = 4;
const columnLength = 4;

/**
 * The front: one lead, a few beside it, the river, the most read numbered, and the sections in columns. `cards`
 * are in printed order, the lead first; sections without a piece are left out.
 */
export function FrontPage({
  frame,
  cards,
  blocks,
  mostRead,
}: {
  frame: SiteFrame;
  cards: readonly ArticleCard[];
  blocks: readonly SectionBlock[];
  mostRead: readonly ArticleCard[];
}) {
  const [lead, ...others] = cards;
  const { timeZone } = frame;
  const river = others.slice(besideLead);
  return (
    <PageFrame frame={frame} isFront>
      <div className="front wide">
        {lead ? (
          <section className="top" aria-label="Tin chính">
            <StoryCard card={lead} size="lead" level={2} timeZone={timeZone} showSection />
            <div className="beside">
              {others.slice(0, besideLead).map((card) => (
                <StoryCard
                  key={card.number}
                  card={card}
                  size="row"
                  level={2}
                  timeZone={timeZone}
                  showSection
                />
              ))}
            </div>
          </section>
        ) : (
          <p className="empty">Tòa soạn chưa xuất bản bài nào.</p>
        )}
        {(river.length > 0 || mostRead.length > 0) && (
          <div className="flow">
            <River cards={river} timeZone={timeZone} />
            <MostRead cards={mostRead} />
          </div>
        )}
        <div className="columns">
          {blocks
            .filter((block) => block.cards.length > 0)
            .map((block) => (
              <Column key={block.section.slug} block={block} timeZone={timeZone} />
            ))}
        </div>
      </div>
    </PageFrame>
  );
}

function River({ cards, timeZone }: { cards: readonly ArticleCard[]; timeZone: string }) {
  if (cards.length === 0) return null;
  return (
    <section className="river" aria-labelledby="moi">
      <h2 id="moi" className="rubric">
        Tin mới
      </h2>
      {cards.map((card) => (
        <StoryCard
          key={card.number}
          card={card}
          size="row"
          level={3}
          timeZone={timeZone}
          showSection
          showSapo
        />
      ))}
    </section>
  );
}

function MostRead({ cards }: { cards: readonly ArticleCard[] }) {
  if (cards.length === 0) return null;
  return (
    <section className="most-read" aria-labelledby="doc-nhieu">
      <h2 id="doc-nhieu" className="rubric">
        Đọc nhiều
      </h2>
      <ol>
        {cards.map((card) => (
          <li key={card.number}>
            <a href={card.path}>{card.headline}</a>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Column({ block, timeZone }: { block: SectionBlock; timeZone: string }) {
  const { slug, name } = block.section;
  const [first, ...rest] = block.cards.slice(0, columnLength);
  return (
    <section aria-labelledby={`muc-${slug}`}>
      <h2 id={`muc-${slug}`} className="rubric">
        <a href={`/${slug}`}>{name}</a>
      </h2>
      {first && <StoryCard card={first} size="large" level={3} timeZone={timeZone} />}
      {rest.map((card) => (
        <StoryCard key={card.number} card={card} size="line" level={3} timeZone={timeZone} />
      ))}
    </section>
  );
}
