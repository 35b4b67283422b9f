/**
 * Lists as word processors paste them: paragraphs with a level and a painted marker (`mso-list:l0 level1 lfo1`).
 * Items are collected one by one and become a list when something else comes.
 */
import type { BodyNode } from "@/lib/domain/content";
import { readStyle } from "./element-style";
import { type HtmlElement, isElement, textIn } from "./html-tree";

export interface WordItem {
  list: string;
  level: number;
  marker: string;
  blocks: BodyNode[];
}

/** The list and level that a paragraph says it belongs to, or null. `mso-list:none` and the skipped belong to none. */
export function wordItemOf(element: HtmlElement): Omit<WordItem, "blocks"> | null {
  const { name } = element;
  if (name === "div" && isSlideBullet(element.children.find(isElement)))
    return { list: "", level: 1, marker: "•" };
  if (name !== "p" && name !== "li") return null;
  const said = readStyle(element.attributes.get("style")).get("mso-list");
  const match = /^l(\d+)\s+level(\d)/.exec(said ?? "");
  if (!match) return null;
  return { list: match[1] ?? "", level: Number(match[2]), marker: markerIn(element).trim() };
}

/** The painted marker of an item: it is drawn by the list and no word of the text. */
export const isMarker = (element: HtmlElement): boolean =>
  readStyle(element.attributes.get("style")).get("mso-list") === "ignore" || isSlideBullet(element);

/** Slides paint their bullets with a format of their own. */
const isSlideBullet = (element: HtmlElement | undefined): boolean =>
  /^bullet/.test(readStyle(element?.attributes.get("style")).get("mso-special-format") ?? "");

function markerIn(element: HtmlElement): string {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    const found = isMarker(child) ? textIn(child) : markerIn(child);
    if (found) return found;
  }
  return "";
}

const numbered = /^\(?(\d{1,4}|[a-zđ]|[ivxlc]+)[.)]/i;

/** Neighbouring items as nested lists. */
export function wordLists(items: readonly WordItem[]): BodyNode[] {
  const lists: BodyNode[] = [];
  let at = 0;
  while (at < items.length) {
    const first = items[at];
    if (!first) break;
    const level = first.level;
    const isOrdered = numbered.test(first.marker);
    const start = isOrdered ? Number.parseInt(first.marker.replace("(", ""), 10) : 1;
    const entries: BodyNode[] = [];
    while (at < items.length) {
      const item = items[at];
      if (!item || item.level < level) break;
      if (item.level > level) {
        const from = at;
        while ((items[at]?.level ?? 0) > level) at += 1;
        const nested = wordLists(items.slice(from, at));
        const last = entries.at(-1);
        if (last) last.content = [...(last.content ?? []), ...nested];
        else entries.push({ type: "listItem", content: [{ type: "paragraph" }, ...nested] });
        continue;
      }
      if (entries.length > 0 && (item.list !== first.list || numbered.test(item.marker) !== isOrdered)) break;
      entries.push({ type: "listItem", content: item.blocks });
      at += 1;
    }
    lists.push(
      isOrdered
        ? {
            type: "orderedList",
            attrs: { start: Number.isSafeInteger(start) && start > 0 ? start : 1 },
            content: entries,
          }
        : { type: "bulletList", content: entries },
    );
  }
  return lists;
}
