/** This person's notices as the screen knows them: a plain store that both bells and the toasts read. */
import type { NoticeKind } from "@/lib/domain/notice";
import { callApi } from "../call-api";

export interface NoticeLine {
  id: number;
  kind: NoticeKind;
  at: string;
  readAt: string | null;
  actor: { id: string; name: string } | null;
  article: { id: string; number: number; headline: string | null };
}

export interface Notices {
  unread: number;
  items: NoticeLine[];
}

export interface BoardState {
  notices: Notices | null;
  /** The last question was not answered. */
  isStale: boolean;
}

/** The number of the newest notice that was seen. */
export interface Memory {
  read(): number | null;
  write(newest: number): void;
}

const place = "toasoan.notices.newest";

const tabMemory: Memory = {
  read() {
    try {
      const kept = sessionStorage.getItem(place);
      return kept === null ? null : Number(kept);
    } catch {
      // No storage here, or none on the server: then nothing is known.
      return null;
    }
  },
  write(newest) {
    try {
      sessionStorage.setItem(place, String(newest));
    } catch {
      // A browser that keeps nothing says a notice once too little.
    }
  },
};

export class NoticeBoard {
  private state: BoardState = { notices: null, isStale: false };
  private readonly listeners = new Set<() => void>();
  private newest: number | null;
  private asking: Promise<void> | null = null;
  private again = false;

  /** `onNew` gets what came since this tab last looked, over reloads; a tab that never did is told nothing old. */
  constructor(
    private readonly onNew: (notices: NoticeLine[]) => void,
    private readonly memory: Memory = tabMemory,
  ) {
    this.newest = memory.read();
  }

  readonly read = (): BoardState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Asks the server; asked again meanwhile, it asks once more afterwards. */
  refresh(): Promise<void> {
    this.again = this.asking !== null;
    this.asking ??= this.ask().finally(() => {
      this.asking = null;
      if (this.again) void this.refresh();
    });
    return this.asking;
  }

  /** Marks these as read, or all. The screen says so at once; what the server answers counts. */
  async markRead(ids?: readonly number[]): Promise<void> {
    const { notices } = this.state;
    if (!notices || notices.unread === 0) return;
    const now = new Date().toISOString();
    const isMeant = (one: NoticeLine) => one.readAt === null && (!ids || ids.includes(one.id));
    const meant = notices.items.filter(isMeant).length;
    if (ids && meant === 0) return;
    this.become({
      notices: {
        unread: ids ? notices.unread - meant : 0,
        items: notices.items.map((one) => (isMeant(one) ? { ...one, readAt: now } : one)),
      },
      isStale: false,
    });
    const init = {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(ids ? { ids } : {}),
      // The way to the piece may leave this page.
      keepalive: true,
    };
    this.take(await callApi<Notices>("/api/v1/me/notices/read", init, ""));
  }

  private async ask(): Promise<void> {
    this.take(await callApi<Notices>("/api/v1/me/notices", { cache: "no-store" }, ""));
  }

  private take(answer: Awaited<ReturnType<typeof callApi<Notices>>>): void {
    if (!answer.ok) {
      this.become({ ...this.state, isStale: true });
      return;
    }
    const { items } = answer.value;
    const before = this.newest;
    this.newest = Math.max(before ?? 0, ...items.map((one) => one.id));
    this.memory.write(this.newest);
    this.become({ notices: answer.value, isStale: false });
    if (before === null) return;
    const fresh = items.filter((one) => one.id > before && one.readAt === null);
    if (fresh.length > 0) this.onNew(fresh);
  }

  private become(state: BoardState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
