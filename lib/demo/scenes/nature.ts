/** Mountains, water, trees: what stands outside the town. */
import { circle, ellipse, gradient, line, mix, n, path, poly, rect, type Sheet } from "./brush";
import type { Light } from "./light";

/** The outline of a range as a function of x: sums of waves, sharpened for peaks. */
function skyline(s: Sheet, y: number, height: number, peaks: boolean): [number, number][] {
  const waves = [1.3, 2.9, 6.1, 13, 27].map((f, i) => ({
    f: f * s.between(0.8, 1.25) * (s.w / s.u / 1.5),
    a: 0.52 ** i,
    p: s.between(0, 7),
  }));
  const last = peaks ? waves.length : 3;
  return Array.from({ length: 97 }, (_, i) => {
    const t = i / 96;
    const sum = waves.slice(0, last).reduce((total, { f, a, p }) => {
      const v = Math.sin(t * f * 2.2 + p);
      return total + a * (peaks ? 1 - Math.abs(v) * 1.5 : v);
    }, 0);
    return [t * s.w, y - height * (0.5 + sum * 0.42)];
  });
}

/** One range: dark at its edge, fading into the mist below it. */
export function range(
  s: Sheet,
  y: number,
  height: number,
  colour: string,
  mist: string,
  { peaks = true, fade = 0.75 }: { peaks?: boolean; fade?: number } = {},
): string {
  const edge = skyline(s, y, height, peaks);
  const { def, paint } = gradient(
    s,
    [0, y - height, 0, y + height * 0.9],
    [
      [0, colour],
      [1, mix(colour, mist, fade)],
    ],
  );
  return def + poly([[0, s.h], ...edge, [s.w, s.h]], paint);
}

/** Several ranges, far ones pale, near ones dark, with mist between. */
export function ranges(s: Sheet, light: Light, top: number, bottom: number, count: number): string {
  return Array.from({ length: count }, (_, i) => {
    const t = count === 1 ? 1 : i / (count - 1);
    const y = top + (bottom - top) * t;
    return range(s, y, s.h * (0.2 - 0.07 * t), mix(light.far, light.near, t ** 1.3), light.mist, {
      fade: 0.85 - 0.35 * t,
    });
  }).join("");
}

/** A band of mist drifting across. */
export function mistBand(s: Sheet, y: number, thickness: number, colour: string, strength: number): string {
  const { def, paint } = gradient(
    s,
    [0, y - thickness, 0, y + thickness],
    [
      [0, colour, 0],
      [0.5, colour, strength],
      [1, colour, 0],
    ],
  );
  return def + rect(0, y - thickness, s.w, thickness * 2, paint);
}

/** Water from `y` down: the sky upside down and streaks of light under the sun at `sunX`. */
export function water(s: Sheet, light: Light, y: number, sunX: number, depth = "#173a4d"): string {
  const { def, paint } = gradient(
    s,
    [0, y, 0, s.h],
    [
      [0, mix(light.sky[2], light.far, 0.25)],
      [0.4, mix(light.sky[1], light.far, 0.45)],
      [1, mix(light.sky[0], depth, 0.55)],
    ],
  );
  const streaks = Array.from({ length: 70 }, () => {
    const t = s.rnd() ** 1.5;
    const sy = y + 4 + t * (s.h - y);
    const bright = s.rnd() < 0.55;
    const x = bright ? sunX + (s.rnd() - 0.5) * s.w * (0.08 + t * 0.3) : s.between(0, s.w);
    const len = s.u * s.between(0.02, 0.1) * (0.5 + t);
    const colour = bright ? light.sun : mix(light.sky[0], depth, 0.4);
    return `<rect x="${n(x - len / 2)}" y="${n(sy)}" width="${n(len)}" height="${n(1.5 + t * 3.5)}" rx="2" fill="${colour}" fill-opacity="${bright ? 0.5 : 0.22}"/>`;
  }).join("");
  return def + rect(0, y, s.w, s.h - y, paint) + streaks;
}

/** A pine, foot at `x`, `y`. */
export function pine(x: number, y: number, size: number, colour: string): string {
  const tier = (t: number, w: number) =>
    `M${n(x - size * w)} ${n(y - size * t)}L${n(x)} ${n(y - size * (t + 0.48))}L${n(x + size * w)} ${n(y - size * t)}z`;
  return (
    rect(x - size * 0.03, y - size * 0.16, size * 0.06, size * 0.16, mix(colour, "#2b1a12", 0.6)) +
    path(tier(0.12, 0.26) + tier(0.36, 0.21) + tier(0.6, 0.15), colour)
  );
}

/** A broad tree with a rounded crown. */
export function tree(s: Sheet, x: number, y: number, size: number, leaf: string): string {
  const crown = Array.from({ length: 9 }, (_, i) => {
    const a = (i / 9) * Math.PI * 2;
    const [cx, cy] = [x + Math.cos(a) * size * 0.27, y - size * 0.72 + Math.sin(a) * size * 0.19];
    return circle(cx, cy, size * s.between(0.15, 0.22), mix(leaf, i > 4 ? "#fff3c0" : "#0c2a24", 0.1));
  }).join("");
  return (
    ellipse(x, y, size * 0.4, size * 0.045, "#12202a", 'fill-opacity="0.2"') +
    path(
      `M${n(x - size * 0.04)} ${n(y)}q${n(size * 0.05)} ${n(-size * 0.3)} ${n(size * 0.01)} ${n(-size * 0.6)}h${n(size * 0.06)}q${n(-size * 0.04)} ${n(size * 0.3)} ${n(size * 0.03)} ${n(size * 0.6)}z`,
      "#4a3527",
    ) +
    crown +
    circle(x, y - size * 0.72, size * 0.24, leaf)
  );
}

/** An areca palm: a bare stem and a crown of feathers. */
export function palm(x: number, y: number, size: number, leaf: string): string {
  const top = y - size;
  const fronds = [-2.75, -2.3, -1.85, -1.3, -0.85, -0.4]
    .map((a) => {
      const [ex, ey] = [x + Math.cos(a) * size * 0.34, top + Math.sin(a) * size * 0.2 + size * 0.1];
      return `<path d="M${n(x)} ${n(top)}Q${n((x + ex) / 2)} ${n(top - size * 0.2)} ${n(ex)} ${n(ey)}" stroke="${leaf}" stroke-width="${n(size * 0.05)}" stroke-linecap="round" fill="none"/>`;
    })
    .join("");
  return line(x, y, x, top, mix("#8a7458", leaf, 0.25), size * 0.035) + fronds;
}

/** A flock of birds, far off. */
export function birds(s: Sheet, x: number, y: number, colour: string): string {
  return Array.from({ length: 7 }, () => {
    const [bx, by, r] = [
      x + s.between(-0.09, 0.09) * s.w,
      y + s.between(-0.05, 0.05) * s.h,
      s.u * s.between(0.007, 0.013),
    ];
    return `<path d="M${n(bx - r)} ${n(by - r * 0.5)}Q${n(bx - r * 0.3)} ${n(by - r * 0.7)} ${n(bx)} ${n(by)}Q${n(bx + r * 0.3)} ${n(by - r * 0.7)} ${n(bx + r)} ${n(by - r * 0.5)}" stroke="${colour}" stroke-width="2.5" fill="none" stroke-linecap="round" opacity="0.75"/>`;
  }).join("");
}
