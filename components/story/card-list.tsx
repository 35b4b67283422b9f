import type { ArticleCard } from "@/lib/domain/site";
import { StoryCard } from "./article-card";

/** A list of pieces in printed order, each with a small picture; `empty` is said where there is none. */
export function CardList({
  cards,
  timeZone,
  showSection = true,
  empty,
}: {
  cards: readonly ArticleCard[];
  timeZone: string;
  showSection?: boolean;
  empty: string;
}) {
  if (cards.length === 0) return <p className="empty">{empty}</p>;
  return (
    <div className="river">
      {cards.map((card) => (
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
  );
}
