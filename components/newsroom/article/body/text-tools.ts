/** What the rest of the screen does to the text, as editor transactions. */
import type { Editor } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { Fragment, Slice } from "@tiptap/pm/model";
import { NodeSelection, type Transaction } from "@tiptap/pm/state";
import type { BodyDoc } from "@/lib/domain/content";
import type { TextTools } from "../room.client";
import { takenAsItIs } from "../suggest/suggesting";
import { cleanText } from "./clean-paste";
import {
  figurePlaces,
  insertBlock,
  moveFigure,
  placeFigure,
  placeFigureAt,
  removeFigure,
  swapFigures,
} from "./figures";
import { isPlaceGone, placeAt, withPlaces } from "./paste/paste-places";

/** Tools on `editor`; nothing is changed while `mayType` says no. */
export function textTools(editor: Editor, mayType: () => boolean): TextTools {
  const change = (edit: (change: Transaction) => void) => {
    if (!mayType()) return;
    const transaction = editor.state.tr;
    edit(transaction);
    if (transaction.docChanged) editor.view.dispatch(transaction.scrollIntoView());
  };
  const end = () => editor.state.selection.to;
  return {
    insertFigure(id, place) {
      if (!place) return change((tr) => placeFigure(tr, id, end()));
      const at = placeAt(editor.state, place);
      change((tr) => {
        if (at) withPlaces(placeFigureAt(tr, id, at.from), { [place]: null });
        else if (isPlaceGone(editor.state, place)) removeFigure(tr, id);
        // The server has put it in already: it only goes where it belongs.
        tr.setMeta("addToHistory", false).setMeta(takenAsItIs, true);
      });
    },
    sayAtPlace(place, words) {
      const at = placeAt(editor.state, place);
      if (at)
        editor.view.dispatch(
          withPlaces(editor.state.tr, { [place]: words === null ? null : { ...at, words } }),
        );
    },
    moveFigure: (id, direction) => change((tr) => moveFigure(tr, id, direction)),
    swapFigures: (one, other) => change((tr) => swapFigures(tr, one, other)),
    removeFigure: (id) => change((tr) => removeFigure(tr, id)),
    showFigure(id) {
      const place = figurePlaces(editor.state.doc).find((one) => one.id === id);
      if (!place) return;
      const transaction = editor.state.tr;
      transaction.setSelection(NodeSelection.create(transaction.doc, place.at));
      editor.view.dispatch(transaction.scrollIntoView());
      editor.view.focus();
    },
    insertWords(text) {
      const { schema } = editor;
      const paragraphs = cleanText(text)
        .split(/\n+/)
        .filter(Boolean)
        .map((line) => schema.node("paragraph", null, schema.text(line)));
      // Open at both ends: one line goes into the sentence at the cursor.
      change((tr) =>
        tr.replace(
          editor.state.selection.from,
          editor.state.selection.to,
          new Slice(Fragment.from(paragraphs), 1, 1),
        ),
      );
      editor.view.focus();
    },
    insertAwardBox() {
      const box = editor.schema.nodes.awardBox?.create();
      if (box) change((tr) => insertBlock(tr, box, end()));
      editor.view.focus();
    },
    async restoreBlock(older, index) {
      const block = older[index];
      // A picture needs its row back first, which is the server's.
      if (!block || block.type === "figure" || !mayType() || editor.view.composing) return false;
      const { placeOfBlock } = await import("@/lib/text/place-block");
      const { doc } = editor.state;
      const place = placeOfBlock(older, index, (doc.toJSON() as BodyDoc).content);
      if (!place || place.do === "there" || editor.isDestroyed) return false;
      const widths = doc.children.map((child) => child.nodeSize);
      const at = widths.slice(0, place.at).reduce((sum, width) => sum + width, 0);
      const node = editor.schema.nodeFromJSON(block);
      change((tr) => {
        closeHistory(tr).replaceWith(at, at + (place.do === "replace" ? (widths[place.at] ?? 0) : 0), node);
      });
      return true;
    },
    plug(plugin) {
      editor.registerPlugin(plugin);
      return () => {
        if (!editor.isDestroyed) editor.unregisterPlugin(plugin.spec.key ?? "authors$");
      };
    },
    focus: () => editor.view.focus(),
  };
}
