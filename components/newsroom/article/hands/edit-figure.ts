/** From a picture in the text to the form of its words, which stands outside of the text. */
const name = "newsroom:edit-figure";

/** Opens the form of this article photo at its figure. */
export const editFigure = (id: string): void =>
  void window.dispatchEvent(new CustomEvent(name, { detail: id }));

/** Calls `open` whenever a figure's form is asked for; answers how to stop. */
export function onEditFigure(open: (id: string) => void): () => void {
  const listener = (event: Event) => open(String((event as CustomEvent<unknown>).detail));
  window.addEventListener(name, listener);
  return () => window.removeEventListener(name, listener);
}
