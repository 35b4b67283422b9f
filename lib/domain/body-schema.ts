/**
 * The one schema of body text: the editor, the server's check of every step and the readers' renderer use it.
 * Figures and the award box are atoms that name rows, so a caption is never text that a paste can swallow.
 */
import { type AnyExtension, getSchema, Node } from "@tiptap/core";
import { Blockquote } from "@tiptap/extension-blockquote";
import { Bold } from "@tiptap/extension-bold";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Heading } from "@tiptap/extension-heading";
import { Italic } from "@tiptap/extension-italic";
import { BulletList, ListKeymap, OrderedList } from "@tiptap/extension-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Text } from "@tiptap/extension-text";
import type { Node as ProseNode, Schema } from "@tiptap/pm/model";
import { isSaneTable, tableExtensions } from "./body-tables";
import type { BodyDoc } from "./content";
import { isSafeLink, Link } from "./link-mark";
import { withSuggestionMarks } from "./suggestion-marks";

export { isSafeLink } from "./link-mark";

const atom = { group: "block", atom: true, draggable: true, selectable: true } as const;

export const Figure = Node.create({
  name: "figure",
  ...atom,
  addAttributes: () => ({
    photo: { default: null, parseHTML: (element: HTMLElement) => element.getAttribute("data-photo") },
  }),
  parseHTML: () => [{ tag: "figure[data-photo]" }],
  renderHTML: ({ node }) => ["figure", { "data-photo": node.attrs.photo }],
});

export const AwardBox = Node.create({
  name: "awardBox",
  ...atom,
  parseHTML: () => [{ tag: "aside[data-award-box]" }],
  renderHTML: () => ["aside", { "data-award-box": "" }],
});

const Doc = Node.create({ name: "doc", topNode: true, content: "(block | table)+" });

/** Nothing but words and lists, so that no picture, quote or heading can come into a table's cell by way of a list. */
const ListItem = Node.create({
  name: "listItem",
  content: "paragraph (paragraph | bulletList | orderedList)*",
  defining: true,
  parseHTML: () => [{ tag: "li" }],
  renderHTML: () => ["li", 0],
  addKeyboardShortcuts() {
    const { editor, name } = this;
    return {
      Enter: () => editor.commands.splitListItem(name),
      Tab: () => editor.commands.sinkListItem(name),
      "Shift-Tab": () => editor.commands.liftListItem(name),
    };
  },
});

/**
 * Everything text may be made of, part by part: a kit would bring to every editor what no text here may hold. There
 * is no trailing node: a mere click would add a paragraph and void an approval.
 */
export const bodyExtensions: AnyExtension[] = withSuggestionMarks([
  Doc,
  Bold,
  Blockquote,
  BulletList,
  HardBreak,
  Heading.configure({ levels: [2, 3] }),
  Italic,
  ListKeymap,
  Link,
  OrderedList,
  Paragraph,
  Text,
  ListItem,
  Figure,
  AwardBox,
  ...tableExtensions,
]);

export const bodySchema: Schema = getSchema(bodyExtensions);

export const emptyBody: BodyDoc = { type: "doc", content: [{ type: "paragraph" }] };

const photoId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Reads untrusted JSON as a body. Throws `RangeError` on unknown nodes or marks, on a structure the schema
 * forbids, on a link that is not http(s) or mailto, on a figure that names no photo, and on a table without bounds.
 */
export function parseBody(json: unknown): ProseNode {
  const doc = bodySchema.nodeFromJSON(json);
  doc.check();
  if (doc.type.name !== "doc") throw new RangeError("The body must be a document.");
  doc.descendants((node) => {
    if (node.type.name === "figure" && !photoId.test(String(node.attrs.photo)))
      throw new RangeError("A figure names no photo.");
    if (node.type.name === "table" && !isSaneTable(node)) throw new RangeError("A table is no grid.");
    for (const mark of node.marks) {
      if (mark.type.name === "link" && !isSafeLink(mark.attrs.href))
        throw new RangeError("A link goes nowhere safe.");
    }
  });
  return doc;
}
