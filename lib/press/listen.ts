/** Hears of stale pages. While it cannot, the cache checks every page with the database. */
import { type Listener, listenTo } from "@/db/listen";
import { parseStaleKeys } from "@/lib/domain/page";
import { pageCache } from "./page-cache";
import { forgetPages } from "./press";

/** Keeps one connection listening on `toasoan_pages` until stopped; a cut clears the memory, and it reconnects. */
export const listenForReleases = (url: string): Listener =>
  listenTo(url, "toasoan_pages", {
    name: "toasoan-press",
    onUp: () => pageCache().setListening(true),
    onDown: () => pageCache().setListening(false),
    onMessage: (payload) => void forgetPages(parseStaleKeys(payload)),
  });
