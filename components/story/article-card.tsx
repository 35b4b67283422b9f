import type { ArticleCard } from "@/lib/domain/site";
import { keptTogether } from "./kept-together";
import { Kicker } from "./kicker";
import { Picture } from "./picture";
import { TimeStamp } from "./time-stamp";

export type CardSize = "lead" | "large" | "row" | "line";

const sizes = {
  lead: "(min-width: 64em) 48rem, 100vw",
  large: "(min-width: 64em) 24rem, (min-width: 40em) 50vw, 100vw",
} as const;

/**
 * An article on a front or in a list. Hierarchy is by size: `lead` (large picture, standfirst), `large` (picture
 * above), `row` (small picture beside), `line` (words alone). `level` is the heading's level on its page.
 */
export function StoryCard({
  card,
  size,
  level,
  timeZone,
  showSection = false,
  showSapo = size === "lead" || size === "large",
  showTime = true,
}: {
  card: ArticleCard;
  size: CardSize;
  level: 2 | 3;
  timeZone: string;
  showSection?: boolean;
  /** Narrow screens leave it out beside small pictures and under the lead. */
  showSapo?: boolean;
  /** False under a name where the order says enough. */
  showTime?: boolean;
}) {
  const Heading = `h${level}` as const;
  return (
    <article className={`card ${size}`}>
      {size !== "line" && card.photo && <CardPicture photo={card.photo} size={size} />}
      <div>
        {size === "lead" && <Kicker text={card.kicker} />}
        <Heading>
          <a href={card.path}>{keptTogether(card.headline)}</a>
        </Heading>
        {showSapo && card.sapo && <p className="teaser">{keptTogether(card.sapo)}</p>}
        {(showSection || showTime) && (
          <p className="meta">
            {showSection && <span>{card.section.name}</span>}{" "}
            {showTime && <TimeStamp instant={card.firstReleasedAt} timeZone={timeZone} short />}
          </p>
        )}
      </div>
    </article>
  );
}

function CardPicture({
  photo,
  size,
}: {
  photo: NonNullable<ArticleCard["photo"]>;
  size: Exclude<CardSize, "line">;
}) {
  if (size === "row") return <Picture file={photo} alt={photo.alt} sizes="8rem" widest={400} />;
  return <Picture file={photo} alt={photo.alt} sizes={sizes[size]} eager={size === "lead"} />;
}
