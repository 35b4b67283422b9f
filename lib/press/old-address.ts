/** What nothing else answers may be an old address: it leads on, or says that the piece it led to is gone. */
import type { Queryable } from "@/db/client";
import { findLiveArticle, isWithdrawn } from "@/db/queries/published";
import { findRedirect } from "@/db/queries/redirects";
import { locationOf, oldName } from "@/lib/domain/redirect";
import type { Address } from "./address";
import { gonePage } from "./pages";
import type { Reading, Rendered } from "./reading";
import { gone, moved, type Route } from "./route";

/** The names under which an address may stand among the old ones: with its query, and without. */
export function oldNames(path: string, search: string): string[] {
  const encoded = encodeURI(path).replace(/[?#]/g, encodeURIComponent);
  const found = [oldName(encoded + search), oldName(encoded)].filter((name) => name !== null);
  return [...new Set(found)];
}

/** Prints where any of these names leads; null where none does. */
export async function printOld(reading: Reading, from: readonly string[]): Promise<Rendered | null> {
  reading.made("redirects");
  const found = await findRedirect(reading.q, from);
  if (!found) return null;
  const { number, to } = found.target;
  if (to !== null) return moved(locationOf(to));
  reading.made(`article:${number}`);
  const article = await findLiveArticle(reading.q, number);
  if (article) return moved(article.path);
  return (await isWithdrawn(reading.q, number)) ? gone(await gonePage(reading.frame)) : null;
}

const oldAddress: Route = {
  path: /^/,
  print: (reading, { input }) => printOld(reading, [input]),
};

export const addressOfOld = (from: string): Address => ({
  path: from,
  query: new URLSearchParams(),
  id: from,
  route: oldAddress,
  parts: /^/.exec(from) as RegExpExecArray,
  isKept: true,
});

/** The address of an old name that leads somewhere; one look into an index, for what is no page of ours. */
export async function locateOld(q: Queryable, from: readonly string[]): Promise<Address | null> {
  const found = from.length > 0 ? await findRedirect(q, from) : null;
  return found && addressOfOld(found.from);
}
