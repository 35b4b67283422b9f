/** A demo article at a given "now": dates filled, instants computed, the body as a ProseMirror document. */
import type { BodyDoc, BodyNode } from "@/lib/domain/content";
import type { DemoArticle, Inline, Prose } from "./article-shape";
import { dayBefore, fillDates, instantBefore } from "./calendar";

export interface ToldArticle {
  article: DemoArticle;
  /** When it was published, or last touched. */
  at: Date;
  /** When its released amendment went out; null without one. */
  amendedAt: Date | null;
  /** `yyyy-mm-dd`; null when the piece is not about one day. */
  eventDate: string | null;
}

/** Tells `article` as of `now`: no date mark is left, nothing lies in the future. */
export function tellStory(article: DemoArticle, now: Date): ToldArticle {
  const { at, shifted } = instantBefore(now, article.daysAgo, article.hour, article.minute);
  const back = shifted ? 1 : 0;
  const eventDate = article.eventDaysAgo === undefined ? null : dayBefore(now, article.eventDaysAgo + back);
  const released = article.state === "published" ? article.amendment?.released : null;
  return {
    article: fillDates(article, eventDate ?? dayBefore(now, article.daysAgo + back)),
    at,
    amendedAt: released ? instantBefore(now, released.daysAgo, released.hour).at : null,
    eventDate,
  };
}

function inline(part: Inline): BodyNode {
  if (typeof part === "string") return { type: "text", text: part };
  if ("b" in part) return { type: "text", text: part.b, marks: [{ type: "bold" }] };
  if ("i" in part) return { type: "text", text: part.i, marks: [{ type: "italic" }] };
  return { type: "text", text: part.a, marks: [{ type: "link", attrs: { href: part.href } }] };
}

const prose = (text: Prose): BodyNode[] => (typeof text === "string" ? [text] : text).map(inline);
const paragraph = (text: Prose): BodyNode => ({ type: "paragraph", content: prose(text) });

function table([heads = [], ...rows]: string[][]): BodyNode {
  const row = (type: "tableHeader" | "tableCell") => (cells: string[]) => ({
    type: "tableRow",
    content: cells.map((cell) => ({
      type,
      attrs: { colspan: 1, rowspan: 1 },
      content: [paragraph(cell)],
    })),
  });
  return { type: "table", content: [row("tableHeader")(heads), ...rows.map(row("tableCell"))] };
}

/**
 * The text as the one body schema has it. `photoIds[i]` is the id of `photos[i]`; a block that names a photo
 * without an id throws `RangeError`.
 */
export function bodyOf(article: Pick<DemoArticle, "body">, photoIds: readonly string[]): BodyDoc {
  const content = article.body.map((block): BodyNode => {
    if ("p" in block) return paragraph(block.p);
    if ("h2" in block) return { type: "heading", attrs: { level: 2 }, content: prose(block.h2) };
    if ("quote" in block)
      return {
        type: "blockquote",
        content: [paragraph(block.quote), ...(block.said ? [paragraph(`– ${block.said}`)] : [])],
      };
    if ("table" in block) return table(block.table);
    if ("list" in block)
      return {
        type: block.ordered ? "orderedList" : "bulletList",
        content: block.list.map((item) => ({ type: "listItem", content: [paragraph(item)] })),
      };
    if ("awardBox" in block) return { type: "awardBox" };
    const photo = photoIds[block.photo];
    if (photo === undefined) throw new RangeError(`No photo ${block.photo}`);
    return { type: "figure", attrs: { photo } };
  });
  return { type: "doc", content };
}

/** The article with its amendment's wording put in. Each `from` must stand in it once, else `RangeError`. */
export function amendedArticle(article: DemoArticle): DemoArticle {
  const amendment = article.state === "published" ? article.amendment : undefined;
  if (!amendment) return article;
  let told = article;
  for (const { from, to } of amendment.changes) {
    let hits = 0;
    const swap = (part: unknown): unknown => {
      if (typeof part === "string") {
        hits += part.split(from).length - 1;
        return part.replace(from, to);
      }
      if (Array.isArray(part)) return part.map(swap);
      if (part !== null && typeof part === "object")
        return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, swap(inner)]));
      return part;
    };
    const { headline, sapo, body } = swap({
      headline: told.headline,
      sapo: told.sapo,
      body: told.body,
    }) as Pick<DemoArticle, "headline" | "sapo" | "body">;
    if (hits !== 1) throw new RangeError(`“${from}” stands ${hits} times in ${article.key}`);
    told = { ...told, headline, sapo, body };
  }
  return told;
}
