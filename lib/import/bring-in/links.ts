/** Where a link of a foreign text leads, without the detour that mail and social networks lay around it. */
import { isSafeLink } from "@/lib/domain/body-schema";

/** Doors that count who passes: host, path, and the parameter that holds the true address. */
const detours: readonly (readonly [RegExp, RegExp, string])[] = [
  [/^(www\.)?google\.[a-z.]+$/, /^\/url$/, "q"],
  [/^(www\.)?google\.[a-z.]+$/, /^\/url$/, "url"],
  [/^lm?\.(facebook|instagram)\.com$/, /^\/(l\.php)?$/, "u"],
  [/^(www\.)?facebook\.com$/, /^\/l\.php$/, "u"],
  [/safelinks\.protection\.outlook\.com$/, /./, "url"],
  [/^(www\.)?youtube\.com$/, /^\/redirect$/, "q"],
  [/^link\.zalo\.me$/, /./, "url"],
];

/**
 * The address that the text may keep, or null: scripts, files, places within the page and addresses that only
 * the other site could complete are none.
 */
export function linkTo(written: string): string | null {
  let address = written.trim();
  for (let turns = 0; turns < 3; turns++) {
    const next = beyond(address);
    if (!next) break;
    address = next;
  }
  if (address.startsWith("/")) return null;
  address = uncounted(address);
  // Vietnamese letters and spaces in addresses are common and harmless; quotes and brackets are neither.
  const fit = /[\s"'<>\\]/.test(address) ? encoded(address) : address;
  return fit !== null && isSafeLink(fit) ? fit : null;
}

function beyond(address: string): string | null {
  if (!/^https?:\/\//i.test(address)) return null;
  const url = parsed(address);
  if (!url) return null;
  for (const [host, path, parameter] of detours) {
    if (!host.test(url.hostname) || !path.test(url.pathname)) continue;
    const target = url.searchParams.get(parameter);
    if (target && /^https?:\/\//i.test(target)) return target;
  }
  return null;
}

/** Without the marks by which networks count their clicks; untouched when there are none. */
function uncounted(address: string): string {
  if (!/[?&](fbclid|gclid|zarsrc|utm_\w+)=/i.test(address)) return address;
  const url = parsed(address);
  if (!url) return address;
  for (const name of [...url.searchParams.keys()])
    if (/^(fbclid|gclid|zarsrc|utm_\w+)$/i.test(name)) url.searchParams.delete(name);
  return url.href;
}

function parsed(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

const encoded = (address: string): string | null =>
  /^https?:\/\//i.test(address) ? (parsed(address)?.href.replace(/'/g, "%27") ?? null) : null;
