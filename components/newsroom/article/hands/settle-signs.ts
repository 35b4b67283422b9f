/**
 * Typographic signs when the cursor leaves the text: a step of its own to undo, only in blocks that this person has
 * changed since they came, never while a word is composed, never in the text of a link that shows an address.
 */
import { closeHistory } from "@tiptap/pm/history";
import type { Node as ProseNode } from "@tiptap/pm/model";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import type { Transform } from "@tiptap/pm/transform";
import { typographyEdits } from "@/lib/text/typography";

const key = new PluginKey<readonly number[]>("settle-signs");

/** Sets the signs of the blocks that hold one of `places`. `leave` says which blocks' texts stay as they are. */
export function settleSigns(
  change: Transform,
  places: readonly number[],
  leave: (text: string) => boolean,
): void {
  const edits: { from: number; to: number; text: string; node: ProseNode }[] = [];
  change.doc.descendants((block, at) => {
    if (!block.isTextblock) return true;
    const isChanged = places.some((place) => place >= at && place <= at + block.nodeSize);
    const text = block.textBetween(0, block.content.size, undefined, "\ufffc");
    if (!isChanged || leave(text)) return false;
    for (const edit of typographyEdits(text)) {
      const node = block.nodeAt(edit.from);
      const whole = node?.isText && block.nodeAt(edit.to - 1) === node;
      if (node && whole)
        edits.push({ from: at + 1 + edit.from, to: at + 1 + edit.to, text: edit.text, node });
    }
    return false;
  });
  for (const { from, to, text, node } of edits.reverse())
    change.replaceWith(from, to, node.type.schema.text(text, node.marks));
}

/** Where this change altered the text, in the document after it. */
function changedPlaces(change: Transaction): number[] {
  const places: number[] = [];
  for (const [index, map] of change.mapping.maps.entries()) {
    const rest = change.mapping.slice(index + 1);
    map.forEach((_from, _to, start, end) => {
      places.push(rest.map(start, -1), rest.map(end));
    });
  }
  return places;
}

/** Watches what is typed here; `mayType` says whether anything may be changed at all. */
export function signsPlugin(mayType: () => boolean): Plugin {
  /** Texts that were set once: whoever undoes that wants them so. */
  const settled = new Set<string>();
  return new Plugin<readonly number[]>({
    key,
    state: {
      init: () => [],
      apply(change, places) {
        if (change.getMeta(key) === "settled") return [];
        if (!change.docChanged) return places;
        const mapped = places.map((place) => change.mapping.map(place));
        // `rebased` marks what came from the log: others' signs are theirs to set.
        const own = change.getMeta("rebased") === undefined ? changedPlaces(change) : [];
        // One place a block, however much is typed into it.
        const starts = [...mapped, ...own].map((place) => change.doc.resolve(place).start());
        // Zero is between blocks: there is nothing written.
        return [...new Set(starts)].filter((start) => start > 0);
      },
    },
    props: {
      handleDOMEvents: {
        blur(view) {
          const places = key.getState(view.state) ?? [];
          if (view.composing || !mayType() || places.length === 0) return false;
          const change = view.state.tr;
          settleSigns(change, places, (text) => {
            if (settled.has(text)) return true;
            if (typographyEdits(text).length > 0) settled.add(text);
            return false;
          });
          view.dispatch((change.docChanged ? closeHistory(change) : change).setMeta(key, "settled"));
          return false;
        },
      },
    },
  });
}
