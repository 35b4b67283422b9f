/** One paste from clipboard to text. Loaded with the first paste: most of what it needs is needed for nothing else. */
import { closeHistory, undo, undoDepth } from "@tiptap/pm/history";
import type { EditorView } from "@tiptap/pm/view";
import type { BodyNode } from "@/lib/domain/content";
import {
  bringIn,
  type Clipboard,
  type Conversion,
  largestPaste,
  wordsOf,
} from "@/lib/import/bring-in/bring-in";
import type { Brought, Said } from "@/lib/import/bring-in/brought";
import { plainParagraphs } from "@/lib/import/bring-in/plain-text";
import { type PictureFile, pictureFiles } from "./clipboard-pictures";
import type { DocxWords } from "./docx-words";
import { insertBlocks } from "./insert-blocks";
import { placeAt, withPlaces } from "./paste-places";

export type Choice = "convert" | "keep" | "cancel";

export interface PasteSource extends Clipboard {
  files: readonly File[];
  /** A file's words in Unicode, when it was written in fonts of the old encodings. */
  converted?: DocxWords["converted"];
  /** What was left out before the markup was made. */
  said?: readonly Said[];
}

const conversionTo = async ({
  html,
  encoding,
}: NonNullable<DocxWords["converted"]>): Promise<Conversion> => ({
  encoding,
  converted: (await bringIn({ html })).brought,
});

export interface PasteDesk {
  /** Hears how much of a long text is read. */
  onProgress(part: number): void;
  /** Asks what to do with words in an old encoding. */
  choose(before: Brought, conversion: Conversion): Promise<Choice>;
  /** Sends a picture on its way to its place. */
  sendPicture(picture: PictureFile, place: string): void;
  waitingWords: string;
}

export type PasteResult =
  | { kind: "done"; said: Said[]; plain: string; converted: boolean; depth: number }
  | { kind: "nothing"; said: Said[] }
  | { kind: "cancelled" }
  | { kind: "tooLarge"; size: number; text: string };

/** Characters of a source without the pictures in it. */
const sizeOf = ({ html = "", plain = "" }: Clipboard): number =>
  Math.max(plain.length, html.length - (html.match(/data:image\/[^"'\s>]{500,}/g) ?? []).join("").length);

const breath = 12;

/** Lets others have a turn whenever a stretch of reading took longer than a frame. */
function breathing(onProgress: (part: number) => void): (part: number) => Promise<void> {
  let since = performance.now();
  return async (part) => {
    if (performance.now() - since < breath) return;
    onProgress(part);
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  };
}

/** Reads `source` and puts it at the place named `place`, as one step of undoing. */
export async function pasteIn(
  view: EditorView,
  place: string,
  source: PasteSource,
  desk: PasteDesk,
): Promise<PasteResult> {
  const forget = () => view.isDestroyed || view.dispatch(withPlaces(view.state.tr, { [place]: null }));
  const size = sizeOf(source);
  if (size > largestPaste.source) {
    forget();
    return { kind: "tooLarge", size, text: source.plain ?? "" };
  }
  const reading = await bringIn(source, breathing(desk.onProgress));
  const { brought } = reading;
  const conversion = source.converted ? await conversionTo(source.converted) : reading.conversion;
  const words = wordsOf(brought.blocks);
  if (words.length > largestPaste.text) {
    forget();
    return { kind: "tooLarge", size: words.length, text: words };
  }
  const choice = conversion ? await desk.choose(brought, conversion) : "keep";
  if (choice === "cancel" || view.isDestroyed) {
    forget();
    return { kind: "cancelled" };
  }
  const chosen = conversion && choice === "convert" ? conversion.converted : brought;
  const { found, missing } = pictureFiles(chosen, source.files);
  const leftOut = [...(source.said ?? []), ...chosen.said];
  const said = missing > 0 ? [...leftOut, { what: "localPicture" as const, count: missing }] : leftOut;
  const there = new Set(found.map(({ n }) => n));
  const blocks = chosen.blocks.filter(({ type, attrs }) => type !== "picture" || there.has(Number(attrs?.n)));
  if (blocks.length === 0) {
    forget();
    return { kind: "nothing", said };
  }
  put(view, place, blocks, found, desk);
  const plain = choice === "convert" ? wordsOf(blocks) : source.plain || wordsOf(blocks);
  return { kind: "done", said, plain, converted: choice === "convert", depth: undoDepth(view.state) };
}

function put(
  view: EditorView,
  place: string,
  blocks: readonly BodyNode[],
  pictures: readonly PictureFile[],
  desk: Pick<PasteDesk, "sendPicture" | "waitingWords">,
): void {
  const at = placeAt(view.state, place) ?? { from: view.state.selection.from, to: view.state.selection.from };
  const { change, pictures: positions } = insertBlocks(view.state, blocks, at.from, at.to);
  const waiting = pictures.map((picture) => ({ picture, id: crypto.randomUUID() }));
  const places = Object.fromEntries(
    waiting.flatMap(({ picture, id }) => {
      const pos = positions.get(picture.n);
      return pos === undefined ? [] : [[id, { from: pos, to: pos, words: desk.waitingWords }] as const];
    }),
  );
  withPlaces(change, { [place]: null, ...places });
  view.dispatch(closeHistory(change.setMeta("paste", true).setMeta("uiEvent", "paste")).scrollIntoView());
  // What is typed next is undone apart.
  view.dispatch(closeHistory(view.state.tr));
  for (const { picture, id } of waiting) desk.sendPicture(picture, id);
}

/**
 * Takes the last paste back and puts its words in again without anything but paragraphs. False when something was
 * written since: `depth` is how much could be undone right after the paste.
 */
export function pastePlainInstead(view: EditorView, plain: string, depth: number): boolean {
  if (undoDepth(view.state) !== depth) return false;
  undo(view.state, view.dispatch);
  const { from, to } = view.state.selection;
  const blocks = plainParagraphs(plain);
  if (blocks.length === 0) return true;
  const { change } = insertBlocks(view.state, blocks, from, to);
  view.dispatch(closeHistory(change.setMeta("paste", true)).scrollIntoView());
  view.dispatch(closeHistory(view.state.tr));
  view.focus();
  return true;
}
