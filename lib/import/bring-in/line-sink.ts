/** Collects words into paragraphs and blocks in reading order, folding white space as a page does. */
import type { BodyNode } from "@/lib/domain/content";
import { cleanWords } from "./clean-words";

export interface Marks {
  href: string | null;
  bold: boolean;
  italic: boolean;
}

type Piece = { text: string; marks: Marks } | "break";

export class LineSink {
  readonly blocks: BodyNode[] = [];
  private pieces: Piece[] = [];

  text(text: string, marks: Marks): void {
    if (text === "") return;
    const last = this.pieces.at(-1);
    if (last && last !== "break" && sameMarks(last.marks, marks)) last.text += text;
    else this.pieces.push({ text, marks: { ...marks } });
  }

  /** One break is a new line, two are a new paragraph. */
  lineBreak(): void {
    if (this.pieces.at(-1) === "break" || this.pieces.length === 0) this.endParagraph();
    else this.pieces.push("break");
  }

  endParagraph(): void {
    const content = inlineNodes(this.pieces);
    this.pieces = [];
    if (content.length > 0) this.blocks.push({ type: "paragraph", content });
  }

  push(...blocks: BodyNode[]): void {
    this.endParagraph();
    this.blocks.push(...blocks);
  }

  /** Everything so far, the open paragraph ended. */
  finish(): BodyNode[] {
    this.endParagraph();
    return this.blocks;
  }
}

const sameMarks = (a: Marks, b: Marks): boolean =>
  a.href === b.href && a.bold === b.bold && a.italic === b.italic;

function marksOf({ href, bold, italic }: Marks): BodyNode["marks"] {
  const marks: NonNullable<BodyNode["marks"]> = [];
  if (href) marks.push({ type: "link", attrs: { href } });
  if (bold) marks.push({ type: "bold" });
  if (italic) marks.push({ type: "italic" });
  return marks.length > 0 ? marks : undefined;
}

/** Pieces as nodes: runs of white space are one space, none at either end of a line. */
function inlineNodes(pieces: readonly Piece[]): BodyNode[] {
  const nodes: BodyNode[] = [];
  let atStart = true;
  const trimEnd = () => {
    const last = nodes.at(-1);
    if (last?.text === undefined) return;
    last.text = last.text.trimEnd();
    if (last.text === "") nodes.pop();
  };
  for (const piece of pieces) {
    if (piece === "break") {
      trimEnd();
      if (nodes.length > 0 && nodes.at(-1)?.type !== "hardBreak") nodes.push({ type: "hardBreak" });
      atStart = true;
      continue;
    }
    let text = cleanWords(piece.text).replace(/\s+/g, " ");
    if (atStart) text = text.trimStart();
    if (text === "") continue;
    atStart = text.endsWith(" ");
    const marks = marksOf(piece.marks);
    const last = nodes.at(-1);
    if (last?.text !== undefined && JSON.stringify(last.marks) === JSON.stringify(marks)) last.text += text;
    else nodes.push({ type: "text", text, ...(marks && { marks }) });
  }
  trimEnd();
  while (nodes.at(-1)?.type === "hardBreak") {
    nodes.pop();
    trimEnd();
  }
  return nodes.map((node) =>
    // Two pieces side by side may compose where neither did alone.
    node.text === undefined ? node : { ...node, text: node.text.normalize("NFC") },
  );
}
