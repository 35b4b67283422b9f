import type { ArticleCard, AwardRow, CorrectionEntry } from "@/lib/domain/site";
import { StoryCard } from "./article-card";
import { printForm, printRecipient } from "./award-words";
import { correctionTitles } from "./correction-notes";
import { keptTogether } from "./kept-together";
import { PageFrame } from "./page-frame";
import { type SectionBlock, SectionColumn } from "./section-column";
import type { SiteFrame } from "./site-frame";

/** How many pieces stand beside the lead. */
const besideLead = 6;

/**
 * The front: one lead, a few beside it, the river, the most read numbered, and the sections in columns. `cards`
 * are in printed order, the lead first; sections without a piece are left out.
 */
export function FrontPage({
  frame,
  cards,
  blocks,
  mostRead,
  mostReadWeek = [],
  corrections,
  awards,
}: {
  frame: SiteFrame;
  cards: readonly ArticleCard[];
  blocks: readonly SectionBlock[];
  /** Of the last 24 hours, the most read first. */
  mostRead: readonly ArticleCard[];
  /** Of the last seven days. */
  mostReadWeek?: readonly ArticleCard[];
  /** The newest, while they are news: the law wants them on the home page (domain.md §2). */
  corrections: readonly CorrectionEntry[];
  awards: readonly AwardRow[];
}) {
  const [lead, ...others] = cards;
  const { timeZone } = frame;
  const river = others.slice(besideLead);
  const hasAside = mostRead.length + mostReadWeek.length + corrections.length + awards.length > 0;
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
        {(river.length > 0 || hasAside) && (
          <div className="flow">
            <River cards={river} timeZone={timeZone} />
            {hasAside && (
              <div className="aside">
                <MostRead id="doc-nhieu" title="Đọc nhiều" cards={mostRead} />
                <MostRead id="doc-nhieu-tuan" title="Đọc nhiều trong tuần" cards={mostReadWeek} />
                <Corrections entries={corrections} />
                <Honours rows={awards} />
              </div>
            )}
          </div>
        )}
        <div className="columns">
          {blocks
            .filter((block) => block.cards.length > 0)
            .map((block) => (
              <SectionColumn key={block.section.slug} block={block} timeZone={timeZone} />
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

function MostRead({ id, title, cards }: { id: string; title: string; cards: readonly ArticleCard[] }) {
  if (cards.length === 0) return null;
  return (
    <section className="most-read" aria-labelledby={id}>
      <h2 id={id} className="rubric">
        {title}
      </h2>
      <ol>
        {cards.map((card) => (
          <li key={card.number}>
            <a href={card.path}>{keptTogether(card.headline)}</a>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Corrections({ entries }: { entries: readonly CorrectionEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <section className="corrections" aria-labelledby="cai-chinh">
      <h2 id="cai-chinh" className="rubric">
        <a href="/cai-chinh">Cải chính</a>
      </h2>
      <ul>
        {entries.map(({ at, kind, article }) => (
          <li key={`${article.number}${at}`}>
            <a href={article.path}>{keptTogether(article.headline)}</a>
            <small>{correctionTitles[kind]}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Honours({ rows }: { rows: readonly AwardRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section className="honours" aria-labelledby="khen-thuong">
      <h2 id="khen-thuong" className="rubric">
        <a href="/khen-thuong">Khen thưởng</a>
      </h2>
      <ul>
        {rows.map(({ award, article }) => (
          <li key={award.id}>
            <a href={article.path}>{keptTogether(printForm(award))}</a>
            <small>{award.recipients.slice(0, 2).map(printRecipient).join("; ")}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
