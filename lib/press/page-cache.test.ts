import { describe, expect, it } from "vitest";
import { PageCache, type PressedPage } from "./page-cache";

const page = (path: string, generation: number, size = 10): PressedPage => ({
  path,
  keys: ["frame", `page:${path}`],
  generations: [0, generation],
  until: Number.POSITIVE_INFINITY,
  status: 200,
  contentType: "text/html",
  releaseId: null,
  location: null,
  identity: Buffer.alloc(size),
  gzip: null,
  brotli: null,
  etags: { identity: '"a"', gzip: '"a-g"', br: '"a-b"' },
});

function listeningCache(capacity?: number): PageCache {
  const cache = new PageCache(capacity, 0);
  cache.setListening(true);
  return cache;
}

describe("the memory of pressed pages", () => {
  it("serves what it holds", () => {
    const cache = listeningCache();
    cache.put(page("/", 1), cache.epochNow());
    expect(cache.get("/")?.generations[1]).toBe(1);
  });

  it("forgets a page the moment a newer generation is heard of", () => {
    const cache = listeningCache();
    cache.put(page("/", 1), cache.epochNow());
    cache.drop([{ key: "page:/", generation: 2 }]);
    expect(cache.get("/")).toBeUndefined();
    expect(cache.lastKnown("/")).toBeUndefined();
  });

  it("keeps a page that is already of the generation it hears of", () => {
    const cache = listeningCache();
    cache.put(page("/", 2), cache.epochNow());
    cache.drop([{ key: "page:/", generation: 2 }]);
    expect(cache.get("/")?.generations[1]).toBe(2);
  });

  it("refuses bytes that a slow reader's request pressed before the takedown", () => {
    const cache = listeningCache();
    const epoch = cache.epochNow();
    cache.drop([{ key: "page:/a", generation: 5 }]);
    cache.put(page("/a", 4), epoch);
    expect(cache.get("/a")).toBeUndefined();
  });

  it("trusts nothing it holds once the line was cut, until it is pressed again", () => {
    const cache = listeningCache();
    cache.put(page("/", 1), cache.epochNow());
    cache.setListening(false);
    expect(cache.get("/")).toBeUndefined();
    cache.setListening(true);
    expect(cache.get("/")).toBeUndefined();
    expect(cache.lastKnown("/")?.generations[1]).toBe(1);
    cache.put(page("/", 1), cache.epochNow());
    expect(cache.get("/")?.generations[1]).toBe(1);
  });

  it("does not count a page as current that was read before the line came back", () => {
    const cache = listeningCache();
    const before = cache.epochNow();
    cache.missedNews();
    cache.put(page("/", 1), before);
    expect(cache.get("/")).toBeUndefined();
  });

  it("lets the page go that was read longest ago when memory is full", () => {
    const cache = listeningCache(1700);
    for (const path of ["/a", "/b", "/c"]) cache.put(page(path, 1), cache.epochNow());
    cache.get("/a");
    cache.put(page("/d", 1), cache.epochNow());
    expect(cache.get("/b")).toBeUndefined();
    expect(cache.get("/a")?.path).toBe("/a");
  });

  it("forgets whatever was made of what changed, says which, and leaves the rest alone", () => {
    const cache = listeningCache();
    for (const path of ["/", "/a", "/b"]) cache.put(page(path, 1), cache.epochNow());
    expect(cache.drop([{ key: "page:/a", generation: 2 }])).toEqual(["/a"]);
    expect(cache.drop([{ key: "frame", generation: 1 }]).sort()).toEqual(["/", "/b"]);
    expect(cache.held).toEqual({ pages: 0, bytes: 0 });
  });

  it("serves no page past the instant at which it stops being true", () => {
    const cache = listeningCache();
    cache.put({ ...page("/", 1), until: Date.now() - 1 }, cache.epochNow());
    cache.put({ ...page("/a", 1), until: Date.now() + 60_000 }, cache.epochNow());
    expect(cache.get("/")).toBeUndefined();
    expect(cache.get("/a")?.path).toBe("/a");
  });
});
