/**
 * The three marks by which a change is proposed and not yet made: text, atoms and blocks that are to come, that are
 * to go, and words or headings whose dress is to change. On a block a mark also says which boundary it speaks of.
 */
import { type AnyExtension, Mark, Node, resolveExtensions } from "@tiptap/core";
import { suggestionTypes } from "./suggestions";

const whose = { id: { default: "" }, by: { default: "" }, at: { default: "" } };

/** Outermost in the markup, and never carried on by typing after them: what is typed says for itself what it is. */
const shared = { priority: 1100, inclusive: false, keepOnSplit: false } as const;

const shown = (attrs: Record<string, unknown>) => ({
  "data-suggestion": attrs.id,
  "data-by": attrs.by,
  ...(attrs.what ? { "data-what": attrs.what } : {}),
});

/** `what`: "" on text, "node" on a block or atom that is new, "split" on a block whose beginning was a split. */
export const Insertion = Mark.create({
  name: "insertion",
  ...shared,
  addAttributes: () => ({ ...whose, what: { default: "" } }),
  renderHTML: ({ mark }) => ["ins", shown(mark.attrs), 0],
});

/** `what`: "" on text, "node" on a block or atom that goes, "join" on a block that is to run on from the one before. */
export const Deletion = Mark.create({
  name: "deletion",
  ...shared,
  addAttributes: () => ({ ...whose, what: { default: "" } }),
  renderHTML: ({ mark }) => ["del", shown(mark.attrs), 0],
});

/**
 * `of`: "bold", "italic" or "link" on text, "block" on a paragraph or heading. `was` is what a refusal goes back to:
 * "" or "on", the address of the link, or "paragraph", "2", "3". Several may stand on the same words.
 */
export const Modification = Mark.create({
  name: "modification",
  ...shared,
  excludes: "",
  addAttributes: () => ({ ...whose, of: { default: "" }, was: { default: "" } }),
  renderHTML: ({ mark }) => [
    mark.attrs.of === "block" ? "div" : "span",
    { ...shown(mark.attrs), "data-of": mark.attrs.of },
    0,
  ],
});

/**
 * The extensions with the marks, allowed on text and on every block that stands in another one. Kits are unfolded,
 * because a node must be told itself which marks its children may carry.
 */
export function withSuggestionMarks(extensions: readonly AnyExtension[]): AnyExtension[] {
  const unfolded = resolveExtensions([...extensions]).filter(
    (one) => one.type !== "extension" || typeof one.config.addExtensions !== "function",
  );
  const marks = suggestionTypes.join(" ");
  return [
    Insertion,
    Deletion,
    Modification,
    // What a node brings along is in the list by now.
    ...unfolded.map((one) =>
      one instanceof Node && holdsBlocks(one) ? one.extend({ marks, addExtensions: () => [] }) : one,
    ),
  ];
}

/** A list says what it holds by a function, every other node by an expression. */
const holdsBlocks = ({ config: { content } }: Node): boolean =>
  typeof content === "function" || (typeof content === "string" && !/inline|text/.test(content));
