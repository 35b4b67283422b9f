/** One connection that listens on a channel, and knows when it cannot hear. */
import postgres from "postgres";

/** How often the line is tried, and how long an answer may take before it counts as cut, in milliseconds. */
const pulse = { every: 2000, patience: 2000 };
const reconnectAfter = 300;

export interface Listener {
  stop(): Promise<void>;
}

export interface Ear {
  /** What connections are called in `pg_stat_activity`. */
  name: string;
  /** From now on every message is heard; called again after each cut. */
  onUp(): void;
  /** Messages may be lost until `onUp`. */
  onDown(): void;
  onMessage(payload: string): void;
}

/** Keeps one connection listening on `channel` until stopped; when it is cut it says so, and reconnects. */
export function listenTo(url: string, channel: string, ear: Ear): Listener {
  let stopped = false;
  let line: postgres.Sql | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function cut(which: postgres.Sql) {
    if (line !== which) return;
    line = undefined;
    ear.onDown();
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
      onnotify: (_channel, payload) => ear.onMessage(payload),
      connection: { application_name: ear.name },
    };
    const mine: postgres.Sql = postgres(url, options);
    line = mine;
    try {
      await mine`listen ${mine(channel)}`;
      if (line === mine) ear.onUp();
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
      ear.onDown();
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
