import type { Slice } from "@tiptap/pm/model";
import { ReplaceAroundStep, ReplaceStep, type Step } from "@tiptap/pm/transform";

/** Photo rows that the steps' own figures name. */
export function photosNamedIn(steps: readonly Step[]): Set<string> {
  const named = new Set<string>();
  for (const step of steps) {
    if (!(step instanceof ReplaceStep || step instanceof ReplaceAroundStep)) continue;
    const slice: Slice = step.slice;
    slice.content.descendants((node) => {
      if (node.type.name === "figure") named.add(String(node.attrs.photo));
    });
  }
  return named;
}
