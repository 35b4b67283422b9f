/** A reader's search as its address says it. Whatever stands there, an answer follows. */
import type { SearchCursor } from "@/db/queries/search";
import type { SearchWish } from "@/lib/domain/search";
import { dayOf } from "@/lib/text/days";
import { parseSearchCursor } from "./search-cursor";

const isDay = (text: string): boolean => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return year !== undefined && dayOf(Number(year), Number(month), Number(day)) !== null;
};
const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Reads the query of an address ("?q=…"); what makes no sense is left out. */
export function readWish(search: string): { wish: SearchWish; cursor: SearchCursor | null } {
  const given = new URLSearchParams(search);
  const one = (name: string, fits: (text: string) => boolean): string | null => {
    const text = given.get(name)?.trim() ?? "";
    return fits(text) ? text : null;
  };
  const isSlug = (text: string) => text.length <= 120 && slug.test(text);
  const wish: SearchWish = {
    q: given.get("q") ?? "",
    section: one("muc", isSlug),
    author: one("tac-gia", isSlug),
    from: one("tu", isDay),
    to: one("den", isDay),
    withAwards: given.get("khen-thuong") === "1",
    withPhotos: given.get("anh") === "1",
    scattered: given.get("roi") === "1",
  };
  return { wish, cursor: parseSearchCursor(given.get("truoc")) };
}
