/** One open connection to the server's events, opened again whenever it ends. No answer is waited for twice at once. */
import { eventReader, type FromStream } from "./told";

const waits = [500, 1000, 2000, 5000, 10_000, 20_000] as const;
/** The server beats every 15 s; twice missed is a dead line. */
const patience = 40_000;

export interface StreamPorts {
  hear(event: FromStream): void;
  /** Whether news arrive now. */
  onState(isLive: boolean): void;
}

export class EventStream {
  private wanted: readonly string[] = [];
  private open: AbortController | null = null;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopped = false;
  private isLive = false;
  private sleeping = true;

  constructor(private readonly ports: StreamPorts) {}

  /** Opens the stream for these articles, or for others than before; the same ones change nothing. */
  want(articles: readonly string[]): void {
    const sorted = [...new Set(articles)].sort();
    if (!this.sleeping && sorted.join() === this.wanted.join()) return;
    this.wanted = sorted;
    this.sleeping = false;
    this.failures = 0;
    this.again(0);
  }

  /** Tries at once: the network is back, someone signed in. */
  wake(): void {
    if (!this.isLive && !this.stopped) this.again(0);
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    this.open?.abort();
    this.become(false);
  }

  private again(ms: number): void {
    clearTimeout(this.timer);
    if (!this.stopped) this.timer = setTimeout(() => void this.run(), ms);
  }

  private become(isLive: boolean): void {
    if (this.isLive === isLive) return;
    this.isLive = isLive;
    this.ports.onState(isLive);
  }

  private async run(): Promise<void> {
    const before = this.open;
    const mine = new AbortController();
    this.open = mine;
    let silence: ReturnType<typeof setTimeout> | undefined;
    const alive = () => {
      clearTimeout(silence);
      silence = setTimeout(() => mine.abort(), patience);
    };
    let status = 0;
    try {
      alive();
      const response = await fetch(`/api/v1/stream?articles=${this.wanted.join(",")}`, {
        headers: { accept: "text/event-stream" },
        cache: "no-store",
        signal: mine.signal,
      });
      status = response.status;
      // Only now: what changed in between is told by the new one.
      before?.abort();
      const reader = response.ok ? response.body?.getReader() : undefined;
      const decode = new TextDecoder();
      const read = eventReader();
      for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
        alive();
        for (const event of read(decode.decode(chunk.value, { stream: true }))) this.take(event);
      }
    } catch {
      // Aborted, or the network is gone: opened again below.
    } finally {
      clearTimeout(silence);
    }
    before?.abort();
    if (this.open !== mine || this.stopped) return;
    this.become(false);
    // Not signed in: whoever signs in again wakes it.
    if (status === 401 || status === 403) this.sleeping = true;
    else this.again(waits[Math.min(this.failures++, waits.length - 1)] ?? 20_000);
  }

  private take(event: FromStream): void {
    this.failures = 0;
    if (event.kind === "line") this.become(event.isUp);
    this.ports.hear(event);
  }
}
