import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { type Grant, hasCapabilityAnywhere } from "@/lib/domain/capability";
import type { NewsroomWords } from "@/lib/words/dictionary";
import { type DeskPlace, isNarrowed, worksOnArticles } from "./desk-link";

/** Why the list is empty, and the first step from here. */
export function EmptyList({
  place,
  grants,
  words,
}: {
  place: DeskPlace;
  grants: readonly Grant[];
  words: NewsroomWords;
}) {
  const { desk, shell } = words;
  const writes = hasCapabilityAnywhere(grants, "reporter");
  if (isNarrowed(place) || place.cursor)
    return (
      <EmptyState icon="search" title={desk.noneFoundTitle}>
        {desk.noneFound}
      </EmptyState>
    );
  if (!worksOnArticles(grants))
    return hasCapabilityAnywhere(grants, "media_only") ? (
      <EmptyState
        icon="photo"
        title={desk.photoDeskTitle}
        actions={
          <ButtonLink look="primary" href="/newsroom/photos">
            {desk.openPhotos}
          </ButtonLink>
        }
      >
        {desk.photoDesk}
      </EmptyState>
    ) : (
      <EmptyState icon="desk" title={desk.noRightTitle}>
        {desk.noRight}
      </EmptyState>
    );
  const [title, text] = emptyWords(place, grants, desk);
  return (
    <EmptyState
      icon="inbox"
      title={title}
      actions={
        writes && (
          <>
            <ButtonLink look="primary" icon="plus" href="/newsroom/articles/new">
              {shell.newArticle}
            </ButtonLink>
            <ButtonLink icon="upload" href="/newsroom/import">
              {shell.importArticle}
            </ButtonLink>
          </>
        )
      }
    >
      {text}
    </EmptyState>
  );
}

function emptyWords(
  place: DeskPlace,
  grants: readonly Grant[],
  desk: NewsroomWords["desk"],
): [string, string] {
  if (place.state) return [desk.stateEmptyTitle, desk.stateEmpty];
  if (place.view === "mine") return [desk.mineEmptyTitle, desk.mineEmpty];
  if (place.view === "returned") return [desk.returnedEmptyTitle, desk.returnedEmpty];
  if (place.view === "all") return [desk.listEmptyTitle, desk.listEmpty];
  if (hasCapabilityAnywhere(grants, "publisher")) return [desk.waitingEmptyTitle, desk.waitingEmptyPublisher];
  if (hasCapabilityAnywhere(grants, "editor")) return [desk.waitingEmptyTitle, desk.waitingEmptyEditor];
  return [desk.waitingEmptyTitle, desk.waitingEmptyReporter];
}
