/** Where a block of an older text belongs in the present one. */
import type { BodyNode } from "@/lib/domain/content";
import { alignBlocks } from "./diff-content";

/** `at` counts the present text's blocks. `there`: it stands in the text as it was, here or elsewhere. */
export type BlockPlace = { do: "there" } | { do: "replace" | "insert"; at: number };

/**
 * The place of block `index` of `older`: what became of it is replaced; if it went, it comes after its neighbour that
 * stayed. Null if there is no such block.
 */
export function placeOfBlock(
  older: readonly BodyNode[],
  index: number,
  present: readonly BodyNode[],
): BlockPlace | null {
  if (!older[index]) return null;
  const pairs = alignBlocks(older, present).filter((pair) => pair.from !== null && pair.op !== "moved_away");
  const own = pairs.find((pair) => pair.from === index);
  if (own && own.to !== null) {
    const isThere = JSON.stringify(older[index]) === JSON.stringify(present[own.to]);
    return isThere ? { do: "there" } : { do: "replace", at: own.to };
  }
  const before = pairs
    .filter((pair) => pair.to !== null && (pair.from ?? 0) < index && pair.op !== "moved")
    .reduce((last, pair) => Math.max(last, pair.to ?? -1), -1);
  return { do: "insert", at: before + 1 };
}
