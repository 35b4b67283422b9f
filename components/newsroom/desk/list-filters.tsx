import Link from "next/link";
import { SearchBox } from "@/components/newsroom/search-box";
import { Button } from "@/components/ui/button.client";
import { buttonClass } from "@/components/ui/button-class";
import { Checkbox } from "@/components/ui/checkbox";
import { Icon } from "@/components/ui/icon";
import { Select } from "@/components/ui/select.client";
import { deskStates } from "@/lib/domain/workflow";
import type { NewsroomWords } from "@/lib/words/dictionary";
import { type DeskPlace, type DeskView, isNarrowed, placeHref } from "./desk-link";

export interface SectionChoice {
  slug: string;
  name: string;
  isChild: boolean;
}

/** Sections as the options of a choice; a child is set in under its parent. */
export const sectionOptions = (sections: readonly SectionChoice[]) =>
  sections.map(({ slug, name, isChild }) => ({ value: slug, label: isChild ? `— ${name}` : name }));

/** The search box and filters of a list: an ordinary form whose answer is an address. */
export function ListFilters({
  base,
  plain,
  place,
  sections,
  words,
  withState = false,
}: {
  base: string;
  plain: DeskView;
  place: DeskPlace;
  sections: readonly SectionChoice[];
  words: Pick<NewsroomWords, "desk" | "states" | "ui">;
  /** The whole list has a choice of state and of one's own; the desk has its queues instead. */
  withState?: boolean;
}) {
  const { desk, states, ui } = words;
  // The form is a fresh one for each address, so that its fields always say what the list shows.
  return (
    <search aria-label={desk.filters}>
      <form key={placeHref(base, place, plain)} action={base} className="flex flex-wrap items-end gap-2 pb-3">
        {!withState && place.view !== plain && !place.state && (
          <input type="hidden" name="view" value={place.view} />
        )}
        {!withState && place.state && <input type="hidden" name="state" value={place.state} />}
        <SearchBox label={desk.words} hint={desk.wordsHint} value={place.words} />
        {withState && (
          <Select
            label={desk.state}
            hideLabel
            name="state"
            defaultValue={place.state ?? ""}
            empty={desk.anyState}
            options={deskStates.map((state) => ({ value: state, label: states[state] }))}
            className="min-w-36 flex-1 tablet:max-w-56 tablet:flex-none"
          />
        )}
        <Select
          label={desk.section}
          hideLabel
          name="section"
          defaultValue={place.section ?? ""}
          empty={desk.anySection}
          options={sectionOptions(sections)}
          className="min-w-36 flex-1 tablet:max-w-56 tablet:flex-none"
        />
        {withState && (
          <Checkbox label={desk.onlyMine} name="view" value="mine" defaultChecked={place.view === "mine"} />
        )}
        <Button type="submit">{desk.apply}</Button>
        {(isNarrowed(place) || (withState && (place.state || place.view !== plain))) && (
          <Link
            href={withState ? base : placeHref(base, { view: place.view, state: place.state }, plain)}
            className={buttonClass({ look: "plain" })}
          >
            <Icon name="close" />
            {ui.clear}
          </Link>
        )}
      </form>
    </search>
  );
}
