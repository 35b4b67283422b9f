import "fake-indexeddb/auto";
import { IDBFactory, IDBObjectStore } from "fake-indexeddb";
import { openDB } from "idb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { databaseName, newestShape, openIndexedShelf } from "./indexed-shelf";
import { Journal } from "./journal";
import { localShelf } from "./local-shelf";
import { MemoryShelf } from "./memory-shelf";
import type { Change } from "./shelf";
import type { TextView } from "./text-record";
import { TwoShelves } from "./two-shelves";

/** The browser's simple storage, as much of it as the journal uses. */
class TestStorage {
  room = Number.POSITIVE_INFINITY;
  [name: string]: unknown;
  getItem(name: string): string | null {
    return Object.hasOwn(this, name) ? (this[name] as string) : null;
  }
  setItem(name: string, value: string): void {
    if (value.length > this.room) throw new DOMException("full", "QuotaExceededError");
    this[name] = value;
  }
  removeItem(name: string): void {
    delete this[name];
  }
}

let storage: Storage & { room: number };

/** A lock manager for one browser: a closed tab lets go of what it held. */
let held: Set<string>;
const locks = {
  query: async () => ({ held: [...held].map((name) => ({ name })) }),
  async request(name: string, ...rest: unknown[]) {
    const work = rest.at(-1) as (lock: unknown) => Promise<void>;
    if (held.has(name)) return await work(null);
    held.add(name);
    try {
      await work({ name });
    } finally {
      held.delete(name);
    }
  },
};

beforeEach(() => {
  storage = new TestStorage() as never;
  Object.defineProperty(storage, "room", { enumerable: false });
  held = new Set();
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("localStorage", storage);
  vi.stubGlobal("navigator", { locks });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const shelves = () =>
  new TwoShelves(
    openIndexedShelf().catch(() => null),
    localShelf(() => storage),
  );
const journalOf = (person: string) => new Journal(person, shelves);

const step = (text: string) => ({ stepType: "replace", from: 1, to: 1, text });
const view = (...steps: unknown[]): TextView => ({
  clientId: "c1",
  version: 3,
  sent: 0,
  unsent: steps,
  doc: () => ({ type: "doc" }),
});

/** Types into an editor of `person`, which is then gone. */
async function leave(person: string, ...steps: unknown[]): Promise<void> {
  const { journal, letGo } = await journalOf(person).text("a1", "e1", () => "Tít");
  journal.note(view(...steps), []);
  await journal.write();
  letGo();
  await Promise.resolve();
}

describe("What is kept on this device", () => {
  it("is there for the next visit, with the steps in their order", async () => {
    await leave("p1", ...Array.from({ length: 12 }, (_, n) => step(String(n))));
    const [left] = await journalOf("p1").textsLeft("a1");
    expect(left).toMatchObject({ clientId: "c1", base: 3, since: [], sent: 0, editor: "e1" });
    expect(left?.steps.map((one) => (one as { text: string }).text)).toEqual([..."0123456789", "10", "11"]);
  });

  it("is nobody else's at the same browser", async () => {
    await leave("p1", step("bí mật"));
    const other = journalOf("p2");
    expect(await other.textsLeft("a1")).toEqual([]);
    expect(await other.articlesLeft()).toEqual([]);
    await other.addToTray("a1", [{ id: "w", text: "của p2", at: "2026-01-01", whose: "mine" }]);
    expect(await journalOf("p1").tray("a1")).toEqual([]);
    expect(await journalOf("p1").textsLeft("a1")).toHaveLength(1);
  });

  it("is left alone while the tab that types it lives", async () => {
    const first = await journalOf("p1").text("a1", "e1", () => "Tít");
    first.journal.note(view(step("a")), []);
    await first.journal.write();
    const second = journalOf("p1");
    expect(await second.textsLeft("a1")).toEqual([]);
    first.letGo();
    await new Promise((resolve) => setTimeout(resolve));
    expect(await second.textsLeft("a1")).toHaveLength(1);
  });

  it("keeps two tabs of one person apart", async () => {
    const journal = journalOf("p1");
    for (const editor of ["e1", "e2"]) {
      const tab = await journal.text("a1", editor, () => "Tít");
      tab.journal.note({ ...view(step(editor)), clientId: editor }, []);
      await tab.journal.write();
      tab.letGo();
    }
    await new Promise((resolve) => setTimeout(resolve));
    const left = await journal.textsLeft("a1");
    expect(left.map((one) => one.clientId).sort()).toEqual(["e1", "e2"]);
  });

  it("writes a keystroke as one step, however long the article is", async () => {
    const shelf = new MemoryShelf();
    const { journal } = await new Journal("p1", () => shelf).text("a1", "e1", () => "Tít");
    const steps = [step("0")];
    for (let n = 1; n <= 30; n++) {
      journal.note(view(...steps), []);
      await journal.write();
      steps.push(step(String(n)));
    }
    const bases = shelf.calls.flat().filter((change) => change.store === "bases" && change.do === "put");
    const put = shelf.calls.flat().filter((change) => change.store === "steps" && change.do === "put");
    expect(bases).toHaveLength(1);
    expect(put).toHaveLength(30);
  });

  it("forgets an editor whose text all arrived", async () => {
    const { journal, letGo } = await journalOf("p1").text("a1", "e1", () => "Tít");
    journal.note(view(step("a")), []);
    await journal.write();
    journal.note({ ...view(), version: 4 }, [step("a")]);
    await journal.write();
    letGo();
    await new Promise((resolve) => setTimeout(resolve));
    const visit = journalOf("p1");
    expect(await visit.articlesLeft()).toEqual([]);
    expect(await visit.textsLeft("a1")).toEqual([]);
    expect(await (await openIndexedShelf()).list("bases", ["p1"])).toEqual([]);
  });

  it("moves words from the text to the tray in one go", async () => {
    await leave("p1", step("a"));
    const journal = journalOf("p1");
    const [left] = await journal.textsLeft("a1");
    if (!left) throw new Error("nothing left");
    const words = { id: "w", text: "a", at: "2026-01-01", whose: "mine" } as const;
    await journal.takeText("a1", left, async (kept) => {
      expect(await kept.end(journal.trayChanges("a1", [words]))).toBe(true);
    });
    expect(await journal.textsLeft("a1")).toEqual([]);
    expect(await journal.tray("a1")).toEqual([words]);
  });

  it("names the articles that hold unsaved words", async () => {
    await leave("p1", step("a"));
    const journal = journalOf("p1");
    await journal.keepFields("a2", "t1", {
      at: 1,
      title: "Bài hai",
      open: { sapo: { base: "", value: "x" } },
    });
    expect(await journal.articlesLeft()).toEqual([
      { articleId: "a1", title: "Tít" },
      { articleId: "a2", title: "Bài hai" },
    ]);
  });
});

describe("A device that refuses", () => {
  const full = () => {
    throw new DOMException("full", "QuotaExceededError");
  };

  it("falls back to the simple storage with the whole text when the database is full", async () => {
    const journal = journalOf("p1");
    const kept: boolean[] = [];
    journal.onKept((isKept) => kept.push(isKept));
    const { journal: text, letGo } = await journal.text("a1", "e1", () => "Tít");
    text.note(view(step("a")), []);
    expect(await text.write()).toBe(true);
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(full);
    text.note(view(step("a"), step("b")), []);
    expect(await text.write()).toBe(true);
    text.note(view(step("a"), step("b"), step("c")), []);
    expect(await text.write()).toBe(true);
    letGo();
    await new Promise((resolve) => setTimeout(resolve));
    expect(kept).toEqual([]);
    const [left] = await journalOf("p1").textsLeft("a1");
    expect(left?.steps).toHaveLength(3);
  });

  it("says so when nothing keeps the words, and takes it back when something does", async () => {
    vi.stubGlobal("indexedDB", undefined);
    const journal = journalOf("p1");
    const kept: boolean[] = [];
    journal.onKept((isKept) => kept.push(isKept));
    const { journal: text } = await journal.text("a1", "e1", () => "Tít");
    storage.room = 0;
    text.note(view(step("a")), []);
    expect(await text.write()).toBe(false);
    expect(kept).toEqual([false]);
    await journal.addToTray("a1", [{ id: "w", text: "a", at: "2026-01-01", whose: "mine" }]);
    storage.room = Number.POSITIVE_INFINITY;
    await journal.addToTray("a1", [{ id: "w", text: "a", at: "2026-01-01", whose: "mine" }]);
    vi.setSystemTime(Date.now() + 5000);
    expect(await text.write()).toBe(true);
    expect(kept).toEqual([false, true]);
    vi.useRealTimers();
  });

  it("writes all of a change or nothing in the simple storage", async () => {
    const shelf = localShelf(() => storage);
    const put = (n: number, value: string): Change => ({ do: "put", store: "steps", key: ["p", n], value });
    await shelf.apply([put(1, "một")]);
    storage.room = 8;
    const changes: Change[] = [
      { do: "drop", store: "steps", under: ["p"] },
      put(2, "hai"),
      put(3, "quá dài"),
    ];
    await expect(shelf.apply(changes)).rejects.toThrow();
    expect((await shelf.list("steps", ["p"])).map((item) => item.value)).toEqual(["một"]);
  });
});

describe("What earlier versions left", () => {
  it("is upgraded in place: the first shape of the database gains the store it lacked", async () => {
    const first = await openIndexedShelf(1);
    const words = { id: "w", text: "cũ", at: "2026-01-01", whose: "mine" } as const;
    await first.apply([{ do: "put", store: "rescued", key: ["p1", "a1", "w"], value: words }]);
    const journal = journalOf("p1");
    await journal.keepStart({ headline: "Bài mới", section: "kinh-te", at: 1 });
    expect(await journal.start()).toMatchObject({ headline: "Bài mới" });
    expect(await journal.tray("a1")).toEqual([words]);
    const database = await openDB(databaseName);
    expect(database.version).toBe(newestShape);
  });

  it("is taken over from the simple storage, each record once and only one's own", async () => {
    const text = { clientId: "c", base: 3, doc: { type: "doc" }, steps: [step("a")], sent: 1, at: 1 };
    storage.setItem("toasoan.text.p1.a1.e9", JSON.stringify(text));
    storage.setItem("toasoan.text.p2.a1.e8", JSON.stringify(text));
    storage.setItem("toasoan.fields.p1.a1", JSON.stringify({ sapo: { base: "", value: "x" } }));
    storage.setItem(
      "toasoan.rescued.p1.a1",
      JSON.stringify([{ id: "w", text: "giữ", at: "2026-01-01", whose: "mine" }]),
    );
    const journal = journalOf("p1");
    expect(await journal.textsLeft("a1")).toMatchObject([{ clientId: "c", base: 3, sent: 1, editor: "e9" }]);
    const fields: unknown[] = [];
    await journal.takeFields("a1", async (left) => void fields.push(...left));
    expect(fields).toMatchObject([{ open: { sapo: { value: "x" } } }]);
    expect(await journal.tray("a1")).toMatchObject([{ text: "giữ" }]);
    expect(Object.keys(storage)).toEqual(["toasoan.text.p2.a1.e8"]);
  });

  it("stays where it is while a tab of the earlier version still types it", async () => {
    const text = { clientId: "c", base: 3, doc: { type: "doc" }, steps: [step("a")], sent: 0, at: 1 };
    storage.setItem("toasoan.text.p1.a1.e9", JSON.stringify(text));
    held.add("alive toasoan.text.p1.a1.e9");
    expect(await journalOf("p1").textsLeft("a1")).toEqual([]);
    expect(storage.getItem("toasoan.text.p1.a1.e9")).not.toBeNull();
  });
});
