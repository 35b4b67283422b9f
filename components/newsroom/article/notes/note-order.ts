/** Threads as the panel lists them: which ones, and in the order in which a reader meets their places. */
import type { Note } from "@/lib/domain/note";

export type NoteFilter = "open" | "resolved" | "mine";

const before = ["kicker", "headline", "sapo", "bylines", "leadPhoto"];
const after = ["photos", "awards", "section", "slug", "tags", "eventDate", "sourceCredit", "agencySlug"];

/** The whole piece, what stands above the text, the text, what stands below. */
function shelf({ anchor }: Note): number {
  if (anchor.kind === "article") return 0;
  if (anchor.kind === "text") return 50;
  const name = anchor.field.split(".")[0] ?? "";
  return before.includes(name) ? 1 + before.indexOf(name) : 60 + after.indexOf(name);
}

/** `placeOf` says where a passage stands in the editor now; without it the server's answer counts. */
export function inReadingOrder(
  notes: readonly Note[],
  placeOf: (id: string) => number | null,
  photoIds: readonly string[] = [],
): Note[] {
  const place = (note: Note) => {
    if (note.anchor.kind === "text") return placeOf(note.id) ?? note.anchor.from;
    if (note.anchor.kind === "field") return photoIds.indexOf(note.anchor.field.split(".")[1] ?? "");
    return 0;
  };
  return [...notes].sort(
    (a, b) => shelf(a) - shelf(b) || place(a) - place(b) || (a.createdAt < b.createdAt ? -1 : 1),
  );
}

/** Whether the person said something in the thread, or was called into it. */
export const concerns = (note: Note, me: string): boolean =>
  [note, ...note.replies].some(
    (message) => message.author.id === me || message.mentions.some((one) => one.id === me),
  );

export function passes(note: Note, filter: NoteFilter, me: string): boolean {
  if (filter === "mine") return concerns(note, me);
  return (note.resolved !== null) === (filter === "resolved");
}

/** Whether a colleague said something here after `seen`. */
export const isUnread = (note: Note, seen: string, me: string): boolean =>
  [note, ...note.replies].some((message) => message.author.id !== me && message.createdAt > seen);

/** The newest word of all threads, on the server's clock. */
export const newestWord = (notes: readonly Note[]): string =>
  notes
    .flatMap((note) => [note, ...note.replies])
    .map((message) => message.createdAt)
    .sort()
    .at(-1) ?? "";

/** How many open threads stand at a field. */
export const openAt = (notes: readonly Note[], field: string): Note[] =>
  notes.filter(
    ({ anchor, resolved }) => resolved === null && anchor.kind === "field" && anchor.field === field,
  );
