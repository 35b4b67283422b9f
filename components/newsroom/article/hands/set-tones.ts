/** Tones of the text as the house sets them: found by word, changed when somebody asks for it. */
import type { Node as ProseNode } from "@tiptap/pm/model";
import type { Transform } from "@tiptap/pm/transform";
import { newStyleTones } from "@/lib/text/tone-style";

interface Place {
  from: number;
  to: number;
  found: string;
  suggest: string;
  node: ProseNode;
}

/** Words of the text whose tone stands the new way. A word of which a part is bold is left to its writer. */
export function tonePlaces(doc: ProseNode): Place[] {
  const places: Place[] = [];
  doc.descendants((block, at) => {
    if (!block.isTextblock) return true;
    const text = block.textBetween(0, block.content.size, undefined, "\ufffc");
    for (const { found, suggest, index } of newStyleTones(text)) {
      const node = block.nodeAt(index);
      const to = index + found.length;
      if (node?.isText && block.nodeAt(to - 1) === node)
        places.push({ from: at + 1 + index, to: at + 1 + to, found, suggest, node });
    }
    return false;
  });
  return places;
}

/** Sets the tones of `word`, or of every word, the house's way; answers in how many places. */
export function setTones(change: Transform, word: string | null): number {
  const places = tonePlaces(change.doc).filter(({ found }) => word === null || found === word);
  for (const { from, to, suggest, node } of places.toReversed())
    change.replaceWith(from, to, node.type.schema.text(suggest, node.marks));
  return places.length;
}
