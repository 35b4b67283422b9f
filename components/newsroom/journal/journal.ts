/**
 * What one person typed on this device and the server does not have yet: texts, fields, rescued words, a piece not
 * begun. Written before any of it is sent. Another person at the same browser never sees it.
 */
import { findGone, holdAlive, whileHolding } from "./alive";
import { moveEarlier } from "./earlier-version";
import type { KeptFields, KeptStart, RescuedWords } from "./journal-records";
import type { Change, Key } from "./shelf";
import { TextJournal } from "./text-journal";
import { forget, restore, type UnsentText } from "./text-record";
import { openShelves, type SeatedShelf } from "./two-shelves";

/** Text whose editor is gone. */
export interface LeftText extends UnsentText {
  /** Names the editor that typed it. */
  editor: string;
  at: number;
}

/** One article with something left on this device. */
export interface LeftArticle {
  articleId: string;
  title: string;
}

const together = 20;

export class Journal {
  private opened: Promise<SeatedShelf> | null = null;
  private readonly refusing = new Set<string>();
  private listener: ((isKept: boolean) => void) | null = null;
  private trayListener: (() => void) | null = null;

  constructor(
    private readonly staffId: string,
    private readonly open: () => SeatedShelf = openShelves,
  ) {}

  /** Opens the shelf before anything is asked of it: the editor waits for what it says. */
  openAhead(): void {
    if (typeof indexedDB !== "undefined") void this.shelf();
  }

  /** Hears from now on whether the device keeps what is typed; one listener. */
  onKept(listener: (isKept: boolean) => void): void {
    this.listener = listener;
  }

  /** Hears when words came into the tray; one listener. */
  onTray(listener: (() => void) | null): void {
    this.trayListener = listener;
  }

  /** The journal of one editor, which counts as alive until `letGo` is called or the page is gone. */
  async text(
    articleId: string,
    editor: string,
    title: () => string,
  ): Promise<{ journal: TextJournal; letGo: () => void }> {
    const shelf = await this.shelf();
    const place = [this.staffId, articleId, editor];
    const journal = new TextJournal(shelf, place, title, (isKept) => this.noteKept(editor, isKept));
    return { journal, letGo: holdAlive(`text.${place.join(".")}`) };
  }

  /** Unsent text of this article whose editors are gone. What such an editor had sent in full is forgotten. */
  async textsLeft(articleId: string): Promise<LeftText[]> {
    const [shelf, isGone] = await Promise.all([this.shelf(), findGone()]);
    const left: LeftText[] = [];
    for (const { key, value: head } of await shelf.list("texts", [this.staffId, articleId])) {
      if (!isGone(`text.${key.join(".")}`, head.at)) continue;
      const [base] = await shelf.list("bases", key);
      const steps = await shelf.list("steps", key);
      const unsent = restore(
        head,
        base?.value,
        steps.map((step) => step.value),
      );
      if (unsent) left.push({ ...unsent, editor: String(key[2]), at: head.at });
      else await shelf.apply(forget(key)).catch(() => undefined);
    }
    return left.sort((a, b) => a.at - b.at);
  }

  /** Runs `work` on a text that was left, unless another tab is at it. */
  async takeText(
    articleId: string,
    left: LeftText,
    work: (journal: TextJournal) => Promise<void>,
  ): Promise<void> {
    const shelf = await this.shelf();
    const place = [this.staffId, articleId, left.editor];
    await whileHolding(`text.${place.join(".")}`, () =>
      work(
        new TextJournal(
          shelf,
          place,
          () => "",
          (isKept) => this.noteKept(left.editor, isKept),
        ),
      ),
    );
  }

  /** Keeps what is typed into one tab's fields; forgets it with null. `taken` are the tabs it was taken over from. */
  async keepFields(
    articleId: string,
    tab: string,
    fields: KeptFields | null,
    taken: readonly string[] = [],
  ): Promise<void> {
    const key = [this.staffId, articleId, tab];
    const changes: Change[] = taken.map((gone) => ({
      do: "drop",
      store: "fields",
      under: [this.staffId, articleId, gone],
    }));
    changes.push(
      fields
        ? { do: "put", store: "fields", key, value: fields }
        : { do: "drop", store: "fields", under: key },
    );
    await this.try(`fields ${tab}`, changes);
  }

  /** Fields left by tabs that are gone, oldest first; `use` gets them while no other tab can. */
  async takeFields(
    articleId: string,
    use: (left: (KeptFields & { tab: string })[]) => Promise<void>,
  ): Promise<void> {
    const shelf = await this.shelf();
    await whileHolding(`fields of ${this.staffId}.${articleId}`, async () => {
      const isGone = await findGone();
      const items = await shelf.list("fields", [this.staffId, articleId]);
      const left = items
        .map(({ key, value }) => ({ ...value, tab: String(key[2]), name: `fields.${key.join(".")}` }))
        .filter(({ name, at }) => isGone(name, at));
      if (left.length > 0) await use(left.sort((a, b) => a.at - b.at));
    });
  }

  /** Says that this tab's fields are being typed in, until the returned function is called. */
  holdFields = (articleId: string, tab: string): (() => void) =>
    holdAlive(`fields.${this.staffId}.${articleId}.${tab}`);

  async tray(articleId: string): Promise<RescuedWords[]> {
    const items = await (await this.shelf()).list("rescued", [this.staffId, articleId]);
    return items.map((item) => item.value).sort((a, b) => (a.at < b.at ? -1 : 1));
  }

  /** What puts these words into the tray, to be made together with what takes them from elsewhere. */
  trayChanges(articleId: string, words: readonly RescuedWords[]): Change[] {
    return words.map((one) => ({
      do: "put",
      store: "rescued",
      key: [this.staffId, articleId, one.id],
      value: one,
    }));
  }

  /** Tells whoever shows the tray to look again. */
  trayChanged(): void {
    this.trayListener?.();
  }

  async addToTray(articleId: string, words: readonly RescuedWords[]): Promise<void> {
    if (words.length === 0) return;
    await this.try("tray", this.trayChanges(articleId, words));
    this.trayChanged();
  }

  async dropFromTray(articleId: string, id: string): Promise<void> {
    await this.try("tray", [{ do: "drop", store: "rescued", under: [this.staffId, articleId, id] }]);
  }

  async start(): Promise<KeptStart | null> {
    const items = await (await this.shelf()).list("starts", [this.staffId]);
    return items.at(-1)?.value ?? null;
  }

  async keepStart(start: KeptStart | null): Promise<void> {
    const key = [this.staffId];
    await this.try("start", [
      start ? { do: "put", store: "starts", key, value: start } : { do: "drop", store: "starts", under: key },
    ]);
  }

  /** Forgets what all arrived, and tells what did not: the person leaves this device. */
  async tidy(): Promise<LeftArticle[]> {
    const shelf = await this.shelf();
    for (const { key, value } of await shelf.list("texts", [this.staffId])) {
      const steps = await shelf.list("steps", key);
      if (steps.length <= value.confirmed) await shelf.apply(forget(key)).catch(() => undefined);
    }
    return await this.articlesLeft();
  }

  /** Articles of this person with text or fields that the server does not have. */
  async articlesLeft(): Promise<LeftArticle[]> {
    const shelf = await this.shelf();
    const found = new Map<string, LeftArticle>();
    const note = (key: Key, title: string) => {
      const articleId = String(key[1]);
      found.set(articleId, { articleId, title: title || (found.get(articleId)?.title ?? "") });
    };
    for (const { key, value } of await shelf.list("texts", [this.staffId])) {
      const steps = await shelf.list("steps", key);
      if (steps.length > value.confirmed) note(key, value.title);
    }
    for (const { key, value } of await shelf.list("fields", [this.staffId])) note(key, value.title);
    return [...found.values()];
  }

  private shelf(): Promise<SeatedShelf> {
    this.opened ??= this.openAll();
    return this.opened;
  }

  private async openAll(): Promise<SeatedShelf> {
    const shelf = this.open();
    try {
      await moveEarlier(localStorage, shelf, this.staffId, await findGone());
    } catch {
      // The device refuses to move them: they stay where they are until it does not.
    }
    return shelf;
  }

  private async try(what: string, changes: readonly Change[]): Promise<void> {
    const shelf = await this.shelf();
    // The first refusal moves the journal to the other shelf; what that refuses is not kept.
    const isKept = await shelf
      .apply(changes)
      .catch(() => shelf.apply(changes))
      .then(
        () => true,
        () => false,
      );
    this.noteKept(what, isKept);
  }

  private noteKept(what: string, isKept: boolean): void {
    const before = this.refusing.size === 0;
    if (isKept) this.refusing.delete(what);
    else this.refusing.add(what);
    const now = this.refusing.size === 0;
    if (before !== now) this.listener?.(now);
  }
}

/** Calls `write` with the newest value soon, one at a time; `now` does it at once. */
export class Soon<V> {
  private next: { value: V } | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly write: (value: V) => Promise<void>) {}

  note(value: V): void {
    this.next = { value };
    this.timer ??= setTimeout(() => void this.now(), together);
  }

  now(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.writing = this.writing.then(async () => {
      const { next } = this;
      this.next = null;
      if (next) await this.write(next.value);
    });
    return this.writing;
  }
}
