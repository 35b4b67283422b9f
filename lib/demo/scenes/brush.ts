/** The paint box of the demo pictures: a seeded hand, colours, and the shapes that every scene shares. */

/** One sheet being painted: its size in pixels and a hand that always trembles alike for the same seed. */
export interface Sheet {
  w: number;
  h: number;
  /** The shorter side; sizes of people and things are parts of it, so that portrait sheets look right. */
  u: number;
  /** Uniform in [0, 1). */
  rnd: () => number;
  between: (low: number, high: number) => number;
  pick: <T>(choices: readonly [T, ...T[]]) => T;
  /** Which of a scene's variants this is, from 1: `"lake-2"` takes the second turn of each list. */
  turn: <T>(choices: readonly [T, ...T[]]) => T;
  /** A fresh id for a gradient or clip. */
  id: () => string;
}

/** mulberry32: small, quick, the same everywhere. */
function seeded(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A blank sheet of `w` × `h` pixels whose chance is fixed by `seed` and whose hour is fixed by `variant`. */
export function sheet(w: number, h: number, seed: number, variant = 1): Sheet {
  const rnd = seeded(seed);
  let ids = 0;
  return {
    w,
    h,
    u: Math.min(w, h),
    rnd,
    between: (low, high) => low + rnd() * (high - low),
    pick: (choices) => choices[Math.floor(rnd() * choices.length)] ?? choices[0],
    turn: (choices) => choices[(Math.max(1, variant) - 1) % choices.length] ?? choices[0],
    id: () => `g${++ids}`,
  };
}

/** A number as short as SVG needs it. */
export const n = (value: number): string => String(Math.round(value * 10) / 10);

const channels = (hex: string): [number, number, number] => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
];

/** `t` of the way from colour `a` to colour `b`, both `#rrggbb`. */
export function mix(a: string, b: string, t: number): string {
  const [ar, ag, ab] = channels(a);
  const [br, bg, bb] = channels(b);
  const part = (x: number, y: number) =>
    Math.round(x + (y - x) * t)
      .toString(16)
      .padStart(2, "0");
  return `#${part(ar, br)}${part(ag, bg)}${part(ab, bb)}`;
}

type Stop = [at: number, colour: string, opacity?: number];
const stops = (list: readonly Stop[]) =>
  list
    .map(
      ([at, colour, opacity = 1]) =>
        `<stop offset="${at}" stop-color="${colour}" stop-opacity="${opacity}"/>`,
    )
    .join("");

export const rect = (x: number, y: number, w: number, h: number, fill: string, more = ""): string =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="${fill}" ${more}/>`;
export const circle = (x: number, y: number, r: number, fill: string, more = ""): string =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill}" ${more}/>`;
export const ellipse = (x: number, y: number, rx: number, ry: number, fill: string, more = ""): string =>
  `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}" ${more}/>`;
export const path = (d: string, fill: string, more = ""): string => `<path d="${d}" fill="${fill}" ${more}/>`;
export const line = (x1: number, y1: number, x2: number, y2: number, stroke: string, width: number): string =>
  `<path d="M${n(x1)} ${n(y1)}L${n(x2)} ${n(y2)}" stroke="${stroke}" stroke-width="${n(width)}" stroke-linecap="round" fill="none"/>`;
export const poly = (points: readonly (readonly [number, number])[], fill: string, more = ""): string =>
  `<polygon points="${points.map(([x, y]) => `${n(x)},${n(y)}`).join(" ")}" fill="${fill}" ${more}/>`;

/** A gradient along a line given in pixels: its definition and the paint that uses it. */
export function gradient(
  s: Sheet,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  list: readonly Stop[],
): { def: string; paint: string } {
  const id = s.id();
  const def = `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}">${stops(list)}</linearGradient>`;
  return { def, paint: `url(#${id})` };
}

/** A whole-sheet wash from top to bottom between `y1` and `y2`. */
export function wash(s: Sheet, y1: number, y2: number, list: readonly Stop[]): string {
  const { def, paint } = gradient(s, [0, y1, 0, y2], list);
  return def + rect(0, y1, s.w, y2 - y1, paint);
}

/** Light that fades out from a point. */
export function glow(s: Sheet, x: number, y: number, r: number, colour: string, strength: number): string {
  const id = s.id();
  return (
    `<radialGradient id="${id}" gradientUnits="userSpaceOnUse" cx="${n(x)}" cy="${n(y)}" r="${n(r)}">` +
    `${stops([
      [0, colour, strength],
      [0.35, colour, strength * 0.45],
      [1, colour, 0],
    ])}</radialGradient>${circle(x, y, r, `url(#${id})`)}`
  );
}

/** A slanting shaft of light from a window or a lamp. */
export function shaft(
  s: Sheet,
  points: readonly [number, number][],
  colour: string,
  strength: number,
): string {
  const ys = points.map(([, y]) => y);
  const { def, paint } = gradient(
    s,
    [0, Math.min(...ys), 0, Math.max(...ys)],
    [
      [0, colour, strength],
      [1, colour, 0],
    ],
  );
  return def + poly(points, paint);
}

/** A five-pointed star. */
export function star(x: number, y: number, r: number, fill: string): string {
  const points = Array.from({ length: 10 }, (_, i): [number, number] => {
    const a = -Math.PI / 2 + (i * Math.PI) / 5;
    const d = i % 2 ? r * 0.39 : r;
    return [x + Math.cos(a) * d, y + Math.sin(a) * d];
  });
  return poly(points, fill);
}

/** A red flag with the gold star, waving from its pole. */
export function flag(x: number, y: number, size: number): string {
  const [w, h] = [size * 1.5, size];
  const wave = `M${n(x)} ${n(y)}q${n(w * 0.25)} ${n(-h * 0.12)} ${n(w * 0.5)} 0t${n(w * 0.5)} 0v${n(h)}q${n(-w * 0.25)} ${n(h * 0.12)} ${n(-w * 0.5)} 0t${n(-w * 0.5)} 0z`;
  return path(wave, "#c8281f") + star(x + w * 0.48, y + h * 0.5, h * 0.27, "#f7c843");
}
