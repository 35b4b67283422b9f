/** What comes of a clipboard or a file: blocks of the body, pictures on their way, and what had to be left out. */
import type { BodyNode } from "@/lib/domain/content";
import type { LegacyEncoding } from "@/lib/text/legacy-encodings";

/** Things that a text does not keep. Words of them stand in the dictionary, one for each. */
export const leftOut = [
  "frame",
  "media",
  "drawing",
  "control",
  "menu",
  "hidden",
  "deletion",
  "comment",
  "pageNumber",
  "pageHead",
  "remotePicture",
  "localPicture",
  "strangePicture",
  "link",
  "rule",
  "layoutTable",
  "largeTable",
  "footnoteLink",
  "colour",
  "highlight",
  "underline",
  "strike",
  "raised",
] as const;

export type LeftOut = (typeof leftOut)[number];

export interface Said {
  what: LeftOut;
  count: number;
}

/** A picture named in the text: its bytes as a data URI, or a file that the clipboard may hold beside it. */
export interface BroughtPicture {
  source: { kind: "data"; uri: string } | { kind: "local" };
  alt: string;
  caption: string;
}

export interface Brought {
  /** Blocks that the body takes; a picture stands among them as `{type: "picture", attrs: {n}}`. */
  blocks: BodyNode[];
  /** By their `n`. */
  pictures: BroughtPicture[];
  said: Said[];
  /** Set when words were written in a font of the old encodings, whether or not they were converted. */
  legacy: LegacyEncoding | null;
}

/** Counts what is left out. */
export class Tally {
  private readonly counts = new Map<LeftOut, number>();

  add(what: LeftOut, count = 1): void {
    if (count > 0) this.counts.set(what, (this.counts.get(what) ?? 0) + count);
  }

  /** In the order of the list, whatever came first. */
  read(): Said[] {
    return leftOut.flatMap((what) => {
      const count = this.counts.get(what);
      return count ? [{ what, count }] : [];
    });
  }
}
