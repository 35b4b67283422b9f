/** Words typed into forms and not yet saved, kept in this browser for this person until the server has them. */
import { adopt, type Draft, type Drafts } from "../form/drafts";
import type { FormKey, FormValues } from "../form/form-values";

export interface DraftKeeper {
  keep(drafts: Drafts): void;
  /** Adds what was kept; a field that changed on the server meanwhile becomes a choice. */
  takeUp(drafts: Drafts): Drafts;
}

export const noKeeper: DraftKeeper = { keep: () => undefined, takeUp: (drafts) => drafts };

type Kept = Partial<Record<FormKey, { base: FormValues[FormKey]; value: FormValues[FormKey] }>>;

/** Keeps drafts in the browser's storage under the article and the person. */
export function browserKeeper(articleId: string, staffId: string): DraftKeeper {
  const place = `toasoan.fields.${staffId}.${articleId}`;
  return {
    keep(drafts) {
      const kept: Kept = {};
      for (const [key, draft] of Object.entries(drafts.open))
        if (!draft.isSaved) kept[key as FormKey] = { base: draft.base, value: draft.value };
      try {
        if (Object.keys(kept).length > 0) localStorage.setItem(place, JSON.stringify(kept));
        else localStorage.removeItem(place);
      } catch {
        // A full or forbidden storage: the words stay on the screen, which says that they are unsaved.
      }
    },
    takeUp(drafts) {
      const kept = readKept(place);
      const open = { ...drafts.open };
      for (const [key, { base, value }] of Object.entries(kept)) {
        const draft: Draft = {
          base,
          value,
          sent: null,
          tried: null,
          isSaved: false,
          error: null,
          theirs: null,
        };
        if (key in drafts.server) open[key as FormKey] = draft;
      }
      return adopt({ ...drafts, open }, drafts.server, drafts.version);
    },
  };
}

function readKept(place: string): Kept {
  try {
    return JSON.parse(localStorage.getItem(place) ?? "{}") as Kept;
  } catch {
    return {};
  }
}
