/** People as simple shapes: nobody in particular, with a posture and something in their hands. */
import { circle, ellipse, line, mix, n, path, poly, rect, type Sheet } from "./brush";

export const skins = ["#e6b48c", "#d9a074", "#c98d62", "#edc19c"] as const;
export const shirts = ["#2f6f8f", "#b8452f", "#e0a43a", "#4c7f5a", "#6b4f86", "#d9d2c3", "#28425f"] as const;

export interface Figure {
  shirt?: string;
  trousers?: string;
  hair?: string;
  /** Conical leaf hat. */
  hat?: boolean;
  /** Long tunic (áo dài) instead of shirt and trousers. */
  tunic?: boolean;
  arms?: "down" | "up" | "front" | "wave" | "run";
  /** A framed certificate before the chest. */
  frame?: boolean;
  flowers?: boolean;
  tie?: boolean;
  /** Peaked cap or helmet of this colour. */
  cap?: string;
  /** Bare knees and boots. */
  shorts?: boolean;
  shadow?: boolean;
}

/** A standing person, feet at `x`, `y`, `h` pixels tall. */
export function person(s: Sheet, x: number, y: number, h: number, figure: Figure = {}): string {
  const shirt = figure.shirt ?? s.pick(shirts);
  const skin = s.pick(skins);
  const hair = figure.hair ?? "#1d1a22";
  const trousers = figure.trousers ?? s.pick(["#25304a", "#3a3434", "#4a4f5c"]);
  const [shoulder, hip, half] = [y - h * 0.8, y - h * 0.46, h * 0.115];
  const stride = figure.arms === "run" ? h * 0.17 : h * 0.045;
  const lift = figure.arms === "run" ? h * 0.12 : 0;
  const limb = (x1: number, y1: number, x2: number, y2: number, colour: string, w = 0.068) =>
    line(x1, y1, x2, y2, colour, h * w);
  const legs = figure.tunic
    ? path(
        `M${n(x - half * 0.85)} ${n(hip - h * 0.05)}L${n(x - half * 1.45)} ${n(y - h * 0.04)}Q${n(x)} ${n(y)} ${n(x + half * 1.45)} ${n(y - h * 0.04)}L${n(x + half * 0.85)} ${n(hip - h * 0.05)}z`,
        shirt,
      )
    : figure.shorts
      ? limb(x - half * 0.45, hip, x - stride, y - h * 0.03, skin, 0.062) +
        limb(x + half * 0.45, hip, x + stride, y - h * 0.03 - lift, mix(skin, "#5a3018", 0.16), 0.062) +
        limb(x - stride, y - h * 0.02, x - stride + h * 0.03, y - h * 0.018, "#23262f", 0.05) +
        limb(x + stride, y - h * 0.02 - lift, x + stride + h * 0.03, y - h * 0.018 - lift, "#23262f", 0.05) +
        limb(x - half * 0.45, hip, x - half * 0.45 - stride * 0.4, hip + h * 0.15, trousers, 0.105) +
        limb(
          x + half * 0.45,
          hip,
          x + half * 0.45 + stride * 0.4,
          hip + h * 0.13,
          mix(trousers, "#000000", 0.14),
          0.105,
        )
      : limb(x - half * 0.45, hip, x - stride, y - h * 0.02, trousers, 0.092) +
        limb(x + half * 0.45, hip, x + stride, y - h * 0.02 - lift, mix(trousers, "#000000", 0.14), 0.092);
  const torso = path(
    `M${n(x - half)} ${n(shoulder + h * 0.05)}Q${n(x - half)} ${n(shoulder)} ${n(x - half * 0.45)} ${n(shoulder)}H${n(x + half * 0.45)}Q${n(x + half)} ${n(shoulder)} ${n(x + half)} ${n(shoulder + h * 0.05)}L${n(x + half * 0.8)} ${n(hip + h * 0.03)}H${n(x - half * 0.8)}z`,
    shirt,
  );
  const shade = path(
    `M${n(x + half * 0.25)} ${n(shoulder)}H${n(x + half * 0.45)}Q${n(x + half)} ${n(shoulder)} ${n(x + half)} ${n(shoulder + h * 0.05)}L${n(x + half * 0.8)} ${n(hip + h * 0.03)}H${n(x + half * 0.2)}z`,
    "#000000",
    'fill-opacity="0.13"',
  );
  const sleeve = mix(shirt, "#000000", 0.1);
  const reach: Record<NonNullable<Figure["arms"]>, [number, number, number, number]> = {
    down: [-1.25, 0.36, 1.25, 0.36],
    up: [-1.9, -0.16, 1.9, -0.16],
    front: [-0.55, 0.24, 0.55, 0.24],
    wave: [-1.25, 0.36, 1.8, -0.18],
    run: [-1.7, 0.2, 1.5, 0.16],
  };
  const [lx, ly, rx, ry] = reach[figure.frame || figure.flowers ? "front" : (figure.arms ?? "down")];
  const arms =
    limb(x - half * 0.85, shoulder + h * 0.05, x + half * lx, shoulder + h * ly, sleeve, 0.058) +
    limb(x + half * 0.85, shoulder + h * 0.05, x + half * rx, shoulder + h * ry, sleeve, 0.058) +
    circle(x + half * lx, shoulder + h * ly, h * 0.027, skin) +
    circle(x + half * rx, shoulder + h * ry, h * 0.027, skin);
  const headY = y - h * 0.895;
  const long = figure.tunic && !figure.hat;
  const head =
    (long
      ? path(
          `M${n(x - h * 0.078)} ${n(headY)}A${n(h * 0.078)} ${n(h * 0.08)} 0 0 1 ${n(x + h * 0.078)} ${n(headY)}L${n(x + h * 0.084)} ${n(shoulder + h * 0.07)}H${n(x - h * 0.084)}z`,
          hair,
        )
      : "") +
    rect(x - h * 0.025, headY + h * 0.04, h * 0.05, h * 0.07, mix(skin, "#7a4a2c", 0.25)) +
    circle(x, headY, h * 0.07, skin) +
    path(
      `M${n(x - h * 0.074)} ${n(headY + h * 0.005)}A${n(h * 0.074)} ${n(h * 0.078)} 0 0 1 ${n(x + h * 0.074)} ${n(headY + h * 0.005)}Q${n(x + h * 0.062)} ${n(headY - h * 0.052)} ${n(x - h * 0.005)} ${n(headY - h * 0.042)}Q${n(x - h * 0.06)} ${n(headY - h * 0.04)} ${n(x - h * 0.074)} ${n(headY + h * 0.005)}z`,
      hair,
    );
  const hat = figure.hat
    ? poly(
        [
          [x - h * 0.16, headY + h * 0.005],
          [x, headY - h * 0.12],
          [x + h * 0.16, headY + h * 0.005],
        ],
        "#ead7a4",
      ) +
      poly(
        [
          [x + h * 0.02, headY + h * 0.005],
          [x, headY - h * 0.12],
          [x + h * 0.16, headY + h * 0.005],
        ],
        "#c9ae74",
      )
    : "";
  const cap = figure.cap
    ? path(
        `M${n(x - h * 0.082)} ${n(headY - h * 0.012)}Q${n(x - h * 0.085)} ${n(headY - h * 0.095)} ${n(x)} ${n(headY - h * 0.095)}Q${n(x + h * 0.085)} ${n(headY - h * 0.095)} ${n(x + h * 0.082)} ${n(headY - h * 0.012)}z`,
        figure.cap,
      ) +
      rect(x - h * 0.09, headY - h * 0.022, h * 0.18, h * 0.02, mix(figure.cap, "#000000", 0.25), 'rx="3"')
    : "";
  const tie = figure.tie
    ? poly(
        [
          [x - h * 0.03, shoulder],
          [x + h * 0.03, shoulder],
          [x, shoulder + h * 0.07],
        ],
        "#f4f1ea",
      ) + line(x, shoulder + h * 0.03, x, shoulder + h * 0.17, "#9c2420", h * 0.02)
    : "";
  const held = figure.frame
    ? rect(x - h * 0.13, shoulder + h * 0.14, h * 0.26, h * 0.18, "#c79a3b") +
      rect(x - h * 0.112, shoulder + h * 0.158, h * 0.224, h * 0.144, "#fff7df") +
      rect(x - h * 0.07, shoulder + h * 0.185, h * 0.14, h * 0.014, "#c8281f") +
      rect(x - h * 0.08, shoulder + h * 0.22, h * 0.16, h * 0.008, "#a89a7a") +
      rect(x - h * 0.06, shoulder + h * 0.245, h * 0.12, h * 0.008, "#a89a7a")
    : figure.flowers
      ? bouquet(s, x, shoulder + h * 0.22, h * 0.1)
      : "";
  const shadow =
    figure.shadow === false ? "" : ellipse(x, y, h * 0.17, h * 0.022, "#0c1020", 'fill-opacity="0.24"');
  return shadow + legs + torso + shade + tie + arms + head + hat + cap + held;
}

/** A bunch of flowers around a point. */
export function bouquet(s: Sheet, x: number, y: number, r: number): string {
  const blooms = Array.from({ length: 16 }, () => {
    const [a, d] = [s.between(0, 6.3), Math.sqrt(s.rnd()) * r];
    return circle(
      x + Math.cos(a) * d,
      y + Math.sin(a) * d * 0.8,
      r * 0.24,
      s.pick(["#e4483f", "#f3a13b", "#f6d365", "#e77aa0", "#f8efe2"]),
    );
  }).join("");
  return circle(x, y + r * 0.1, r * 1.08, "#2f6b45") + blooms;
}

/** A row of heads and shoulders seen from behind, across the whole sheet. */
export function audience(s: Sheet, y: number, size: number, colour: string, rim: string): string {
  const count = Math.ceil(s.w / (size * 1.55)) + 1;
  return Array.from({ length: count }, (_, i) => {
    const x = (i + s.between(-0.14, 0.14)) * size * 1.55;
    const top = y + s.between(-0.12, 0.12) * size;
    return (
      path(
        `M${n(x - size * 0.72)} ${n(top + size * 2.2)}V${n(top + size * 1.15)}Q${n(x - size * 0.7)} ${n(top + size * 0.6)} ${n(x)} ${n(top + size * 0.56)}Q${n(x + size * 0.7)} ${n(top + size * 0.6)} ${n(x + size * 0.72)} ${n(top + size * 1.15)}V${n(top + size * 2.2)}z`,
        mix(colour, s.pick(shirts), 0.16),
      ) +
      circle(x, top, size * 0.46, rim, 'fill-opacity="0.5"') +
      circle(x, top + size * 0.05, size * 0.45, mix(colour, "#1a1420", 0.35))
    );
  }).join("");
}
