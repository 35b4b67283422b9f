/**
 * The one schema of body text: the editor, the server's check of every step and the readers' renderer use it.
 * Figures and the award box are atoms that name rows, so a caption is never text that a paste can swallow.
 */
import { type AnyExtension, getSchema, Node } from "@tiptap/core";
import type { Node as ProseNode, Schema } from "@tiptap/pm/model";
import StarterKit from "@tiptap/starter-kit";
import { isSaneTable, tableExtensions } from "./body-tables";
import type { BodyDoc } from "./content";
import { withSuggestionMarks } from "./suggestion-marks";

/** Links go to the web or to a mailbox, nowhere else. */
export const isSafeLink = (href: unknown): boolean =>
  typeof href === "string" &&
  href.length <= 2000 &&
  /^(https?:\/\/|mailto:|\/(?!\/))[^\s"'<>\\]*$/i.test(href);

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

/** Everything text may be made of. TrailingNode is off: a mere click would add a paragraph and void an approval. */
export const bodyExtensions: AnyExtension[] = withSuggestionMarks([
  Doc,
  StarterKit.configure({
    document: false,
    listItem: false,
    heading: { levels: [2, 3] },
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    trailingNode: false,
    undoRedo: false,
    dropcursor: false,
    gapcursor: false,
    link: {
      openOnClick: false,
      autolink: false,
      protocols: ["http", "https", "mailto"],
      HTMLAttributes: { target: null, rel: null, class: null },
      isAllowedUri: (href) => isSafeLink(href),
    },
  }),
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
