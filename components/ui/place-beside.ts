/** Puts something above the page beside what it belongs to. */

export type Side = "bottom" | "top" | "right" | "left";

const gap = 4;
const roomy = 240;

/**
 * Places `popup`, which is `position: fixed`, at a side of `anchor`, edge to edge, and keeps its height inside the
 * window; below or above whichever has room. Needs no measure of the popup, so it may still be hidden.
 */
export function placeBeside(
  popup: HTMLElement,
  anchor: { getBoundingClientRect(): DOMRect },
  side: Side,
  align: "start" | "end" = "start",
): void {
  const at = anchor.getBoundingClientRect();
  const { innerWidth: width, innerHeight: height } = window;
  const { style } = popup;
  Object.assign(style, { top: "", right: "", bottom: "", left: "", maxHeight: "" });
  const px = (n: number) => `${Math.max(gap, n)}px`;
  if (side === "right" || side === "left") {
    if (side === "right") style.left = px(at.right + gap);
    else style.right = px(width - at.left + gap);
    if (align === "end") style.bottom = px(height - at.bottom);
    else style.top = px(at.top);
    style.maxHeight = `${(align === "end" ? at.bottom : height - at.top) - gap}px`;
    return;
  }
  const below = height - at.bottom - 2 * gap;
  const above = at.top - 2 * gap;
  const isBelow = side === "bottom" ? below >= Math.min(roomy, above) : above < Math.min(roomy, below);
  if (isBelow) style.top = px(at.bottom + gap);
  else style.bottom = px(height - at.top + gap);
  style.maxHeight = `${isBelow ? below : above}px`;
  // From the edge that has the width: a list that begins near the end of the line grows backwards.
  if (align === "end" || at.left > width - roomy) style.right = px(width - at.right);
  else style.left = px(at.left);
}
