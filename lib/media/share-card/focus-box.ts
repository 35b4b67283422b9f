/** The largest part of a picture in a given shape that has its focus as near the middle as the edges let it. Pure. */
export function focusBox(
  { width, height }: { width: number; height: number },
  ratio: number,
  focus: { x: number; y: number } | null,
): { left: number; top: number; width: number; height: number } {
  const { x, y } = focus ?? { x: 50, y: 50 };
  const isWider = width / height > ratio;
  const part = isWider
    ? { width: Math.max(1, Math.round(height * ratio)), height }
    : { width, height: Math.max(1, Math.round(width / ratio)) };
  const place = (whole: number, size: number, percent: number) =>
    Math.round(Math.min(Math.max((whole * percent) / 100 - size / 2, 0), whole - size));
  return { left: place(width, part.width, x), top: place(height, part.height, y), ...part };
}
