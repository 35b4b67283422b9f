/**
 * What the screen knows of suggestions: the open ones, the one under the cursor, whether this person is suggesting,
 * and who the others are. The editor fills it in; toolbar, bar and panel read it and ask through it.
 */
import type { Suggestion } from "@/lib/domain/suggestions";
import { callApi } from "../store/article-wire";

export type Which = Pick<Suggestion, "id" | "by">;

export interface SuggestionActs {
  setOn(isOn: boolean): void;
  decide(which: Which | "all", verdict: "accept" | "refuse"): void;
  goTo(which: Which): void;
  /** To the next suggestion from the cursor, or the one before it; round at the ends. */
  step(direction: 1 | -1): void;
}

export interface SuggestionView {
  isOn: boolean;
  items: readonly Suggestion[];
  /** The one that the cursor stands in. */
  here: Suggestion | null;
  names: ReadonlyMap<string, string>;
}

export class SuggestionDesk {
  private view: SuggestionView;
  private readonly listeners = new Set<() => void>();
  private acts: SuggestionActs | null = null;
  private asked = "";

  constructor(
    private readonly articleId: string,
    readonly me: { id: string; name: string },
  ) {
    this.view = { isOn: false, items: [], here: null, names: new Map([[me.id, me.name]]) };
  }

  readonly read = (): SuggestionView => this.view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Returns how to let go: a text that was opened anew has connected itself by then, and stays. */
  connect(acts: SuggestionActs): () => void {
    this.acts = acts;
    return () => {
      if (this.acts !== acts) return;
      this.acts = null;
      this.note({ isOn: false, here: null });
    };
  }

  /** What can be asked of the text; nothing while there is no editor. */
  get ask(): SuggestionActs | null {
    return this.acts;
  }

  note(change: Partial<Omit<SuggestionView, "names">>): void {
    const next = { ...this.view, ...change };
    const isSame =
      next.isOn === this.view.isOn &&
      JSON.stringify(next.here) === JSON.stringify(this.view.here) &&
      (next.items === this.view.items || JSON.stringify(next.items) === JSON.stringify(this.view.items));
    if (isSame) return;
    this.become(next);
    void this.learnNames();
  }

  nameOf(by: string): string {
    return this.view.names.get(by) ?? "…";
  }

  /** Whoever is not known yet is asked for once; a suggestion that is here has been saved before. */
  private async learnNames(): Promise<void> {
    const unknown = this.view.items.filter((one) => !this.view.names.has(one.by)).map((one) => one.by);
    const asked = unknown.join();
    if (asked === "" || asked === this.asked) return;
    this.asked = asked;
    const told = await callApi<{ items: { by: { id: string; name: string } }[] }>(
      "GET",
      `/articles/${this.articleId}/suggestions`,
    );
    if (!told.ok) return;
    const names = new Map(this.view.names);
    for (const { by } of told.value.items) names.set(by.id, by.name);
    this.become({ ...this.view, names });
  }

  private become(view: SuggestionView): void {
    this.view = view;
    for (const listener of this.listeners) listener();
  }
}

/** Whether this person was suggesting in this article when they left it, in this browser. */
export const remembered = {
  key: (articleId: string, me: string) => `toasoan:suggesting:${articleId}:${me}`,
  read(articleId: string, me: string): boolean {
    try {
      return localStorage.getItem(remembered.key(articleId, me)) === "on";
    } catch {
      return false;
    }
  },
  write(articleId: string, me: string, isOn: boolean): void {
    try {
      if (isOn) localStorage.setItem(remembered.key(articleId, me), "on");
      else localStorage.removeItem(remembered.key(articleId, me));
    } catch {
      // A browser that keeps nothing asks again next time.
    }
  },
};
