/**
 * Where a paste belongs while it is being read, and where its pictures belong while they are on their way. Places
 * move with the text; one whose surroundings are deleted is gone.
 */
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

export interface Place {
  from: number;
  to: number;
  /** What stands at a picture's place until it comes; null for a place nobody sees. */
  words: string | null;
}

/** Null: what stood around it was deleted. */
type Places = ReadonlyMap<string, Place | null>;
type Change = { set: Record<string, Place | null> };

export const placesKey = new PluginKey<Places>("pastePlaces");

/** The transaction that also sets or, with null, forgets places. */
export const withPlaces = (change: Transaction, set: Change["set"]): Transaction =>
  change.setMeta(placesKey, { set } satisfies Change);

export const placeAt = (state: EditorState, id: string): Place | null =>
  placesKey.getState(state)?.get(id) ?? null;

/** Whether the place was deleted here, and not merely unknown to an editor that was made anew. */
export const isPlaceGone = (state: EditorState, id: string): boolean =>
  placesKey.getState(state)?.get(id) === null;

function moved(place: Place, change: Transaction): Place | null {
  // Before what is typed there meanwhile: it was pasted first.
  const from = change.mapping.mapResult(place.from, place.from === place.to ? -1 : 1);
  if (place.words !== null && from.deleted) return null;
  return { ...place, from: from.pos, to: Math.max(from.pos, change.mapping.map(place.to, -1)) };
}

/** Whoever suggests keeps what they replace, and everything stands lower: a picture's place is between blocks again. */
function settled(change: Transaction, place: Place): Place {
  const { doc } = change;
  const from = Math.min(place.from, doc.content.size);
  const at = doc.resolve(from);
  const between = place.words !== null && at.depth > 0 ? at.after(1) : from;
  return { ...place, from: between, to: Math.max(between, Math.min(place.to, doc.content.size)) };
}

export function pastePlaces(): Plugin<Places> {
  return new Plugin<Places>({
    key: placesKey,
    state: {
      init: () => new Map(),
      apply(change, before) {
        const set = (change.getMeta(placesKey) as Change | undefined)?.set;
        if (!set && (before.size === 0 || !change.docChanged)) return before;
        const after = new Map<string, Place | null>();
        for (const [id, place] of before)
          after.set(id, place && change.docChanged ? moved(place, change) : place);
        for (const [id, place] of Object.entries(set ?? {})) {
          if (place) after.set(id, settled(change, place));
          else after.delete(id);
        }
        return after;
      },
    },
    props: {
      decorations(state) {
        const waiting = [...(placesKey.getState(state) ?? [])].flatMap(([id, place]) => {
          const words = place?.words;
          if (!place || !words) return [];
          return [Decoration.widget(place.from, () => drawn(words), { key: `${id} ${words}`, side: -1 })];
        });
        return waiting.length > 0 ? DecorationSet.create(state.doc, waiting) : null;
      },
    },
  });
}

function drawn(words: string): HTMLElement {
  const element = document.createElement("div");
  element.className = "picture-place";
  element.textContent = words;
  element.contentEditable = "false";
  return element;
}
