/** One text against another for a reader's eye: words that stayed, went and came, and words only set differently. */
import { type BodyNode, plainText } from "@/lib/domain/content";
import { suggestionTypes } from "@/lib/domain/suggestions";
import { diff, type WordEdit, wordsOf } from "./diff";

export interface TextEdit extends WordEdit {
  /** The words are the same; these marks came or went. */
  format?: { on: string[]; off: string[] };
}

interface Token {
  text: string;
  /** Marks of its characters, spelt out; "" for plain text. */
  marks: string;
}

/** Differences of two plain texts, put so that a replaced phrase reads as one phrase. */
export function diffText(before: string, after: string): TextEdit[] {
  return diffTokens(plainTokens(before), plainTokens(after));
}

/** Differences of two blocks of body text, their bold, italics and links included. */
export function diffNodes(before: BodyNode, after: BodyNode): TextEdit[] {
  return diffTokens(tokensOf(before), tokensOf(after));
}

const plainTokens = (text: string): Token[] => wordsOf(text).map((word) => ({ text: word, marks: "" }));

function diffTokens(before: Token[], after: Token[]): TextEdit[] {
  const edits: TextEdit[] = [];
  let from = 0;
  for (const { op, items } of diff(before, after, (token) => token.text)) {
    for (const token of items) {
      const old = op === "added" ? undefined : before[from++];
      const format = op === "same" && old && old.marks !== token.marks ? between(old, token) : undefined;
      const last = edits.at(-1);
      if (last?.op === op && JSON.stringify(last.format) === JSON.stringify(format)) last.text += token.text;
      else edits.push({ op, text: token.text, ...(format && { format }) });
    }
  }
  return asPhrases(edits);
}

/** A space or a sign between two changes is no island: "một hai" for "ba bốn" is one change, not two. */
function asPhrases(edits: readonly TextEdit[]): TextEdit[] {
  const phrases: TextEdit[] = [];
  let open: { removed: string; added: string } | null = null;
  const close = () => {
    if (open?.removed) phrases.push({ op: "removed", text: open.removed });
    if (open?.added) phrases.push({ op: "added", text: open.added });
    open = null;
  };
  for (const [i, edit] of edits.entries()) {
    const isIsland =
      edit.op === "same" && open !== null && edits[i + 1] !== undefined && !/[\p{L}\p{N}\n]/u.test(edit.text);
    if (edit.op === "same" && !isIsland) {
      close();
      phrases.push(edit);
      continue;
    }
    open ??= { removed: "", added: "" };
    if (edit.op !== "added") open.removed += edit.text;
    if (edit.op !== "removed") open.added += edit.text;
  }
  close();
  return phrases;
}

function between(old: Token, now: Token): { on: string[]; off: string[] } {
  const [was, is] = [old.marks, now.marks].map((marks) => (marks === "" ? [] : marks.split("\u0000")));
  return {
    on: (is ?? []).filter((mark) => !was?.includes(mark)),
    off: (was ?? []).filter((mark) => !is?.includes(mark)),
  };
}

/** The words of a block as `plainText` prints it, each with the marks it bears. */
function tokensOf(node: BodyNode): Token[] {
  const runs = styledRuns(node);
  const tokens: Token[] = [];
  let [run, offset] = [0, 0];
  for (const text of wordsOf(runs.map((one) => one.text).join(""))) {
    const marks = runs[run]?.marks ?? "";
    tokens.push({ text, marks });
    offset += text.length;
    while (run < runs.length && offset >= (runs[run]?.text.length ?? 0))
      offset -= runs[run++]?.text.length ?? 0;
  }
  return tokens;
}

function styledRuns(node: BodyNode): Token[] {
  if (node.text !== undefined) return [{ text: plainText(node), marks: marksOf(node) }];
  if (node.type === "hardBreak") return [{ text: "\n", marks: "" }];
  const children = node.content ?? [];
  const holdsBlocks = children.some((child) => child.text === undefined && child.type !== "hardBreak");
  return children.flatMap((child, i) => [
    ...(holdsBlocks && i > 0 ? [{ text: "\n", marks: "" }] : []),
    ...styledRuns(child),
  ]);
}

/** Dress alone: a suggestion is no change of the words, and `plainText` leaves out what is only suggested. */
const marksOf = (node: BodyNode): string =>
  (node.marks ?? [])
    .filter(({ type }) => !(suggestionTypes as readonly string[]).includes(type))
    .map(({ type, attrs }) => (type === "link" ? `link ${String(attrs?.href ?? "")}` : type))
    .sort()
    .join("\u0000");
