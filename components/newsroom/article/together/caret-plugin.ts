/**
 * Shows colleagues' carets above the text, not in it: an element inside the editable line beside which an input
 * method composes loses letters in some browsers. Nothing moves while a word is being composed.
 */
import { Plugin, PluginKey } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { typedHere } from "../text/take-in";
import { type Caret, carried, colourOf } from "./carets";
import "./together.css";

const key = new PluginKey<readonly Caret[]>("colleagues");

/** A plugin that follows the steps of others; `nameOf` gives what stands on the label. */
export function caretPlugin(nameOf: (by: string) => string): Plugin {
  return new Plugin<readonly Caret[]>({
    key,
    state: {
      init: () => [],
      apply(change, carets) {
        const typed = typedHere(change);
        if (change.getMeta(key) === "fade") return carets.filter((caret) => caret.until > Date.now());
        if (typed.length === 0 && carets.length === 0) return carets;
        return carried(carets, change.mapping, typed, Date.now());
      },
    },
    view: (view) => new CaretLayer(view, nameOf),
  });
}

class CaretLayer {
  private readonly layer = document.createElement("div");
  private readonly marks = new Map<string, HTMLElement>();
  private readonly resized = new ResizeObserver(() => this.soon());
  private frame = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private shown: readonly Caret[] = [];

  constructor(
    private readonly view: EditorView,
    private readonly nameOf: (by: string) => string,
  ) {
    this.layer.className = "colleagues";
    // Who is here stands in the article's head, for everybody; this is for the eye alone.
    this.layer.setAttribute("aria-hidden", "true");
    this.resized.observe(view.dom);
  }

  update(): void {
    const carets = key.getState(this.view.state) ?? [];
    if (carets.length === 0 && this.shown.length === 0) return;
    this.shown = carets;
    this.soon();
    this.fadeLater();
  }

  destroy(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.timer);
    this.resized.disconnect();
    this.layer.remove();
  }

  private soon(): void {
    if (this.shown.length === 0 && this.marks.size === 0) return;
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.paint());
  }

  private fadeLater(): void {
    clearTimeout(this.timer);
    if (this.shown.length === 0) return;
    const first = Math.min(...this.shown.map((caret) => caret.until));
    this.timer = setTimeout(
      () => {
        if (this.view.composing) this.fadeLater();
        else this.view.dispatch(this.view.state.tr.setMeta(key, "fade").setMeta("addToHistory", false));
      },
      Math.max(first - Date.now(), 250),
    );
  }

  private paint(): void {
    if (this.view.composing || this.view.isDestroyed) return;
    const host = this.view.dom.parentElement;
    if (!host) return;
    if (this.layer.parentElement !== host) {
      host.classList.add("has-colleagues");
      host.append(this.layer);
    }
    const frame = host.getBoundingClientRect();
    const living = new Set(this.shown.map((caret) => caret.clientId));
    for (const [clientId, mark] of this.marks) {
      if (living.has(clientId)) continue;
      mark.remove();
      this.marks.delete(clientId);
    }
    for (const caret of this.shown) this.place(caret, frame);
  }

  private place(caret: Caret, frame: DOMRect): void {
    const at = Math.min(caret.at, this.view.state.doc.content.size);
    const { left, top, bottom } = this.view.coordsAtPos(at, -1);
    const before = this.marks.get(caret.clientId);
    const isNew = before?.dataset.until !== String(caret.until);
    const mark = isNew ? document.createElement("span") : before;
    if (isNew) {
      // A new element: its fading begins anew.
      mark.className = `colleague colleague-${colourOf(caret.by)}`;
      mark.dataset.until = String(caret.until);
      mark.dataset.name = this.nameOf(caret.by);
      before?.remove();
      this.layer.append(mark);
      this.marks.set(caret.clientId, mark);
    }
    mark.style.transform = `translate(${Math.round(left - frame.left)}px, ${Math.round(top - frame.top)}px)`;
    mark.style.height = `${Math.round(bottom - top)}px`;
    mark.classList.toggle("is-late", left - frame.left > frame.width / 2);
  }
}
