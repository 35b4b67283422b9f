/** Readers' pages as a reader's process presses them, with the readers' login. */
import { connect } from "@/db/client";
import type { PressedPage } from "@/lib/press/page-cache";
import { pressPage } from "@/lib/press/press-page";
import type { TestDatabase } from "./test-database";

export interface ReaderPages {
  /** Presses `path` from the database, past any memory, and stores it as a reader's request would. */
  press(path: string): Promise<PressedPage>;
  close(): Promise<void>;
}

export function readerPagesOf(world: TestDatabase): ReaderPages {
  const db = connect(world.urls.reader, { max: 2, name: "test-reader" });
  return {
    press: (path) => pressPage(db, path, "http://127.0.0.1:3000"),
    close: () => db.close(),
  };
}
