/**
 * News for all tabs of this browser over one connection: a browser opens six to a server at most, and a newsroom has
 * more tabs than that. The tab that holds the lock reads the stream and hands it on; when it closes, the next takes
 * over. Where locks or channels are missing every tab reads for itself.
 */
import { EventStream } from "./stream";
import type { Told } from "./told";

type Letter =
  | { say: "want"; tab: string; articles: string[] }
  | { say: "who" }
  | { say: "told"; told: Told }
  | { say: "state"; isLive: boolean };

export interface LineWatcher {
  hear(told: Told): void;
  /** Whether news arrive by themselves; while they do not, ask. */
  onState(isLive: boolean): void;
}

const tabLock = (tab: string) => `toasoan-tab-${tab}`;
const leaderLock = "toasoan-room";
const sweepEvery = 30_000;

class LiveLine {
  private readonly tab = crypto.randomUUID();
  private readonly watchers = new Map<LineWatcher, string | null>();
  private readonly wants = new Map<string, readonly string[]>();
  private readonly channel: BroadcastChannel | null = null;
  private stream: EventStream | null = null;
  private isLive = false;
  /** The last that was told of each article, for whoever begins to listen later. */
  private readonly latest = new Map<string, Map<Told["kind"], Told>>();

  constructor() {
    const locks = globalThis.navigator?.locks;
    if (typeof BroadcastChannel === "undefined" || !locks) {
      this.lead();
      return;
    }
    this.channel = new BroadcastChannel("toasoan-room");
    this.channel.onmessage = (event: MessageEvent<Letter>) => this.receive(event.data);
    const forever = () => new Promise<never>(() => undefined);
    void locks.request(tabLock(this.tab), forever);
    void locks.request(leaderLock, () => {
      this.lead();
      setInterval(() => void this.sweep(locks), sweepEvery);
      return forever();
    });
    window.addEventListener("pagehide", () => this.post({ say: "want", tab: this.tab, articles: [] }));
    window.addEventListener("pageshow", () => this.announce());
    window.addEventListener("online", () => this.stream?.wake());
    this.announce();
  }

  /** Hears of one article, or (null) of what concerns the person, until called off. */
  follow(article: string | null, watcher: LineWatcher): () => void {
    this.watchers.set(watcher, article);
    this.announce();
    watcher.onState(this.isLive);
    if (article) for (const told of this.standOf(article)) watcher.hear(told);
    return () => {
      this.watchers.delete(watcher);
      this.announce();
    };
  }

  /** Someone signed in again: the server answers once more. */
  wake(): void {
    this.stream?.wake();
  }

  private lead(): void {
    this.stream = new EventStream({
      hear: (event) => {
        if (event.kind === "line") return;
        this.post({ say: "told", told: event });
        this.spread(event);
      },
      onState: (isLive) => {
        this.post({ say: "state", isLive });
        this.become(isLive);
      },
    });
    this.post({ say: "who" });
    this.announce();
  }

  private receive(letter: Letter): void {
    if (letter.say === "who") this.announce();
    else if (letter.say === "told") this.spread(letter.told);
    else if (letter.say === "state") this.become(letter.isLive);
    else if (this.stream) {
      const known = this.wants.get(letter.tab) ?? [];
      this.wants.set(letter.tab, letter.articles);
      this.open();
      this.post({ say: "state", isLive: this.isLive });
      for (const article of letter.articles)
        if (!known.includes(article))
          for (const told of this.standOf(article)) this.post({ say: "told", told });
    }
  }

  /** Says what this tab wants to hear of. */
  private announce(): void {
    const articles = [...new Set(this.watchers.values())].filter((id) => id !== null);
    this.wants.set(this.tab, articles);
    if (this.stream) this.open();
    else this.post({ say: "want", tab: this.tab, articles });
  }

  private open(): void {
    const wanted = new Set([...this.wants.values()].flat());
    for (const article of this.latest.keys()) if (!wanted.has(article)) this.latest.delete(article);
    this.stream?.want([...wanted]);
  }

  /** A closed tab lets its lock go; nobody needs its articles any more. */
  private async sweep(locks: LockManager): Promise<void> {
    const held = new Set((await locks.query()).held?.map((lock) => lock.name));
    for (const tab of this.wants.keys())
      if (tab !== this.tab && !held.has(tabLock(tab))) this.wants.delete(tab);
    this.open();
  }

  private standOf(article: string): Told[] {
    return [...(this.latest.get(article)?.values() ?? [])];
  }

  private remember(told: Told): void {
    if (told.kind !== "steps" && told.kind !== "article" && told.kind !== "presence") return;
    const kinds = this.latest.get(told.article) ?? new Map();
    this.latest.set(
      told.article,
      kinds.set(told.kind, told.kind === "steps" ? { ...told, steps: [] } : told),
    );
  }

  private spread(told: Told): void {
    this.remember(told);
    for (const [watcher, article] of [...this.watchers])
      if (article === null || article === told.article) watcher.hear(told);
  }

  private become(isLive: boolean): void {
    if (this.isLive === isLive) return;
    this.isLive = isLive;
    for (const watcher of [...this.watchers.keys()]) watcher.onState(isLive);
  }

  private post(letter: Letter): void {
    this.channel?.postMessage(letter);
  }
}

let line: LiveLine | undefined;

/** The line of this tab, opened by the first who asks. In the browser only. */
export function liveLine(): LiveLine {
  line ??= new LiveLine();
  return line;
}
