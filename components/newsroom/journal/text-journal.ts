/** Keeps one editor's text on the device while it is typed. */
import type { Change, Key } from "./shelf";
import { forget, plan, type TextView, type Written } from "./text-record";
import type { SeatedShelf } from "./two-shelves";

/** Keystrokes within this many milliseconds are written together. */
const together = 20;
/** How long a device that refused is left alone. */
const pause = 2000;
/** How long a save may wait for the device; a hanging database must not keep text from the server. */
const patience = 400;

export class TextJournal {
  private written: Written | null = null;
  private seat: number;
  private view: TextView | null = null;
  private logged: unknown[] = [];
  private writing: Promise<boolean> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private restUntil = 0;

  constructor(
    private readonly shelf: SeatedShelf,
    readonly place: Key,
    private readonly title: () => string,
    /** Hears whether the device keeps this text. */
    private readonly onKept: (isKept: boolean) => void,
  ) {
    this.seat = shelf.seat;
  }

  /** How the text stands now, and the log's steps taken in since the last call. It is on the device in a moment. */
  note(view: TextView, logged: readonly unknown[]): void {
    this.view = view;
    this.logged.push(...logged);
    this.timer ??= setTimeout(() => void this.write(), together);
  }

  /** Writes now. Resolves when what was noted is on the device, or when waiting for that no longer makes sense. */
  write(): Promise<boolean> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const done = (this.writing ?? Promise.resolve(true)).then(() => this.writing ?? this.writeNow());
    return Promise.race([
      done,
      new Promise<boolean>((resolve) => setTimeout(() => resolve(false), patience)),
    ]);
  }

  /** Forgets the text, together with `more` that takes its place. False: the device would not, all stays as it is. */
  async end(more: readonly Change[] = []): Promise<boolean> {
    this.view = null;
    clearTimeout(this.timer);
    await this.writing;
    const changes = [...more, ...forget(this.place)];
    // The first refusal moves the journal to the other shelf.
    return await this.shelf
      .apply(changes)
      .catch(() => this.shelf.apply(changes))
      .then(
        () => true,
        () => false,
      );
  }

  private writeNow(): Promise<boolean> {
    this.writing = this.tryWriting().finally(() => {
      this.writing = null;
    });
    return this.writing;
  }

  private async tryWriting(): Promise<boolean> {
    const { view } = this;
    if (!view) return true;
    if (Date.now() < this.restUntil) return false;
    for (const attempt of ["as it stands", "whole"] as const) {
      if (this.seat !== this.shelf.seat || attempt === "whole") this.written = null;
      this.seat = this.shelf.seat;
      const { logged } = this;
      this.logged = [];
      const stamp = { at: Date.now(), title: this.title() };
      const { changes, after } = plan(this.place, this.written, view, logged, stamp);
      try {
        if (changes.length > 0) await this.shelf.apply(changes);
        this.written = after;
        this.onKept(true);
        return true;
      } catch {
        // Refused here; the other shelf may take it, from its beginning.
      }
    }
    this.written = null;
    this.restUntil = Date.now() + pause;
    this.timer ??= setTimeout(() => void this.write(), pause + 100);
    this.onKept(false);
    return false;
  }
}
