/** Notes under way and how far they were read, kept in this browser for this person until they are sent. */
import type { Person } from "@/lib/domain/note";

/** Where a note under way belongs. A passage without a version was chosen while the text was still being saved. */
export type DraftPlace =
  | { kind: "text"; quote: string; at: { bodyVersion: number; from: number; to: number } | null }
  | { kind: "field"; field: string }
  | { kind: "article" };

export interface KeptDraft {
  /** The id of the note to be, so that sending twice is sending once. */
  id: string;
  body: string;
  mentions: Person[];
  /** Null for a reply, and for a change of words that are there. */
  place: DraftPlace | null;
}

export interface NotesKeeper {
  /** What earlier visits left, by its key; of two under one key the later. */
  drafts(): Record<string, KeptDraft>;
  /** False if the browser would not keep it. */
  keep(key: string, draft: KeptDraft): boolean;
  forget(draft: KeptDraft): void;
  seen(): string;
  noteSeen(at: string): void;
}

export const forgetfulKeeper: NotesKeeper = {
  drafts: () => ({}),
  keep: () => true,
  forget: () => undefined,
  seen: () => "",
  noteSeen: () => undefined,
};

/**
 * Keeps under the person and the article, a record for each note under way: a second tab takes nothing away. Both may
 * send what one of them left, since its id makes it one note.
 */
export function browserNotesKeeper(articleId: string, staffId: string): NotesKeeper {
  const place = `toasoan.notes.${staffId}.${articleId}`;
  const placeOf = (draft: KeptDraft) => `${place}.draft.${draft.id}`;
  return {
    drafts() {
      const left = placesUnder(`${place}.draft.`)
        .flatMap((one) => read<{ key: string; at: number; draft: KeptDraft }>(one) ?? [])
        .sort((a, b) => a.at - b.at);
      return Object.fromEntries(left.map(({ key, draft }) => [key, draft]));
    },
    keep: (key, draft) => write(placeOf(draft), { key, at: Date.now(), draft }),
    forget: (draft) => void write(placeOf(draft), null),
    seen: () => read<string>(`${place}.seen`) ?? "",
    noteSeen: (at) => void write(`${place}.seen`, at),
  };
}

function placesUnder(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((one) => one.startsWith(prefix));
  } catch {
    return [];
  }
}

function read<T>(place: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(place) ?? "null") as T | null;
  } catch {
    return null;
  }
}

function write(place: string, value: unknown): boolean {
  try {
    if (value === null) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
