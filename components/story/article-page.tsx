import { type Content, figuresIn } from "@/lib/domain/content";
import type { ArticleCard, LiveArticle } from "@/lib/domain/site";
import { StoryCard } from "./article-card";
import { AwardBox, BodyText, holdsAwardBox } from "./body-text";
import { BylineLine } from "./byline-line";
import { CorrectionNotes } from "./correction-notes";
import { Headline } from "./headline";
import { Kicker } from "./kicker";
import { PageFrame } from "./page-frame";
import { PhotoFigure } from "./photo-figure";
import { printAgencySlug, Sapo } from "./sapo";
import { type SiteFrame, sectionTrail } from "./site-frame";

/**
 * An article as readers get it: section, headline, standfirst, byline and dateline, notes of correction, lead
 * picture, text, awards, source, tags, related pieces. Throws what `BodyText` throws.
 */
export function ArticlePage({
  frame,
  article,
  related,
}: {
  frame: SiteFrame;
  article: LiveArticle;
  related: readonly ArticleCard[];
}) {
  const { content, firstReleasedAt, releasedAt, notes } = article;
  const { timeZone } = frame;
  const trail = sectionTrail(frame.sections, content.section);
  const lead = leadAboveText(content);
  return (
    <PageFrame frame={frame} date={releasedAt} trail={trail.map((section) => section.slug)}>
      <article className="story">
        <header>
          {trail.length > 0 && (
            <p className="trail">
              {trail.map((section) => (
                <a key={section.slug} href={`/${section.slug}`}>
                  {section.name}
                </a>
              ))}
            </p>
          )}
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
        {content.tags.length > 0 && <p className="tags">Từ khóa: {content.tags.join(", ")}</p>}
      </article>
      <Related cards={related} timeZone={timeZone} />
      <p className="address">{frame.origin + article.path}</p>
    </PageFrame>
  );
}

function Related({ cards, timeZone }: { cards: readonly ArticleCard[]; timeZone: string }) {
  if (cards.length === 0) return null;
  return (
    <section className="related" aria-labelledby="lien-quan">
      <h2 id="lien-quan" className="rubric">
        Tin liên quan
      </h2>
      {cards.map((card) => (
        <StoryCard key={card.number} card={card} size="row" level={3} timeZone={timeZone} />
      ))}
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
