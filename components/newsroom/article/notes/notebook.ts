/**
 * The notes beside this piece: what the server has, what is being written, and which thread is looked at. A plain
 * store without React. A note under way stays on the device until the server has it, and is sent once however often
 * it has to be tried.
 */
import type { Note, NoteAnchor, Person } from "@/lib/domain/note";
import { isOutage, type Problem } from "../store/article-wire";
import { type DraftPlace, forgetfulKeeper, type KeptDraft, type NotesKeeper } from "./kept-notes";
import { type NoteFilter, newestWord, openAt } from "./note-order";
import {
  askColleagues,
  askNotes,
  type Colleague,
  sendNote,
  sendReply,
  sendResolution,
  sendWithdrawal,
  sendWords,
} from "./notes-wire";

/** What the text lends to the notes while its editor is there. */
export interface NoteText {
  /** Holds on to the selected words (or the block of the cursor) for the note to be; null if there are none. */
  pin(): string | null;
  /** Holds on to words again that were pinned in an earlier visit. */
  pinWords(quote: string): void;
  unpin(): void;
  /** The pinned words as the log knows them, once everything typed is in it; null if it does not get there now. */
  pinned(): Promise<{ bodyVersion: number; from: number; to: number } | null>;
  /** Goes to the words of a note. */
  show(noteId: string): void;
  /** Where the words of a note stand in the editor now; both the same: they are gone. */
  placeOf(noteId: string): { from: number; to: number } | null;
  /** The notes changed. */
  take(notes: readonly Note[]): void;
  mark(noteId: string | null): void;
}

export interface NoteDraft extends KeptDraft {
  state: "writing" | "sending" | "waiting";
  problem: string | null;
}

export interface NotesSnapshot {
  state: "loading" | "ready" | "failed";
  items: readonly Note[];
  mayWrite: boolean;
  drafts: Readonly<Record<string, NoteDraft>>;
  /** The thread that is looked at. */
  active: string | null;
  filter: NoteFilter;
  /** Id of the element that the list owes the focus, once it stands. */
  focus: string | null;
  /** Words newer than this were not read yet. */
  seen: string;
  /** The same when the list was last opened: what came since is marked as new while it is looked at. */
  readFrom: string;
  /** This browser keeps what is being written. */
  isKept: boolean;
  problem: string | null;
}

/** Keys of drafts: the one note to be, a reply to each thread, new words for each of one's own messages. */
export const newNote = "new";
export const replyTo = (noteId: string) => `reply:${noteId}`;
export const wordsOf = (noteId: string, messageId: string) => `words:${noteId}:${messageId}`;

const lookAgainEvery = 10_000;

export class Notebook {
  private snapshot: NotesSnapshot = {
    state: "loading",
    items: [],
    mayWrite: false,
    drafts: {},
    active: null,
    filter: "open",
    focus: null,
    seen: "",
    readFrom: "",
    isKept: true,
    problem: null,
  };
  private readonly listeners = new Set<() => void>();
  private text: NoteText | null = null;
  private colleagues: Promise<readonly Colleague[]> | null = null;

  constructor(
    private readonly articleId: string,
    private readonly say: { noAnswer: string; notSettled: string },
    private readonly keeper: NotesKeeper = forgetfulKeeper,
  ) {}

  readonly read = (): NotesSnapshot => this.snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes up what an earlier visit left, reads the notes, and looks again from time to time until stopped. */
  start(): () => void {
    const kept = Object.entries(this.keeper.drafts()).map(([key, draft]): [string, NoteDraft] => [
      key,
      { ...draft, state: "writing", problem: null },
    ]);
    this.become({ drafts: Object.fromEntries(kept), seen: this.keeper.seen() });
    const look = () => {
      if (document.visibilityState !== "visible") return;
      void this.load();
      this.sendWaiting();
    };
    void this.load();
    const timer = setInterval(look, lookAgainEvery);
    document.addEventListener("visibilitychange", look);
    window.addEventListener("online", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("online", look);
    };
  }

  connectText(text: NoteText | null): void {
    this.text = text;
    text?.take(this.snapshot.items);
    const draft = this.snapshot.drafts[newNote];
    if (text && draft?.place?.kind === "text" && !draft.place.at) text.pinWords(draft.place.quote);
  }

  async load(): Promise<void> {
    const told = await askNotes(this.articleId);
    if (told.ok) this.take(told.value.items, { state: "ready", mayWrite: told.value.mayWrite });
    else if (this.snapshot.state === "loading") this.become({ state: "failed" });
  }

  /** Colleagues who may be called; asked once, and again after a failure. */
  async mayCall(): Promise<readonly Colleague[]> {
    this.colleagues ??= askColleagues(this.articleId).then((told) => {
      if (!told.ok) this.colleagues = null;
      return told.ok ? told.value.items : [];
    });
    return await this.colleagues;
  }

  /** Where the note to be belongs: chosen anew, its words stay. A passage is what is selected in the text. */
  begin(where: { kind: "text" } | { kind: "field"; field: string } | { kind: "article" }): void {
    this.text?.unpin();
    const quote = where.kind === "text" ? (this.text?.pin() ?? null) : null;
    const place: DraftPlace =
      where.kind !== "text"
        ? where
        : quote === null
          ? { kind: "article" }
          : { kind: "text", quote, at: null };
    const draft = this.snapshot.drafts[newNote] ?? emptyDraft();
    this.draft(newNote, { ...draft, place, state: "writing", problem: null });
    this.become({ focus: "note-new" });
    if (place.kind === "text") void this.settlePlace();
  }

  write(key: string, body: string, mentions: Person[]): void {
    const draft = this.snapshot.drafts[key] ?? emptyDraft();
    this.draft(key, { ...draft, body, mentions, state: "writing", problem: null });
  }

  /** Gives up what was being written. */
  drop(key: string): void {
    if (key === newNote) this.text?.unpin();
    this.draft(key, null);
  }

  /** Sends what is being written under `key`; true once the server has it. */
  async send(key: string): Promise<boolean> {
    const draft = this.snapshot.drafts[key];
    if (!draft || draft.state === "sending" || draft.body.trim() === "") return false;
    this.draft(key, { ...draft, state: "sending", problem: null });
    const told = await this.deliver(key, draft);
    const now = this.snapshot.drafts[key] ?? draft;
    if (told === null) this.draft(key, { ...now, state: "waiting", problem: this.say.notSettled });
    else if (told.ok) {
      if (key === newNote) this.text?.unpin();
      this.draft(key, null);
      this.takeOne(told.value);
    } else
      this.draft(key, {
        ...now,
        state: isOutage(told.problem) || told.problem.status === 401 ? "waiting" : "writing",
        problem: this.sentence(told.problem),
      });
    return told?.ok ?? false;
  }

  async withdraw(noteId: string, messageId: string): Promise<void> {
    this.hear(await sendWithdrawal(this.articleId, noteId, messageId));
  }

  async resolve(noteId: string, resolved: boolean): Promise<void> {
    this.hear(await sendResolution(this.articleId, noteId, resolved));
  }

  /** Looks at a thread: it is marked here and in the text. */
  look(noteId: string | null): void {
    if (this.snapshot.active === noteId) return;
    this.become({ active: noteId });
    this.text?.mark(noteId);
  }

  /** Looks at a thread and makes sure that the list shows it. */
  show(noteId: string): void {
    const note = this.snapshot.items.find((one) => one.id === noteId);
    if (note) this.become({ filter: note.resolved ? "resolved" : "open", focus: `note-${noteId}` });
    this.look(noteId);
  }

  /** The focus is where it was wanted. */
  focused(): void {
    this.become({ focus: null });
  }

  goTo(noteId: string): void {
    this.look(noteId);
    this.text?.show(noteId);
  }

  choose(filter: NoteFilter): void {
    this.become({ filter });
  }

  placeOf = (noteId: string): number | null => this.text?.placeOf(noteId)?.from ?? null;

  /** Whether the words of a note are deleted, in the editor before the server knows; null without an editor. */
  isGone(noteId: string): boolean | null {
    const place = this.text?.placeOf(noteId);
    return place ? place.from >= place.to : null;
  }

  openAt = (field: string): Note[] => openAt(this.snapshot.items, field);

  /** The list is opened: what a colleague said since the last time is new. */
  open(): void {
    this.become({ readFrom: this.snapshot.seen });
  }

  /** Everything that is here now has been looked at. */
  noteSeen(): void {
    const newest = newestWord(this.snapshot.items);
    if (newest <= this.snapshot.seen) return;
    this.become({ seen: newest });
    this.keeper.noteSeen(newest);
  }

  private async settlePlace(): Promise<void> {
    const at = (await this.text?.pinned()) ?? null;
    const draft = this.snapshot.drafts[newNote];
    if (at && draft?.place?.kind === "text" && !draft.place.at)
      this.draft(newNote, { ...draft, place: { ...draft.place, at } });
  }

  /** One request for a draft; null if its place is not in the log yet. */
  private async deliver(key: string, draft: NoteDraft) {
    const { id, body } = draft;
    const mentions = draft.mentions.filter((one) => body.includes(`@${one.name}`)).map((one) => one.id);
    const words = { body, mentions };
    const [kind, noteId = "", messageId = ""] = key.split(":");
    if (kind === "words") return await sendWords(this.articleId, noteId, messageId, words);
    if (kind === "reply")
      return await this.asWritten(id, words, await sendReply(this.articleId, noteId, { id, ...words }));
    if (draft.place?.kind === "text" && !draft.place.at) await this.settlePlace();
    const anchor = anchorOf(this.snapshot.drafts[newNote]?.place ?? draft.place);
    return (
      anchor && (await this.asWritten(id, words, await sendNote(this.articleId, { id, ...words, anchor })))
    );
  }

  /** A first sending whose answer was lost may have arrived with fewer words than there are now. */
  private async asWritten(
    id: string,
    words: { body: string; mentions: string[] },
    told: Awaited<ReturnType<typeof sendNote>>,
  ) {
    const message = told.ok ? [told.value, ...told.value.replies].find((one) => one.id === id) : undefined;
    if (!told.ok || !message || message.body === null || message.body === words.body.trim()) return told;
    return await sendWords(this.articleId, told.value.id, id, words);
  }

  private sendWaiting(): void {
    for (const [key, draft] of Object.entries(this.snapshot.drafts))
      if (draft.state === "waiting") void this.send(key);
  }

  private hear(told: Awaited<ReturnType<typeof sendResolution>>): void {
    if (told.ok) this.takeOne(told.value);
    else this.become({ problem: this.sentence(told.problem) });
  }

  private takeOne(note: Note): void {
    const { items } = this.snapshot;
    const isNew = !items.some((one) => one.id === note.id);
    this.take(isNew ? [...items, note] : items.map((one) => (one.id === note.id ? note : one)));
    if (isNew) this.show(note.id);
  }

  private take(items: readonly Note[], rest: Partial<NotesSnapshot> = {}): void {
    this.become({ ...rest, items, problem: null });
    this.text?.take(items);
  }

  private draft(key: string, draft: NoteDraft | null): void {
    const { [key]: before, ...others } = this.snapshot.drafts;
    this.become({ drafts: draft ? { ...others, [key]: draft } : others });
    if (draft) this.become({ isKept: this.keeper.keep(key, keptOf(draft)) });
    else if (before) this.keeper.forget(before);
  }

  private sentence(problem: Problem): string {
    return problem.sentence || this.say.noAnswer;
  }

  private become(change: Partial<NotesSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...change };
    for (const listener of this.listeners) listener();
  }
}

const keptOf = ({ id, body, mentions, place }: NoteDraft): KeptDraft => ({ id, body, mentions, place });

const emptyDraft = (): NoteDraft => ({
  id: crypto.randomUUID(),
  body: "",
  mentions: [],
  place: null,
  state: "writing",
  problem: null,
});

const anchorOf = (place: DraftPlace | null): NoteAnchor | null =>
  place?.kind === "text" ? place.at && { kind: "text", ...place.at } : (place ?? { kind: "article" });
