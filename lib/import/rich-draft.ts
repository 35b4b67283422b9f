/**
 * A formatted source as a draft: the importer says of each line what it is (headline, byline, text), the reader of
 * foreign markup keeps headings, lists, tables, links and pictures. Here the two are laid over each other.
 */

import { type BodyNode, plainText } from "@/lib/domain/content";
import { cleanLine } from "@/lib/domain/text-form";
import type { Brought } from "./bring-in/brought";
import type { ImportedBlock, ImportedPhoto, ImportResult } from "./import-result";
import { maxCaption, splitCredit } from "./photo-captions";

export interface RichPicture {
  /** Its number in the source's pictures. */
  n: number;
  caption: string;
  credit: string | null;
  alt: string;
  isFilePhoto: boolean;
}

export interface RichDraft {
  /** Blocks of the body; pictures stand among them as `{type: "picture", attrs: {n}}`, n counting `pictures`. */
  blocks: BodyNode[];
  pictures: RichPicture[];
  /** The parse, with the pictures in their places. */
  result: ImportResult;
}

/** Lays the blocks of a source over the parse of the same source's `lines` (numbered from 1). */
export function richDraft(brought: Brought, parsed: ImportResult, lines: readonly string[]): RichDraft {
  const own = withoutTaken(brought.blocks, parsed, lines);
  const { blocks, pictures } = withCaptions(own, brought);
  return { blocks, pictures, result: withPhotos(parsed, own, blocks, pictures) };
}

/** The blocks that are body text: what the importer took for a field leaves the text, a dateline its paragraph. */
function withoutTaken(
  blocks: readonly BodyNode[],
  parsed: ImportResult,
  lines: readonly string[],
): BodyNode[] {
  const paragraphs = new Map(
    parsed.body.flatMap((block) => (block.type === "paragraph" ? [[block.line, block.text] as const] : [])),
  );
  const dropped = new Set(parsed.dropped_lines.map(({ line }) => line));
  const taken: string[] = [];
  const shortened = new Map<string, string>();
  for (const [at, raw] of lines.entries()) {
    const text = cleanLine(raw);
    const kept = paragraphs.get(at + 1);
    if (kept === undefined && !dropped.has(at + 1) && text) taken.push(text);
    else if (kept !== undefined && kept !== text && text.endsWith(kept)) shortened.set(text, kept);
  }
  return blocks.flatMap((block) => {
    if (block.type !== "paragraph" && block.type !== "heading") return [block];
    const text = cleanLine(plainText(block));
    const at = taken.indexOf(text);
    if (at >= 0) {
      taken.splice(at, 1);
      return [];
    }
    const kept = shortened.get(text);
    return [kept === undefined ? block : withoutStart(block, text.length - kept.length)];
  });
}

/** A block without its first `count` characters. */
function withoutStart(block: BodyNode, count: number): BodyNode {
  let left = count;
  const content = (block.content ?? []).flatMap((piece) => {
    const text = piece.text ?? "";
    const cut = Math.min(left, text.length);
    left -= cut;
    return cut > 0 && cut === text.length
      ? []
      : [piece.text === undefined ? piece : { ...piece, text: text.slice(cut) }];
  });
  return { ...block, content };
}

/** What stands right under a picture and looks like its caption: in italics, or with a credit at its end. */
function isCaptionBlock(block: BodyNode | undefined): block is BodyNode {
  if (block?.type !== "paragraph") return false;
  const text = cleanLine(plainText(block));
  if (text === "" || text.length > maxCaption) return false;
  const isItalic = (block.content ?? []).every(
    ({ text: words, marks }) => !words?.trim() || marks?.some(({ type }) => type === "italic"),
  );
  return isItalic || splitCredit(text).credit !== null || /^(ảnh|hình)\s*\d*\s*[:.]/i.test(text);
}

function withCaptions(
  own: readonly BodyNode[],
  { pictures }: Brought,
): Pick<RichDraft, "blocks" | "pictures"> {
  const blocks: BodyNode[] = [];
  const found: RichPicture[] = [];
  for (let at = 0; at < own.length; at++) {
    const block = own[at];
    if (!block) continue;
    if (block.type !== "picture") {
      blocks.push(block);
      continue;
    }
    const n = Number(block.attrs?.n);
    const next = own[at + 1];
    const words = pictures[n]?.caption || (isCaptionBlock(next) ? cleanLine(plainText(next)) : "");
    if (!pictures[n]?.caption && words) at += 1;
    blocks.push({ type: "picture", attrs: { n: found.length } });
    found.push({ n, alt: pictures[n]?.alt ?? "", ...splitCredit(words) });
  }
  return { blocks, pictures: found };
}

const letters = (text: string): number => text.replace(/[\s|]+/g, "").length;

/** The parse with the pictures among its paragraphs: both hold the same words in the same order. */
function withPhotos(
  parsed: ImportResult,
  own: readonly BodyNode[],
  blocks: readonly BodyNode[],
  pictures: readonly RichPicture[],
): ImportResult {
  if (pictures.length === 0) return parsed;
  const paragraphs = parsed.body.filter((block) => block.type === "paragraph");
  const isCaption = captionsAmong(own, blocks);
  const body: ImportedBlock[] = [];
  const photos: ImportedPhoto[] = [];
  let next = 0;
  for (const block of own) {
    const picture = block.type === "picture" ? pictures[photos.length] : undefined;
    if (picture) {
      const { caption, credit, alt, isFilePhoto } = picture;
      photos.push({
        position: photos.length + 1,
        caption,
        alt_from_source: alt || null,
        alt: null,
        credit,
        credit_role: credit ? "anh" : null,
        is_file_photo: isFilePhoto,
        source_lines: [],
        after_block: body.length,
      });
      body.push({ index: body.length + 1, type: "photo", photo_position: photos.length });
      continue;
    }
    for (let left = letters(plainText(block)); left > 0; next++) {
      const paragraph = paragraphs[next];
      if (!paragraph) break;
      left -= letters(paragraph.text);
      if (isCaption.has(block)) photos.at(-1)?.source_lines.push(paragraph.line);
      else body.push({ ...paragraph, index: body.length + 1 });
    }
  }
  for (const paragraph of paragraphs.slice(next)) body.push({ ...paragraph, index: body.length + 1 });
  return {
    ...parsed,
    photos,
    body,
    stats: {
      ...parsed.stats,
      photos: photos.length,
      body_blocks: body.length,
      body_paragraphs: body.length - photos.length,
    },
  };
}

/** Blocks that went into a picture as its caption. */
function captionsAmong(own: readonly BodyNode[], blocks: readonly BodyNode[]): ReadonlySet<BodyNode> {
  const kept = new Set(blocks);
  return new Set(own.filter((block) => block.type !== "picture" && !kept.has(block)));
}
