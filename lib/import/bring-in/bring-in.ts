/** From a clipboard's texts to blocks of the body. */
import type { BodyNode } from "@/lib/domain/content";
import { plainText } from "@/lib/domain/content";
import { detectLegacy, fromLegacy, type LegacyEncoding } from "@/lib/text/legacy-encodings";
import { htmlTokens } from "../html-tokens";
import type { Brought } from "./brought";
import { type HtmlElement, TreeBuilder } from "./html-tree";
import { plainBlocks } from "./plain-text";
import { RichReader } from "./rich-text";

export interface Clipboard {
  html?: string;
  plain?: string;
}

/** Largest source, in characters without the pictures in it; and largest text that comes of it. */
export const largestPaste = { source: 12_000_000, text: 400_000 } as const;

export interface Conversion {
  encoding: LegacyEncoding;
  /** The text as it would be with its words in Unicode. */
  converted: Brought;
}

export interface BroughtIn {
  brought: Brought;
  /** What a conversion out of an old encoding would give, when the words look like one; the writer decides. */
  conversion: Conversion | null;
}

/** How many tokens are read before others may have a turn. */
const stretch = 4000;

/**
 * Reads a clipboard. HTML goes before plain text unless nothing comes of it. `pause` is awaited between stretches
 * of a long source and hears how far the reading is, from 0 to 1; whatever it throws ends the reading.
 */
export async function bringIn(
  { html, plain }: Clipboard,
  pause: (part: number) => Promise<void> = () => Promise.resolve(),
): Promise<BroughtIn> {
  if (html?.trim()) {
    const tree = await slowTree(html, pause);
    const brought = new RichReader({ convertsLegacy: false }).read(tree);
    if (brought.blocks.length > 0 || brought.said.length > 0 || !plain?.trim()) {
      if (brought.legacy) {
        const converted = new RichReader({ convertsLegacy: true }).read(tree);
        return { brought, conversion: { encoding: brought.legacy, converted } };
      }
      return { brought, conversion: conversionOf(brought) };
    }
  }
  const brought = plainBlocks(plain ?? "");
  // To be asked before anything is cleaned: in TCVN3 the soft hyphen is a letter.
  const encoding = detectLegacy(plain ?? "");
  const converted = encoding && { ...plainBlocks(fromLegacy(plain ?? "", encoding)), legacy: encoding };
  return { brought, conversion: encoding && converted ? { encoding, converted } : null };
}

async function slowTree(html: string, pause: (part: number) => Promise<void>): Promise<HtmlElement> {
  const builder = new TreeBuilder();
  let count = 0;
  let read = 0;
  for (const token of htmlTokens(html)) {
    builder.take(token);
    count += 1;
    read += token.type === "text" ? token.text.length : 20;
    if (count % stretch === 0) await pause(Math.min(1, read / html.length));
  }
  return builder.root;
}

function conversionOf(brought: Brought): Conversion | null {
  const encoding = detectLegacy(brought.blocks.map(plainText).join("\n"));
  if (!encoding) return null;
  const convert = (node: BodyNode): BodyNode => ({
    ...node,
    ...(node.text !== undefined && { text: fromLegacy(node.text, encoding) }),
    ...(node.content && { content: node.content.map(convert) }),
  });
  return { encoding, converted: { ...brought, blocks: brought.blocks.map(convert), legacy: encoding } };
}

/** The text of blocks as plain paragraphs: for "as plain text", and where only words may stand. */
export const wordsOf = (blocks: readonly BodyNode[]): string =>
  blocks
    .filter(({ type }) => type !== "picture")
    .map(plainText)
    .join("\n");
