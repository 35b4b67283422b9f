/** Old addresses and where they lead: how both are written, whoever gives them. Pure. */
import { done, type Outcome, refuse } from "./outcome";

export type RedirectTarget = { number: number; to: null } | { number: null; to: string };

export interface Redirect {
  from: string;
  target: RedirectTarget;
}

const longest = 500;

// biome-ignore lint/suspicious/noControlCharactersInRegex: refused, so that no header ever gets one
const refused = /^\/\/|\\|[\u0000-\u001f\u007f-\u009f]/;

/**
 * The one way an address of this site is written: decoded, composed, without a closing slash, its query in the order
 * of names. `text` is a path or a whole address, of whose host nothing is kept; null where it is none.
 */
export function oldName(text: string): string | null {
  const path = text.trim().replace(/^https?:\/\/[^/?#]*/i, "") || "/";
  const [, plain = "", query = ""] = /^([^?#]*)(?:\?([^#]*))?/.exec(path) ?? [];
  if (!plain.startsWith("/") && plain !== "") return null;
  let decoded: string;
  try {
    decoded = decodeURIComponent(plain).normalize("NFC");
  } catch {
    return null;
  }
  const name = decoded.length > 1 ? decoded.replace(/\/+$/, "") || "/" : decoded || "/";
  const parameters = new URLSearchParams(query);
  parameters.sort();
  const whole = parameters.size > 0 ? `${name}?${parameters}` : name;
  return refused.test(whole) || whole.length > longest ? null : whole;
}

/** Where a redirect leads: an article's number, or an address of this site. Another site's is refused. */
export function readTarget(text: string, siteOrigin: string): Outcome<RedirectTarget> {
  const given = text.trim();
  if (/^[1-9]\d{0,14}$/.test(given)) return done({ number: Number(given), to: null });
  const own = given.startsWith(`${siteOrigin}/`) ? given.slice(siteOrigin.length) : given;
  const to = /^\/(?!\/)/.test(own) ? oldName(own) : null;
  return to === null
    ? refuse({ status: 422, code: "redirect.target", field: "to" })
    : done({ number: null, to });
}

/** One redirect as somebody wrote it. */
export function readRedirect(from: string, to: string, siteOrigin: string): Outcome<Redirect> {
  const name = oldName(from);
  if (name === null || name === "/") return refuse({ status: 422, code: "redirect.from", field: "from" });
  const target = readTarget(to, siteOrigin);
  if (!target.ok) return target;
  if (target.value.to?.split("?")[0] === name)
    return refuse({ status: 422, code: "redirect.chain", field: "to" });
  return done({ from: name, target: target.value });
}

/** The header that leads there. */
export function locationOf(to: string): string {
  const [path = "/", query] = to.split("?");
  return encodeURI(path) + (query === undefined ? "" : `?${query}`);
}
