/**
 * Body text as HTML: a walk over the ProseMirror JSON of lib/domain/body-schema. It prints what the schema knows
 * and throws on anything else, so that a node nobody thought of is found when pressing and not by a reader.
 */
import { createElement, Fragment, type ReactNode } from "react";
import { type BodyNode, type Content, plainText } from "@/lib/domain/content";
import { withoutSuggestions } from "@/lib/domain/suggestions";
import { AwardTable } from "./award-table";
import { BodyTable } from "./body-table";
import { opensQuote } from "./headline";
import { keptTogether } from "./kept-together";
import { PhotoFigure } from "./photo-figure";
import { isSafeHref } from "./safe-link";

export const awardBoxCaption = "Khen thưởng trong bài";

interface Setting {
  content: Content;
  /** Id of the picture that loads at once; the others wait until they are near. */
  eagerPhoto: string | null;
  /** Printed before the first words, as in "(TSĐT) - "; "" when the standfirst has it already. */
  opening: string;
  /** How words are printed: for readers, with what belongs together on one line; for machines, as they are. */
  printWords?: (words: string) => string;
}

/**
 * The article's text. Throws `RangeError` on an unknown node or mark, a heading other than 2 or 3, a link that
 * goes nowhere safe, and a figure whose photo the content does not hold.
 */
export function BodyText({ content, eagerPhoto, opening, printWords = keptTogether }: Setting) {
  // No released text holds a suggestion; a working copy is shown as it is until somebody says yes.
  const [first, ...rest] = withoutSuggestions(content.body).content;
  const setting = { content, eagerPhoto, opening: "", printWords };
  return (
    <div className="text">
      {opening && first?.type !== "paragraph" && <p>{opening.trim()}</p>}
      {first && block(first, first.type === "paragraph" ? { ...setting, opening } : setting)}
      {createElement(Fragment, null, ...rest.map((node) => block(node, setting)))}
    </div>
  );
}

/** True when the text itself says where the award box stands. */
export function holdsAwardBox(node: BodyNode): boolean {
  return node.type === "awardBox" || (node.content ?? []).some(holdsAwardBox);
}

function block(node: BodyNode, setting: Setting): ReactNode {
  switch (node.type) {
    case "paragraph":
      // An empty paragraph is how people make space while writing; the page has its own space.
      return node.content?.length
        ? createElement("p", null, setting.opening, ...inlines(node, setting))
        : null;
    case "heading":
      return createElement(headingTag(node.attrs?.level), null, ...inlines(node, setting));
    case "blockquote":
      return createElement(
        "blockquote",
        { className: hangs(node) ? "hung" : undefined },
        ...quoted(node, setting),
      );
    case "bulletList":
      return createElement("ul", null, ...blocks(node, setting));
    case "orderedList":
      return createElement("ol", { start: listStart(node.attrs?.start) }, ...blocks(node, setting));
    case "listItem":
      return createElement("li", null, ...blocks(node, setting));
    case "figure":
      return figure(node.attrs?.photo, setting);
    case "table":
      return <BodyTable table={node} print={(cell) => cellWords(cell, setting)} />;
    case "awardBox":
      return <AwardBox awards={setting.content.awards} />;
    default:
      throw new RangeError(`The body holds an unknown block: ${node.type}`);
  }
}

const blocks = (node: BodyNode, setting: Setting) =>
  (node.content ?? []).map((child) => block(child, setting));

/** A pull quote: its last paragraph, where it opens with a dash, names who said it. */
function quoted(node: BodyNode, setting: Setting): ReactNode[] {
  const parts = node.content ?? [];
  const last = parts.at(-1);
  const isCited = parts.length > 1 && last?.type === "paragraph" && /^[–—-]\s/.test(plainText(last));
  return parts.map((part) =>
    isCited && part === last
      ? createElement("p", { className: "cite" }, ...inlines(part, setting))
      : block(part, setting),
  );
}

const hangs = ({ content: [first] = [] }: BodyNode) => first !== undefined && opensQuote(plainText(first));

/** A cell with one paragraph prints its words alone: most cells are a number or a name. */
function cellWords(cell: BodyNode, setting: Setting): ReactNode[] {
  const [only, ...others] = cell.content ?? [];
  return only?.type === "paragraph" && others.length === 0 ? inlines(only, setting) : blocks(cell, setting);
}

/** The award box of an article; nothing where there are no awards. What is only proposed is not for readers. */
export function AwardBox({ awards }: { awards: Content["awards"] }) {
  const told = awards.filter((award) => award.status !== "proposed");
  return told.length === 0 ? null : <AwardTable caption={awardBoxCaption} awards={told} />;
}

function headingTag(level: unknown): "h2" | "h3" {
  if (level === 2) return "h2";
  if (level === 3) return "h3";
  throw new RangeError(`The body holds a heading of level ${String(level)}.`);
}

function listStart(start: unknown): number | undefined {
  return typeof start === "number" && Number.isSafeInteger(start) && start !== 1 ? start : undefined;
}

function figure(id: unknown, { content, eagerPhoto }: Setting): ReactNode {
  const photo = content.photos.find((candidate) => candidate.id === id);
  if (!photo) throw new RangeError(`A figure names a photo that the content does not hold: ${String(id)}`);
  return <PhotoFigure photo={photo} eager={photo.id === eagerPhoto} />;
}

function inlines(node: BodyNode, { printWords = keptTogether }: Setting): ReactNode[] {
  return (node.content ?? []).map((child) => {
    if (child.type === "hardBreak") return <br />;
    if (child.type !== "text" || child.text === undefined)
      throw new RangeError(`The body holds an unknown piece of text: ${child.type}`);
    return (child.marks ?? []).reduceRight<ReactNode>(marked, printWords(child.text));
  });
}

function marked(inner: ReactNode, mark: { type: string; attrs?: Record<string, unknown> }): ReactNode {
  if (mark.type === "bold") return <strong>{inner}</strong>;
  if (mark.type === "italic") return <em>{inner}</em>;
  if (mark.type !== "link") throw new RangeError(`The body holds an unknown mark: ${mark.type}`);
  const href = mark.attrs?.href;
  if (!isSafeHref(href)) throw new RangeError("A link goes nowhere safe.");
  return <a href={href}>{inner}</a>;
}
