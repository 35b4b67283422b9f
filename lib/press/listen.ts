/** Hears of stale pages. While it cannot, the cache checks every page with the database. */
import postgres from "postgres";
import { parseStalePages } from "@/lib/domain/page";
import { pageCache } from "./page-cache";

/** How often the line is tried, and how long an answer may take before it counts as cut, in milliseconds. */
const pulse = { every: 2000, patience: 2000 };
const reconnectAfter = 300;

export interface Listener {
  stop(): Promise<void>;
}

/** Keeps one connection listening on `toasoan_pages` until stopped; a cut clears the memory, and it reconnects. */
export function listenForReleases(url: string): Listener {
  let stopped = false;
  let line: postgres.Sql | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function cut(which: postgres.Sql) {
    if (line !== which) return;
    line = undefined;
    pageCache().setListening(false);
    clearTimeout(timer);
    void which.end({ timeout: 0 });
    if (!stopped) timer = setTimeout(connect, reconnectAfter);
  }

  async function connect() {
    // `onclose` and `onnotify` are what postgres.js builds its own `listen` from; that one hides a cut line.
    const options: postgres.Options<Record<string, never>> & {
      onnotify(channel: string, payload: string): void;
    } = {
      max: 1,
      idle_timeout: 0,
      max_lifetime: null,
      connect_timeout: 3,
      fetch_types: false,
      onnotice: () => {},
      onclose: () => cut(mine),
      onnotify: (_channel, payload) => pageCache().drop(parseStalePages(payload)),
      connection: { application_name: "toasoan-press" },
    };
    const mine: postgres.Sql = postgres(url, options);
    line = mine;
    try {
      await mine`listen toasoan_pages`;
      if (line === mine) pageCache().setListening(true);
      await keepTrying(mine);
    } catch {
      cut(mine);
    }
  }

  /** A half-open line says nothing by itself, so it is asked. */
  async function keepTrying(mine: postgres.Sql) {
    while (line === mine && !stopped) {
      await new Promise((resolve) => {
        timer = setTimeout(resolve, pulse.every);
        timer.unref();
      });
      if (line === mine && !stopped) await withPatience(mine`select 1`);
    }
  }

  void connect();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      pageCache().setListening(false);
      await line?.end({ timeout: 1 });
    },
  };
}

function withPatience<T>(work: PromiseLike<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("The line gave no sign of life.")), pulse.patience);
  });
  return Promise.race([Promise.resolve(work), late]).finally(() => clearTimeout(timer));
}
