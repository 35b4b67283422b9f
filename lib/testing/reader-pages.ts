/** Readers' pages as a reader's process presses them, with the readers' login. */
import { connect } from "@/db/client";
import { type Address, locate } from "@/lib/press/address";
import type { PressedPage } from "@/lib/press/page-cache";
import { pressPage } from "@/lib/press/press-page";
import type { TestDatabase } from "./test-database";

export interface ReaderPages {
  /** Presses `path` (with its query) from the database, past any memory, and stores it as a reader's request would. */
  press(path: string): Promise<PressedPage>;
  /** The same from scratch: nothing stored is believed, nothing is stored. */
  pressAnew(path: string, now?: Date): Promise<PressedPage>;
  close(): Promise<void>;
}

export const testOrigin = "http://127.0.0.1:3000";

function at(path: string): Address | null {
  const [plain = "/", search] = path.split("?");
  return locate(plain, search ? `?${search}` : "");
}

export function readerPagesOf(world: TestDatabase): ReaderPages {
  const db = connect(world.urls.reader, { max: 2, name: "test-reader" });
  return {
    press: (path) => pressPage(db, at(path), { origin: testOrigin }),
    pressAnew: (path, now = new Date()) =>
      pressPage(db, at(path), { origin: testOrigin, now: () => now, stored: false }),
    close: () => db.close(),
  };
}
