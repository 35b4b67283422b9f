/**
 * The article on this screen: what the server has, what is being typed into its forms, and how saving stands.
 * A plain store without React, so that everything on the screen reads one truth.
 */
import { figuresIn } from "@/lib/domain/content";
import type { Present, Told } from "../../live/told";
import type { ArticleData } from "../article-data";
import {
  accepted,
  adopt,
  type Drafts,
  edit,
  isDirty,
  keepMine,
  leave,
  openDrafts,
  refusedDrafts,
  send,
  takeTheirs,
  unsent,
  waiting,
} from "../form/drafts";
import { type FormKey, type FormValues, formValues, isListKey } from "../form/form-values";
import { isSettled, type SaveQueue } from "../text/save-queue";
import { callApi, getArticle, isOutage, type Problem } from "./article-wire";
import { type DraftKeeper, noKeeper } from "./kept-drafts";

export interface ArticleSnapshot {
  article: ArticleData;
  drafts: Drafts;
  /** The text's own queue; null until the editor is there. */
  text: SaveQueue | null;
  /** A save of fields or lists is on its way. */
  isSaving: boolean;
  failures: number;
  /** What stops saving, but for errors that stand at their fields. */
  problem: Problem | null;
  savedAt: number | null;
  /** The piece can no longer be seen by this person. */
  isGone: boolean;
  /** "Sửa" was pressed on an approved piece. */
  isUnlocked: boolean;
  /** Photos that the text shows, in its order, as the editor has it now. */
  figures: readonly string[];
  hasAwardBox: boolean;
  /** This browser keeps what is unsent; false where it refuses to. */
  isKept: boolean;
  /** Others' changes arrive by themselves; while they do not, this screen asks. */
  isLive: boolean;
  /** Null while someone is signed in; else whether the password is being asked for, and how. */
  session: { isOther: boolean; asking: "quietly" | "aloud" | "no" } | null;
  /** The server runs a newer program than this page. */
  isOldBuild: boolean;
  /** Everybody who has the piece open, this person among them; nobody known while nothing is heard. */
  people: readonly Present[];
}

/** What the text part of the screen lends to the whole: settle, look again. */
export interface TextPart {
  settle(): Promise<boolean>;
  tryAgain(): void;
  look(): void;
}

/** What one may listen to: "steps" and "article" with what they bring, any other word that a trigger tells. */
export type ToldKind = "steps" | "article" | "notes" | "presence" | "notice";
export type ToldOf<K extends ToldKind> = Extract<Told, { kind: K extends "notes" ? "news" : K }>;

/** What triggers tell by name alone. */
const byName: readonly ToldKind[] = ["notes"];
/** After the last key, in milliseconds: what is typed into a field stands in the preview within a second. */
const pause = 500;
const waits = [1000, 2000, 4000, 8000, 15_000] as const;
const lookAgainEvery = 20_000;
const afterText = 1500;

export class ArticleStore {
  private snapshot: ArticleSnapshot;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private calm: ReturnType<typeof setTimeout> | undefined;
  private lookedAt = Date.now();
  private text: TextPart | null = null;
  private readonly ears = new Map<ToldKind, Set<(told: Told) => void>>();
  /** The newest news of the article that was not looked at yet. */
  private news: ToldOf<"article"> | null = null;
  private isLooking = false;
  private readonly waitingToSignIn: ((isSignedIn: boolean) => void)[] = [];
  private readonly signedInListeners = new Set<() => void>();

  constructor(
    article: ArticleData,
    private readonly keeper: DraftKeeper = noKeeper,
  ) {
    const server = formValues(article);
    this.snapshot = {
      article,
      drafts: openDrafts(server, article.version),
      text: null,
      isSaving: false,
      failures: 0,
      problem: null,
      savedAt: null,
      isGone: false,
      isUnlocked: false,
      figures: figuresIn(article.body),
      hasAwardBox: article.body.content.some((node) => node.type === "awardBox"),
      isKept: true,
      isLive: false,
      session: null,
      isOldBuild: false,
      people: [],
    };
  }

  readonly read = (): ArticleSnapshot => this.snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes up what an earlier visit left on this device; the returned function says that this one is over. */
  takeUpKept(): () => void {
    return this.keeper.begin((take) => {
      const drafts = take(this.snapshot.drafts);
      this.become({ drafts });
      if (isDirty(drafts)) this.soon(0);
      return drafts;
    });
  }

  edit<K extends FormKey>(key: K, value: FormValues[K]): void {
    this.change(edit(this.snapshot.drafts, key, value));
    this.soon(pause);
  }

  /** The cursor left the field, or a choice was made: save at once. */
  leave(key: FormKey): void {
    this.change(leave(this.snapshot.drafts, key));
    if (isDirty(this.snapshot.drafts)) this.soon(0);
  }

  choose(key: FormKey, whose: "mine" | "theirs"): void {
    this.change((whose === "mine" ? keepMine : takeTheirs)(this.snapshot.drafts, key));
    this.soon(0);
  }

  /** Gives up what could not be saved in this field. */
  undo(key: FormKey): void {
    this.change(takeTheirs(this.snapshot.drafts, key));
  }

  /** Lets an editor type into an approved piece, who was told what that does. */
  unlock(): void {
    this.become({ isUnlocked: true });
  }

  /** What the text shows now. */
  noteFigures(figures: readonly string[], hasAwardBox: boolean): void {
    const before = this.snapshot;
    if (before.hasAwardBox === hasAwardBox && before.figures.join() === figures.join()) return;
    this.become({ figures, hasAwardBox });
  }

  noteKept(isKept: boolean): void {
    if (isKept !== this.snapshot.isKept) this.become({ isKept });
  }

  noteBuild(isOldBuild: boolean): void {
    if (isOldBuild !== this.snapshot.isOldBuild) this.become({ isOldBuild });
  }

  /** Every answer tells whether the session still stands. The password is asked for beside what is being typed. */
  noteSession(isOver: boolean, isOther: boolean): void {
    const { session } = this.snapshot;
    if (isOver && !session) this.become({ session: { isOther, asking: "quietly" } });
    else if (isOver && session && session.isOther !== isOther)
      this.become({ session: { isOther, asking: "quietly" } });
    // Signed in again in another tab: what was going to be asked here is answered.
    else if (!isOver && session) this.signedIn();
  }

  /** Asks for the password in a dialog. True once the same person is signed in; false if it was put off. */
  askToSignIn(): Promise<boolean> {
    const isOther = this.snapshot.session?.isOther ?? false;
    this.become({ session: { isOther, asking: "aloud" } });
    return new Promise((resolve) => this.waitingToSignIn.push(resolve));
  }

  /** Everything that waited for the session goes on. */
  signedIn(): void {
    this.become({ session: null });
    for (const resolve of this.waitingToSignIn.splice(0)) resolve(true);
    for (const listener of this.signedInListeners) listener();
    this.tryAgain();
  }

  signInLater(): void {
    const { session } = this.snapshot;
    if (session) this.become({ session: { ...session, asking: "no" } });
    for (const resolve of this.waitingToSignIn.splice(0)) resolve(false);
  }

  /** Calls `listener` whenever a session that had ended stands again. Returns how to call it off. */
  onSignedIn(listener: () => void): () => void {
    this.signedInListeners.add(listener);
    return () => this.signedInListeners.delete(listener);
  }

  connectText(part: TextPart | null): void {
    this.text = part;
  }

  noteText(queue: SaveQueue): void {
    const before = this.snapshot.text;
    const closed = queue.trouble?.kind === "closed" && before?.trouble?.kind !== "closed";
    this.become({ text: queue });
    if (closed) void this.refresh();
    // What is missing, and what an act would sign, depend on the text: look again when it comes to rest.
    if (before && queue.version !== before.version) {
      clearTimeout(this.calm);
      this.calm = setTimeout(() => void this.refresh(), afterText);
    }
  }

  /**
   * Calls `listener` for every change of this kind that someone made anywhere. After a cut it is called although
   * nothing may have changed: look again. Returns how to call it off.
   */
  onTold<K extends ToldKind>(kind: K, listener: (told: ToldOf<K>) => void): () => void {
    const ears = this.ears.get(kind) ?? new Set();
    this.ears.set(kind, ears);
    const ear = listener as (told: Told) => void;
    ears.add(ear);
    return () => ears.delete(ear);
  }

  /** News of this article, from the stream. */
  hear(told: Told): void {
    if (told.kind === "closed") void this.refresh();
    else if (told.kind === "presence") this.become({ people: told.people });
    else if (told.kind === "steps") this.noteWriters(told.steps.map(({ by }) => by));
    else if (told.kind === "article") {
      this.news = told;
      this.lookAtNews();
    }
    const kinds = told.kind === "news" ? (told.what === "all" ? byName : [told.what]) : [told.kind];
    for (const kind of kinds) for (const ear of this.ears.get(kind as ToldKind) ?? []) ear(told);
  }

  /** Who only looked begins to edit. */
  private noteWriters(writers: readonly string[]): void {
    const { people } = this.snapshot;
    const begins = (one: Present) => one.typedAt === null && writers.includes(one.id);
    if (!people.some(begins)) return;
    const typedAt = new Date().toISOString();
    this.become({ people: people.map((one) => (begins(one) ? { ...one, typedAt } : one)) });
  }

  /** Whether news arrive by themselves now. */
  noteLive(isLive: boolean): void {
    if (isLive === this.snapshot.isLive) return;
    this.become(isLive ? { isLive } : { isLive, people: [] });
    if (!isLive) this.text?.look();
  }

  /** Looks again unless this screen knows it already: its own save comes back as news too. */
  private lookAtNews(): void {
    const { news } = this;
    if (!news || this.isLooking || this.snapshot.isSaving) return;
    this.news = null;
    const { article } = this.snapshot;
    const isKnown =
      news.version <= article.version &&
      news.state === article.state &&
      news.live === article.live &&
      news.changedAt === article.stateChangedAt;
    if (isKnown) return;
    this.isLooking = true;
    void this.refresh().finally(() => {
      this.isLooking = false;
      this.lookAtNews();
    });
  }

  /** Asks the server how the article stands. */
  async refresh(): Promise<boolean> {
    this.lookedAt = Date.now();
    const told = await getArticle(this.snapshot.article.id);
    if (told.ok) this.take(told.value);
    else if (told.problem.status === 404) this.become({ isGone: true });
    else if (told.problem.status === 401) this.become({ problem: told.problem });
    return told.ok;
  }

  /** Takes in an article that an answer carried. */
  take(article: ArticleData): void {
    if (article.version < this.snapshot.article.version) return;
    const drafts = adopt(this.snapshot.drafts, formValues(article), article.version);
    const { problem } = this.snapshot;
    const isUnlocked = this.snapshot.isUnlocked && isSigned(article.state);
    this.become({ article, drafts, isUnlocked, problem: problem?.status === 401 ? null : problem });
  }

  /** Everything typed is on the server, text and forms; false if something waits or cannot be saved now. */
  async settle(): Promise<boolean> {
    const text = this.text ? await this.text.settle() : true;
    for (let round = 0; round < 20 && isDirty(this.snapshot.drafts); round++) {
      if (this.snapshot.isSaving) await this.nextChange();
      else if (!(await this.save())) return false;
    }
    return text && !isDirty(this.snapshot.drafts);
  }

  tryAgain(): void {
    this.become({ problem: null, failures: 0 });
    this.text?.tryAgain();
    this.soon(0);
    void this.refresh();
  }

  /** Called every few seconds while the page is looked at. */
  look(): void {
    if (Date.now() - this.lookedAt >= lookAgainEvery && !this.snapshot.isSaving) void this.refresh();
  }

  lookAtText(): void {
    this.text?.look();
  }

  /** The screen is left: what is typed is sent once more, and stays on the device until the server has it. */
  stop(): void {
    clearTimeout(this.calm);
    this.keeper.keep(this.snapshot.drafts);
    void this.keeper.kept();
    void this.save();
  }

  private soon(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), ms);
  }

  /** Sends what is due; true if the server took it. */
  private async save(): Promise<boolean> {
    clearTimeout(this.timer);
    if (this.snapshot.isSaving) return false;
    const request = send(this.snapshot.drafts);
    if (!request) return false;
    const [drafts, { keys, version, body }] = request;
    this.become({ drafts, isSaving: true });
    const { id } = this.snapshot.article;
    const list = keys.find(isListKey);
    await this.keeper.kept();
    const told = list
      ? await callApi<ArticleData>("PUT", `/articles/${id}/${list}`, { body, basedOn: version })
      : await callApi<ArticleData>("PATCH", `/articles/${id}`, { body, basedOn: version });
    if (told.ok) this.saved(told.value, keys);
    else await this.refused(told.problem, keys);
    return told.ok;
  }

  private saved(article: ArticleData, keys: readonly FormKey[]): void {
    // A piece moved out of one's own sections answers with little more than its number.
    if (!("headline" in article)) {
      this.become({ isGone: true, isSaving: false });
      return;
    }
    const drafts = accepted(this.snapshot.drafts, keys, formValues(article), article.version);
    this.lookedAt = Date.now();
    this.change(drafts, { article, isSaving: false, failures: 0, problem: null, savedAt: Date.now() });
    if (keys.includes("photos")) this.text?.look();
    if (isDirty(drafts)) this.soon(pause);
  }

  private async refused(problem: Problem, keys: readonly FormKey[]): Promise<void> {
    const { drafts, failures } = this.snapshot;
    if (isOutage(problem)) {
      this.change(unsent(drafts), { isSaving: false, failures: failures + 1, problem });
      // An unanswered list may have been saved: look before sending it again.
      if (keys.some(isListKey)) await this.refresh();
      this.soon(waits[Math.min(failures, waits.length - 1)] ?? 15_000);
    } else if (problem.code === "stale") {
      this.change(unsent(drafts), { isSaving: false });
      await this.refresh();
      this.soon(pause);
    } else if (problem.status === 422 || problem.status === 400 || problem.status === 413) {
      this.change(refusedDrafts(drafts, keys, problem), { isSaving: false });
      this.soon(0);
    } else {
      this.change(unsent(drafts), { isSaving: false, problem });
      if (problem.status !== 401) await this.refresh();
    }
  }

  private change(drafts: Drafts, rest: Partial<ArticleSnapshot> = {}): void {
    this.become({ ...rest, drafts });
    this.keeper.keep(drafts);
  }

  private become(change: Partial<ArticleSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...change };
    for (const listener of this.listeners) listener();
    if (change.isSaving === false) this.lookAtNews();
  }

  private nextChange(): Promise<void> {
    return new Promise((resolve) => {
      const off = this.subscribe(() => {
        off();
        resolve();
      });
    });
  }
}

/** Approved or scheduled: one changed word voids the signature. */
export const isSigned = (state: ArticleData["state"]): boolean =>
  state === "approved" || state === "scheduled";

/** Whether this person may type now, having been warned where that takes a signature back. */
export const mayType = ({ article, isUnlocked, isGone }: ArticleSnapshot): boolean =>
  !isGone && article.typing.allowed && (!isSigned(article.state) || isUnlocked);

export type SaveWord = "saved" | "saving" | "here" | "problem";

/** How saving stands in one word, the worst first. */
export function saveWord({ drafts, text, isSaving, problem, failures, session }: ArticleSnapshot): SaveWord {
  const dirty = isDirty(drafts);
  const textOpen = text !== null && !isSettled(text);
  if (session || text?.trouble || waiting(drafts).length > 0 || (problem && !isOutage(problem)))
    return "problem";
  if (failures > 0 || (text?.failures ?? 0) > 0) return dirty || textOpen ? "here" : "saved";
  return isSaving || dirty || textOpen ? "saving" : "saved";
}
