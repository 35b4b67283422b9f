/** Which page an address asks for. Pure: no database is needed to say that one does not exist. */
import type { Route } from "./route";
import { routes } from "./routes";

export interface Address {
  /** Decoded, without a trailing slash: what the route matched. */
  path: string;
  /** Only the parameters that make another page, in the route's order, each once. */
  query: URLSearchParams;
  /** The page's one name in memory and store: path and query. */
  id: string;
  route: Route;
  parts: RegExpExecArray;
  /** False for a page that is printed for each request. */
  isKept: boolean;
}

/** No address of ours is longer, and nothing longer is worth remembering. */
const longest = 2000;

/** The page at `path` (decoded) with `search` ("" or "?…"); null where no route leads. */
export function locate(path: string, search: string): Address | null {
  if (path.length > longest) return null;
  for (const route of routes) {
    const parts = route.path.exec(path);
    if (!parts) continue;
    const query = meant(route, search);
    const printed = query.toString();
    const isKept = route.kept?.(query) ?? true;
    return { path, query, id: printed ? `${path}?${printed}` : path, route, parts, isKept };
  }
  return null;
}

function meant(route: Route, search: string): URLSearchParams {
  const query = new URLSearchParams();
  if (!route.query || search.length < 2) return query;
  const given = new URLSearchParams(search);
  for (const name of route.query) {
    const value = given.get(name)?.normalize("NFC").trim();
    if (value) query.set(name, value);
  }
  return query;
}
