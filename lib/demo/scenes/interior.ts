/** What rooms have in common: walls, a floor, a window with the mountains in it. */
import { mix, n, rect, type Sheet, wash } from "./brush";
import { dawn, morning, sky } from "./light";
import { ranges } from "./nature";

/** A wall down to `y` and a floor below it. */
export const room = (s: Sheet, y: number, wall: string, floor: string) =>
  wash(s, 0, y, [
    [0, mix(wall, "#2b1d2a", 0.22)],
    [1, wall],
  ]) +
  wash(s, y, s.h, [
    [0, mix(floor, "#1a1210", 0.28)],
    [1, floor],
  ]);

/** A window with the mountains in it, and its frame. */
export function casement(s: Sheet, x: number, y: number, w: number, h: number, frame: string): string {
  const clip = s.id();
  const light = s.pick([morning, dawn]);
  const view = { ...s, w: s.w, h: s.h };
  const inside = `<g transform="translate(${n(x)} ${n(y)}) scale(${(w / s.w).toFixed(4)} ${(h / s.h).toFixed(4)})">${sky(view, light, s.h, s.w * 0.6, s.h * 0.3)}${ranges(view, light, s.h * 0.6, s.h * 0.95, 3)}</g>`;
  return (
    `<clipPath id="${clip}">${rect(x, y, w, h, "#000")}</clipPath><g clip-path="url(#${clip})">${inside}</g>` +
    `<g fill="none" stroke="${frame}" stroke-width="${n(s.u * 0.012)}"><path d="M${n(x)} ${n(y)}h${n(w)}v${n(h)}h${n(-w)}zM${n(x + w / 2)} ${n(y)}v${n(h)}M${n(x)} ${n(y + h * 0.5)}h${n(w)}"/></g>` +
    rect(x - w * 0.06, y + h, w * 1.12, s.u * 0.018, frame)
  );
}
