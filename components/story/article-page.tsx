import { type Content, figuresIn } from "@/lib/domain/content";
import type { ArticleCard, LiveArticle } from "@/lib/domain/site";
import { StoryCard } from "./article-card";
import { AwardBox, BodyText, holdsAwardBox } from "./body-text";
import { BylineLine } from "./byline-line";
import { CorrectionNotes } from "./correction-notes";
import { Headline } from "./headline";
import { keptTogether } from "./kept-together";
import { Kicker } from "./kicker";
import { PageFrame } from "./page-frame";
import { PhotoFigure } from "./photo-figure";
import { printAgencySlug, Sapo } from "./sapo";
import { type SiteFrame, sectionTrail } from "./site-frame";
import { TagLine } from "./tag-line";
import { Trail } from "./trail";
import { ViewCount } from "./view-count";

/**
 * An article as readers get it: section, headline, standfirst, byline and dateline, notes of correction, lead
 * picture, text, awards, source, tags, related pieces. Throws what `BodyText` throws.
 */
export function ArticlePage({
  frame,
  article,
  related,
  next,
}: {
  frame: SiteFrame;
  article: LiveArticle;
  related: readonly ArticleCard[];
  /** The piece to read after this one; null where there is none. */
  next: ArticleCard | null;
}) {
  const { content, firstReleasedAt, releasedAt, notes } = article;
  const { timeZone } = frame;
  const trail = sectionTrail(frame.sections, content.section);
  const lead = leadAboveText(content);
  return (
    <PageFrame frame={frame} date={releasedAt} trail={trail.map((section) => section.slug)}>
      <article className="story">
        <header>
          <Trail steps={trail.map(({ name, slug }) => ({ name, path: `/${slug}` }))} />
          <Kicker text={content.kicker} />
          <Headline text={content.headline} />
          <Sapo text={content.sapo} agencySlug={content.agencySlug} />
          <BylineLine
            bylines={content.bylines}
            firstReleasedAt={firstReleasedAt}
            releasedAt={releasedAt}
            originalPublishedAt={content.originalPublishedAt}
            timeZone={timeZone}
          />
        </header>
        <CorrectionNotes notes={notes} timeZone={timeZone} />
        {lead && <PhotoFigure photo={lead} eager />}
        <BodyText
          content={content}
          eagerPhoto={lead ? null : firstPrinted(content)}
          opening={content.sapo ? "" : printAgencySlug(content.agencySlug)}
        />
        {!holdsAwardBox(content.body) && <AwardBox awards={content.awards} />}
        {content.sourceCredit && <p className="source">Nguồn: {content.sourceCredit}</p>}
        <TagLine tags={content.tags} />
        <p className="address">
          <span>Địa chỉ bài: </span>
          {frame.origin + article.path}
        </p>
        {article.releaseId && <ViewCount number={article.number} />}
      </article>
      {(next || related.length > 0) && (
        <div className="after">
          <Next card={next} />
          <Related cards={related} timeZone={timeZone} />
        </div>
      )}
    </PageFrame>
  );
}

function Next({ card }: { card: ArticleCard | null }) {
  if (!card) return null;
  return (
    <nav className="next-piece" aria-labelledby="tiep-theo">
      <h2 id="tiep-theo" className="rubric">
        Bài tiếp theo
      </h2>
      <a href={card.path}>{keptTogether(card.headline)}</a>
    </nav>
  );
}

function Related({ cards, timeZone }: { cards: readonly ArticleCard[]; timeZone: string }) {
  if (cards.length === 0) return null;
  return (
    <section className="related" aria-labelledby="lien-quan">
      <h2 id="lien-quan" className="rubric">
        Tin liên quan
      </h2>
      <div className="cards">
        {cards.map((card) => (
          <StoryCard key={card.number} card={card} size="row" level={3} timeZone={timeZone} />
        ))}
      </div>
    </section>
  );
}

/** The lead picture, unless the text shows that picture itself or its file has not come. */
function leadAboveText({ leadPhoto, photos, body }: Content) {
  if (leadPhoto === null || figuresIn(body).includes(leadPhoto)) return null;
  return photos.find((photo) => photo.id === leadPhoto && photo.file) ?? null;
}

function firstPrinted({ photos, body }: Content): string | null {
  return figuresIn(body).find((id) => photos.some((photo) => photo.id === id && photo.file)) ?? null;
}
