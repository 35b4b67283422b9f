/** Where a press or a key puts the point that crops keep. Pure. */
import type { Focus } from "@/lib/domain/content";

const within = (percent: number) => Math.min(100, Math.max(0, Math.round(percent)));

/** The point of a press, in whole per cent of the picture's box. */
export function pointedFocus(
  box: { left: number; top: number; width: number; height: number },
  press: { clientX: number; clientY: number },
): Focus {
  return {
    x: within(((press.clientX - box.left) / box.width) * 100),
    y: within(((press.clientY - box.top) / box.height) * 100),
  };
}

const directions: Record<string, readonly [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The point a key leads to: five per cent an arrow, one with `isFine`; Delete forgets it; undefined: not our key. */
export function movedFocus(focus: Focus | null, key: string, isFine: boolean): Focus | null | undefined {
  if (key === "Delete" || key === "Backspace") return null;
  const direction = directions[key];
  if (!direction) return undefined;
  const step = isFine ? 1 : 5;
  const { x, y } = focus ?? { x: 50, y: 50 };
  return { x: within(x + direction[0] * step), y: within(y + direction[1] * step) };
}
