/** HTML as a flat list of texts and tags. A pasted fragment needs no tree, only to know where blocks begin. */
import { decodeEntities } from "./html-entities";

export type HtmlToken =
  | { type: "text"; text: string }
  | { type: "open"; name: string; attributes: ReadonlyMap<string, string> }
  | { type: "close"; name: string };

/** Their content is no markup; it ends at their own end tag and nowhere else. */
const rawText = new Set(["script", "style", "title", "textarea", "xmp", "noembed", "noframes"]);

const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

function readAttributes(source: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single, bare] of source.matchAll(attribute)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, decodeEntities(double ?? single ?? bare ?? ""));
  }
  return attributes;
}

/** End of the tag that starts at `from`, quotes respected; -1 when it never ends. */
function tagEnd(html: string, from: number): number {
  let quote = "";
  for (let i = from; i < html.length; i++) {
    const character = html[i] ?? "";
    if (quote) {
      if (character === quote) quote = "";
    } else if (character === ">") return i;
    else if ((character === '"' || character === "'") && html[i - 1] === "=") quote = character;
  }
  return -1;
}

/** Comments, doctypes and processing instructions: where they end. */
function skipMarkup(html: string, at: number): number {
  const [mark, length] = html.startsWith("<!--", at) ? ["-->", 3] : [">", 1];
  const end = html.indexOf(mark, at + 2);
  return end < 0 ? html.length : end + length;
}

/** Reads `html` from front to back in one pass. Broken markup is read as text rather than dropped. */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0;
  let textFrom = 0;
  const textBefore = (end: number): HtmlToken[] =>
    end > textFrom ? [{ type: "text", text: decodeEntities(html.slice(textFrom, end)) }] : [];
  while (at < html.length) {
    at = html.indexOf("<", at);
    if (at < 0) break;
    const next = html[at + 1] ?? "";
    if (next === "!" || next === "?") {
      yield* textBefore(at);
      at = textFrom = skipMarkup(html, at);
      continue;
    }
    const tag = /^<(\/?)([A-Za-z][\w:-]*)/.exec(html.slice(at, at + 60));
    const end = tag ? tagEnd(html, at + tag[0].length) : -1;
    if (!tag || end < 0) {
      if (tag) break;
      at += 1;
      continue;
    }
    yield* textBefore(at);
    const name = (tag[2] ?? "").toLowerCase();
    if (tag[1]) yield { type: "close", name };
    else yield { type: "open", name, attributes: readAttributes(html.slice(at + tag[0].length, end)) };
    at = textFrom = end + 1;
    if (!tag[1] && rawText.has(name)) {
      const close = new RegExp(`</${name}[\\s/>]`, "i").exec(html.slice(at));
      const stop = close ? at + close.index : html.length;
      yield* textBefore(stop);
      at = textFrom = stop;
    }
  }
  yield* textBefore(html.length);
}
