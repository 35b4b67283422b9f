/** Rooms where people work: class, ward, server hall, loom, kitchen, press. */
import {
  circle,
  ellipse,
  glow,
  gradient,
  line,
  mix,
  n,
  path,
  poly,
  rect,
  type Sheet,
  shaft,
  wash,
} from "./brush";
import { dawn, morning, sky } from "./light";
import { ranges } from "./nature";
import { person, shirts } from "./people";

const room = (s: Sheet, y: number, wall: string, floor: string) =>
  wash(s, 0, y, [
    [0, mix(wall, "#2b1d2a", 0.22)],
    [1, wall],
  ]) +
  wash(s, y, s.h, [
    [0, mix(floor, "#1a1210", 0.28)],
    [1, floor],
  ]);

/** A window with the mountains in it, and its frame. */
function casement(s: Sheet, x: number, y: number, w: number, h: number, frame: string): string {
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

export function classroom(s: Sheet): string {
  const y = s.h * 0.62;
  const [bx, bw, bh] = [s.w * 0.3, s.w * 0.48, s.h * 0.28];
  const chalk = Array.from(
    { length: 4 },
    (_, i) =>
      `<path d="M${n(bx + bw * 0.08)} ${n(s.h * (0.2 + i * 0.055))}q${n(bw * 0.03)} ${n(-s.h * 0.02)} ${n(bw * 0.06)} 0t${n(bw * 0.06)} 0t${n(bw * 0.06)} 0t${n(bw * 0.06)} 0${i % 2 ? "" : `t${n(bw * 0.06)} 0t${n(bw * 0.06)} 0`}" stroke="#f2f0e2" stroke-width="4" fill="none" opacity="0.8" stroke-linecap="round"/>`,
  ).join("");
  const desk = (x: number, dy: number, size: number) =>
    [-0.3, 0.3]
      .map((k) => {
        const px = x + size * k;
        const shirt = s.pick(["#f7f3ea", "#d8432f", "#2f7fb0", "#f0b93a", "#4c7f5a"]);
        return (
          path(
            `M${n(px - size * 0.17)} ${n(dy)}V${n(dy - size * 0.16)}Q${n(px)} ${n(dy - size * 0.36)} ${n(px + size * 0.17)} ${n(dy - size * 0.16)}V${n(dy)}z`,
            shirt,
          ) +
          circle(px, dy - size * 0.37, size * 0.115, "#1d1a22") +
          circle(px, dy - size * 0.395, size * 0.118, "#ffdca6", 'opacity="0.16"')
        );
      })
      .join("") +
    rect(x - size * 0.58, dy - size * 0.03, size * 1.16, size * 0.09, "#c08a50") +
    rect(x - size * 0.58, dy + size * 0.05, size * 1.16, size * 0.3, "#8a5c34");
  const rows: [number, number][] = [
    [0.7, 0.17],
    [0.82, 0.22],
    [0.97, 0.29],
  ];
  return (
    room(s, y, "#efd9a4", "#a87446") +
    rect(0, s.h * 0.44, s.w, y - s.h * 0.44, "#5f9a8a", 'opacity="0.55"') +
    casement(s, s.w * 0.05, s.h * 0.14, s.w * 0.18, s.h * 0.32, "#f8f0dc") +
    rect(bx - s.u * 0.014, s.h * 0.13 - s.u * 0.014, bw + s.u * 0.028, bh + s.u * 0.028, "#9a6b3f") +
    rect(bx, s.h * 0.13, bw, bh, "#1f5a48") +
    chalk +
    circle(bx + bw * 0.78, s.h * 0.26, s.u * 0.045, "none", 'stroke="#f7dc9a" stroke-width="4"') +
    poly(
      [
        [bx + bw * 0.62, s.h * 0.35],
        [bx + bw * 0.72, s.h * 0.35],
        [bx + bw * 0.67, s.h * 0.28],
      ],
      "none",
      'stroke="#f2b7a0" stroke-width="4"',
    ) +
    rect(s.w * 0.86, s.h * 0.16, s.u * 0.12, s.u * 0.16, "#f6efe0") +
    circle(s.w * 0.86 + s.u * 0.06, s.h * 0.16 + s.u * 0.07, s.u * 0.04, "#5aa0b8") +
    person(s, s.w * 0.62, y + s.h * 0.05, s.u * 0.42, {
      tunic: true,
      shirt: s.pick(["#c2526e", "#3b7f8f", "#e8dfcb"]),
      arms: "wave",
    }) +
    rows
      .map(([dy, size]) =>
        [0.16, 0.39, 0.62, 0.85].map((k) => desk(s.w * k, s.h * dy, s.u * size * 1.05)).join(""),
      )
      .join("") +
    shaft(
      s,
      [
        [s.w * 0.05, s.h * 0.14],
        [s.w * 0.23, s.h * 0.14],
        [s.w * 0.75, s.h],
        [s.w * 0.3, s.h],
      ],
      "#fff2c2",
      0.42,
    )
  );
}

export function clinic(s: Sheet): string {
  const y = s.h * 0.68;
  const [bx, by] = [s.w * 0.62, s.h * 0.84];
  return (
    room(s, y, "#d9ecea", "#b8c9c4") +
    rect(0, s.h * 0.5, s.w, y - s.h * 0.5, "#6fb1aa", 'opacity="0.55"') +
    casement(s, s.w * 0.36, s.h * 0.12, s.w * 0.28, s.h * 0.34, "#ffffff") +
    poly(
      [
        [s.w * 0.33, s.h * 0.08],
        [s.w * 0.42, s.h * 0.08],
        [s.w * 0.37, s.h * 0.52],
        [s.w * 0.32, s.h * 0.52],
      ],
      "#ffffff",
      'opacity="0.8"',
    ) +
    poly(
      [
        [s.w * 0.58, s.h * 0.08],
        [s.w * 0.67, s.h * 0.08],
        [s.w * 0.68, s.h * 0.52],
        [s.w * 0.63, s.h * 0.52],
      ],
      "#ffffff",
      'opacity="0.8"',
    ) +
    rect(s.w * 0.78, s.h * 0.15, s.u * 0.17, s.u * 0.2, "#f7f4ea") +
    rect(s.w * 0.78 + s.u * 0.07, s.h * 0.15 + s.u * 0.04, s.u * 0.03, s.u * 0.11, "#d8432f") +
    rect(s.w * 0.78 + s.u * 0.03, s.h * 0.15 + s.u * 0.08, s.u * 0.11, s.u * 0.03, "#d8432f") +
    rect(s.w * 0.05, s.h * 0.2, s.u * 0.26, s.u * 0.36, "#f2efe6") +
    [0, 1, 2]
      .map(
        (i) =>
          rect(
            s.w * 0.05 + s.u * 0.015,
            s.h * 0.2 + s.u * (0.015 + i * 0.115),
            s.u * 0.23,
            s.u * 0.1,
            "#a9cfd2",
          ) +
          [0, 1, 2, 3, 4]
            .map((j) =>
              rect(
                s.w * 0.05 + s.u * (0.03 + j * 0.042),
                s.h * 0.2 + s.u * (0.055 + i * 0.115),
                s.u * 0.026,
                s.u * 0.06,
                s.pick(["#f7f4ea", "#d9824f", "#3b7f8f", "#e0b63a"]),
              ),
            )
            .join(""),
      )
      .join("") +
    shaft(
      s,
      [
        [s.w * 0.36, s.h * 0.12],
        [s.w * 0.64, s.h * 0.12],
        [s.w * 0.9, s.h],
        [s.w * 0.4, s.h],
      ],
      "#fffbe6",
      0.5,
    ) +
    ellipse(bx, by + s.u * 0.1, s.u * 0.38, s.u * 0.03, "#10242a", 'opacity="0.22"') +
    [-0.3, 0.3].map((k) => rect(bx + s.u * k - 5, by, 10, s.u * 0.1, "#8fa3a6")).join("") +
    rect(bx - s.u * 0.36, by - s.u * 0.05, s.u * 0.72, s.u * 0.07, "#ffffff") +
    path(
      `M${n(bx - s.u * 0.16)} ${n(by - s.u * 0.05)}Q${n(bx - s.u * 0.1)} ${n(by - s.u * 0.13)} ${n(bx)} ${n(by - s.u * 0.1)}T${n(bx + s.u * 0.34)} ${n(by - s.u * 0.07)}V${n(by - s.u * 0.03)}H${n(bx - s.u * 0.16)}z`,
      "#8cc0c4",
    ) +
    rect(bx - s.u * 0.34, by - s.u * 0.095, s.u * 0.13, s.u * 0.055, "#f3ead8", 'rx="12"') +
    circle(bx - s.u * 0.25, by - s.u * 0.115, s.u * 0.038, "#e0ab80") +
    path(
      `M${n(bx - s.u * 0.29)} ${n(by - s.u * 0.115)}a${n(s.u * 0.04)} ${n(s.u * 0.04)} 0 0 1 ${n(s.u * 0.08)} 0q${n(-s.u * 0.03)} ${n(-s.u * 0.03)} ${n(-s.u * 0.08)} 0z`,
      "#d8d4cc",
    ) +
    person(s, bx - s.u * 0.47, s.h * 0.93, s.u * 0.47, {
      shirt: "#fbfaf4",
      trousers: "#3d5f73",
      arms: "front",
    }) +
    person(s, bx + s.u * 0.45, s.h * 0.92, s.u * 0.44, {
      shirt: "#7cc0bd",
      trousers: "#5fa6a4",
      arms: "front",
      hair: "#f3f6f4",
    }) +
    person(s, s.w * 0.16, s.h * 0.95, s.u * 0.42, { shirt: s.pick(shirts) }) +
    person(s, s.w * 0.235, s.h * 0.955, s.u * 0.24, { shirt: "#e8a33a" })
  );
}

export function serverRoom(s: Sheet): string {
  const [vx, vy] = [s.w * 0.5, s.h * 0.46];
  const tone = s.pick(["#2fd0c0", "#58a6ff", "#6fe08a"]);
  const at = s.w * s.between(0.44, 0.56);
  const rack = (side: number, i: number) => {
    const [a, b] = [0.12 + 0.88 * (i / 6) ** 1.5, 0.12 + 0.88 * ((i + 0.93) / 6) ** 1.5];
    const x = (t: number) => vx + side * (s.w * 0.11 + s.w * 0.55 * t);
    const top = (t: number) => vy - (s.h * 0.1 + s.h * 0.56 * t);
    const low = (t: number) => vy + (s.h * 0.11 + s.h * 0.6 * t);
    const face = mix("#0b1426", "#24344f", 0.25 + 0.5 * (i / 6));
    const lamps = Array.from({ length: 13 }, (_, row) => {
      const k = (row + 0.7) / 14;
      return Array.from({ length: 3 }, (_, col) => {
        const t = a + (b - a) * (0.2 + col * 0.28);
        const ly = top(t) + (low(t) - top(t)) * k;
        const r = s.u * (0.0022 + 0.0045 * t);
        return circle(x(t), ly, r, mix(face, s.rnd() < 0.16 ? "#ffb454" : tone, s.between(0.45, 1)));
      }).join("");
    }).join("");
    const shelves = Array.from({ length: 13 }, (_, row) => {
      const k = row / 13;
      return line(x(a), top(a) + (low(a) - top(a)) * k, x(b), top(b) + (low(b) - top(b)) * k, "#3a4d6b", 1.5);
    }).join("");
    return (
      poly(
        [
          [x(a), top(a)],
          [x(b), top(b)],
          [x(b), low(b)],
          [x(a), low(a)],
        ],
        face,
      ) +
      shelves +
      lamps
    );
  };
  const racks = [0, 1, 2, 3, 4, 5].map((i) => rack(-1, i) + rack(1, i)).join("");
  const tiles = Array.from({ length: 7 }, (_, i) =>
    line(vx + (i - 3) * s.w * 0.03, vy + s.h * 0.13, vx + (i - 3) * s.w * 0.3, s.h, "#2f4a6a", 2),
  ).join("");
  const lamps = Array.from({ length: 5 }, (_, i) => {
    const t = 0.1 + 0.9 * (i / 4) ** 1.6;
    return rect(
      vx - s.w * 0.09 * t,
      vy - s.h * (0.11 + 0.33 * t),
      s.w * 0.18 * t,
      s.h * 0.018 * t,
      "#f2fbff",
    );
  }).join("");
  return (
    wash(s, 0, s.h, [
      [0, "#0a1222"],
      [0.46, "#1f3557"],
      [1, "#0a1526"],
    ]) +
    poly(
      [
        [vx - s.w * 0.13, vy + s.h * 0.12],
        [vx + s.w * 0.13, vy + s.h * 0.12],
        [s.w * 1.05, s.h],
        [-s.w * 0.05, s.h],
      ],
      "#16263f",
    ) +
    tiles +
    lamps +
    glow(s, vx, vy, s.u * 0.5, "#d6f3ff", 0.75) +
    racks +
    glow(s, s.w * 0.1, s.h * 0.5, s.u * 0.45, tone, 0.16) +
    glow(s, s.w * 0.9, s.h * 0.5, s.u * 0.45, tone, 0.16) +
    person(s, at, s.h * 0.93, s.u * 0.5, { shirt: "#e9eef2", trousers: "#26324a", arms: "front" }) +
    rect(at - s.u * 0.055, s.h * 0.93 - s.u * 0.315, s.u * 0.11, s.u * 0.075, "#16202f", 'rx="4"') +
    rect(at - s.u * 0.048, s.h * 0.93 - s.u * 0.308, s.u * 0.096, s.u * 0.061, tone, 'opacity="0.85"') +
    ellipse(vx, s.h * 0.965, s.u * 0.3, s.u * 0.02, tone, 'opacity="0.16"')
  );
}

export function loom(s: Sheet): string {
  const hues = ["#b8322f", "#e0a12f", "#1f5f6b", "#f2e6cf", "#55316b"] as const;
  const wood = "#7d5230";
  const [x, w, top, low] =
    s.w > s.h
      ? [s.w * 0.1, s.w * 0.5, s.h * 0.14, s.h * 0.86]
      : [s.w * 0.08, s.w * 0.84, s.h * 0.12, s.h * 0.74];
  const warps = Array.from({ length: 74 }, (_, i) =>
    line(x + (w * (i + 0.5)) / 74, top, x + (w * (i + 0.5)) / 74, low, i % 6 ? "#efe3cb" : "#d8b98a", 2),
  ).join("");
  const cloth = top + (low - top) * 0.42;
  const band = (low - cloth) / 6;
  const weave = Array.from({ length: 6 }, (_, row) => {
    const by = cloth + row * band;
    const [ground, motif, spot] = [
      hues[row % 5] ?? hues[0],
      hues[(row + 1 + (row % 2)) % 5] ?? hues[1],
      hues[(row + 3) % 5] ?? hues[3],
    ];
    const cells = Array.from({ length: 12 }, (_, c) => {
      const [cx, cy, r] = [x + (w * (c + 0.5)) / 12, by + band / 2, Math.min(w / 24, band / 2) * 0.86];
      const diamond = (k: number, fill: string) =>
        poly(
          [
            [cx - r * k, cy],
            [cx, cy - r * k],
            [cx + r * k, cy],
            [cx, cy + r * k],
          ],
          fill,
        );
      return row % 3 === 1
        ? [0, 1, 2]
            .map((j) =>
              line(cx - r + j * r * 0.7, cy + r * 0.9, cx - r * 0.4 + j * r * 0.7, cy - r * 0.9, motif, 5),
            )
            .join("")
        : diamond(1, motif) + diamond(0.6, ground) + diamond(0.3, spot);
    }).join("");
    return rect(x, by, w, band + 1, ground) + cells + rect(x, by, w, 4, spot);
  }).join("");
  const beam = (bx: number, by: number, bw: number, bh: number) =>
    rect(bx, by, bw, bh, wood) + rect(bx, by, bw, Math.min(bh, bw) * 0.28, "#b07c4a");
  const post = s.u * 0.045;
  const px = s.w > s.h ? s.w * 0.76 : s.w * 0.72;
  const py = s.h * 0.97;
  const threads = Array.from({ length: 40 }, (_, i) =>
    rect(x + (w * i) / 40, cloth, 2, low - cloth, "#000000", 'opacity="0.07"'),
  ).join("");
  return (
    room(s, s.h * 0.8, "#c79a66", "#6b4429") +
    Array.from({ length: 14 }, (_, i) =>
      rect((s.w * i) / 14, 0, 3, s.h * 0.8, "#5a3820", 'opacity="0.35"'),
    ).join("") +
    casement(s, s.w * 0.7, s.h * 0.1, s.w * 0.22, s.h * 0.3, "#5a3820") +
    [0, 1, 2, 3]
      .map(
        (i) =>
          line(s.w * (0.66 + i * 0.09), 0, s.w * (0.66 + i * 0.09), s.h * 0.07, "#5a3820", 3) +
          circle(s.w * (0.66 + i * 0.09), s.h * 0.085, s.u * 0.028, hues[i] ?? hues[0]),
      )
      .join("") +
    warps +
    weave +
    threads +
    beam(x - post, top - post, w + post * 2, post) +
    beam(x - post, cloth - post * 0.5, w + post * 2, post * 0.7) +
    beam(x - post, low, w + post * 2, post) +
    beam(x - post * 1.2, top - post * 1.4, post, s.h - top) +
    beam(x + w + post * 0.2, top - post * 1.4, post, s.h - top) +
    shaft(
      s,
      [
        [s.w * 0.7, s.h * 0.1],
        [s.w * 0.92, s.h * 0.1],
        [s.w * 0.62, s.h],
        [s.w * 0.12, s.h],
      ],
      "#ffe9b0",
      0.5,
    ) +
    person(s, px, py, s.u * 0.6, { tunic: true, shirt: "#26345c", arms: "front" }) +
    rect(px - s.u * 0.085, py - s.u * 0.34, s.u * 0.17, s.u * 0.022, "#c8402f") +
    ellipse(s.w * 0.92, s.h * 0.94, s.u * 0.1, s.u * 0.035, "#8a6238") +
    [-0.04, 0, 0.04]
      .map((k, i) => circle(s.w * 0.92 + s.u * k, s.h * 0.915, s.u * 0.032, hues[i] ?? hues[0]))
      .join("")
  );
}

export function kitchen(s: Sheet): string {
  const y = s.h * 0.74;
  const [fx, fy] = [s.w * 0.42, s.h * 0.84];
  const flame = (k: number, h: number, colour: string) =>
    path(
      `M${n(fx + s.u * (k - 0.06))} ${n(fy)}Q${n(fx + s.u * (k - 0.07))} ${n(fy - s.u * h * 0.5)} ${n(fx + s.u * k)} ${n(fy - s.u * h)}Q${n(fx + s.u * (k + 0.07))} ${n(fy - s.u * h * 0.5)} ${n(fx + s.u * (k + 0.06))} ${n(fy)}z`,
      colour,
    );
  const steam = Array.from({ length: 9 }, (_, i) =>
    circle(
      fx + s.u * (0.06 * Math.sin(i * 1.1)),
      fy - s.u * (0.36 + i * 0.06),
      s.u * (0.022 + i * 0.009),
      "#f6ead6",
      `opacity="${(0.26 - i * 0.024).toFixed(3)}"`,
    ),
  ).join("");
  return (
    room(s, y, "#8a5a3a", "#4e3121") +
    Array.from({ length: 16 }, (_, i) => rect((s.w * i) / 16, 0, 4, y, "#2b180f", 'opacity="0.35"')).join(
      "",
    ) +
    casement(s, s.w * 0.68, s.h * 0.12, s.w * 0.22, s.h * 0.34, "#3a2216") +
    rect(s.w * 0.05, s.h * 0.3, s.w * 0.22, s.u * 0.018, "#3a2216") +
    [0.07, 0.12, 0.17, 0.22]
      .map((k, i) =>
        rect(
          s.w * k,
          s.h * 0.3 - s.u * (0.1 + 0.02 * (i % 2)),
          s.u * 0.035,
          s.u * (0.1 + 0.02 * (i % 2)),
          ["#b8452f", "#e0a43a", "#2f6f8f", "#d9d2c3"][i] ?? "#b8452f",
        ),
      )
      .join("") +
    [0.3, 0.38, 0.46, 0.54]
      .map(
        (k) =>
          line(s.w * k, 0, s.w * k, s.h * 0.1, "#2b180f", 3) +
          ellipse(s.w * k, s.h * 0.13, s.u * 0.022, s.u * 0.045, "#d8a94a"),
      )
      .join("") +
    shaft(
      s,
      [
        [s.w * 0.68, s.h * 0.12],
        [s.w * 0.9, s.h * 0.12],
        [s.w * 0.6, s.h],
        [s.w * 0.2, s.h],
      ],
      "#ffe6ae",
      0.55,
    ) +
    ellipse(fx, fy + s.u * 0.02, s.u * 0.3, s.u * 0.05, "#1f120c") +
    glow(s, fx, fy - s.u * 0.06, s.u * 0.62, "#ff9a3c", 0.75) +
    [-0.2, 0.2]
      .map((k) =>
        poly(
          [
            [fx + s.u * k - s.u * 0.035, fy + s.u * 0.02],
            [fx + s.u * k * 0.6, fy - s.u * 0.17],
            [fx + s.u * k + s.u * 0.035, fy + s.u * 0.02],
          ],
          "#5a4034",
        ),
      )
      .join("") +
    [-0.2, -0.08, 0.1]
      .map((k, i) =>
        line(
          fx + s.u * (k - 0.1),
          fy + s.u * 0.03,
          fx + s.u * (k + 0.18),
          fy - s.u * 0.01 * i,
          "#6b4226",
          s.u * 0.028,
        ),
      )
      .join("") +
    flame(-0.06, 0.17, "#e5521f") +
    flame(0.06, 0.19, "#ee6f22") +
    flame(0, 0.15, "#ffb43a") +
    flame(0.01, 0.09, "#fff0b0") +
    path(
      `M${n(fx - s.u * 0.15)} ${n(fy - s.u * 0.32)}H${n(fx + s.u * 0.15)}Q${n(fx + s.u * 0.18)} ${n(fy - s.u * 0.15)} ${n(fx)} ${n(fy - s.u * 0.14)}Q${n(fx - s.u * 0.18)} ${n(fy - s.u * 0.15)} ${n(fx - s.u * 0.15)} ${n(fy - s.u * 0.32)}z`,
      "#26222a",
    ) +
    ellipse(fx, fy - s.u * 0.325, s.u * 0.165, s.u * 0.028, "#4a4450") +
    circle(fx, fy - s.u * 0.36, s.u * 0.014, "#26222a") +
    steam +
    person(s, s.w * 0.72, s.h * 0.95, s.u * 0.52, {
      shirt: "#6b3f4f",
      tunic: true,
      hair: "#d8d4cc",
      arms: "front",
    }) +
    person(s, s.w * 0.17, s.h * 0.955, s.u * 0.38, { shirt: "#2f6f8f", arms: "front" }) +
    ellipse(s.w * 0.88, s.h * 0.95, s.u * 0.1, s.u * 0.035, "#a97c45") +
    [-0.05, 0, 0.05].map((k) => circle(s.w * 0.88 + s.u * k, s.h * 0.925, s.u * 0.03, "#c9823a")).join("")
  );
}

export function pressRoom(s: Sheet): string {
  const y = s.h * 0.78;
  const steel = (x: number, cy: number, r: number) => {
    const { def, paint } = gradient(
      s,
      [x - r, cy - r, x + r, cy + r],
      [
        [0, "#f0f4f5"],
        [0.45, "#93a7b2"],
        [1, "#44586a"],
      ],
    );
    return (
      def + circle(x, cy, r, paint) + circle(x, cy, r * 0.34, "#2c3a4a") + circle(x, cy, r * 0.14, "#c8d3d8")
    );
  };
  const rolls: [number, number, number][] = [
    [0.16, 0.36, 0.12],
    [0.36, 0.54, 0.09],
    [0.5, 0.3, 0.09],
    [0.64, 0.54, 0.09],
    [0.8, 0.32, 0.1],
  ];
  const web = `M${n(s.w * 0.16)} ${n(s.h * 0.36 - s.u * 0.12)}L${n(s.w * 0.36)} ${n(s.h * 0.54 + s.u * 0.09)}L${n(s.w * 0.5)} ${n(s.h * 0.3 - s.u * 0.09)}L${n(s.w * 0.64)} ${n(s.h * 0.54 + s.u * 0.09)}L${n(s.w * 0.8)} ${n(s.h * 0.32 - s.u * 0.1)}L${n(s.w * 1.02)} ${n(s.h * 0.62)}`;
  const sheetOf = (x: number, py: number, k: number) =>
    rect(x, py, s.u * 0.2 * k, s.u * 0.026 * k, "#f8f4e8") +
    rect(x + s.u * 0.012 * k, py + s.u * 0.006 * k, s.u * 0.09 * k, s.u * 0.007 * k, "#a8211c") +
    rect(x + s.u * 0.012 * k, py + s.u * 0.017 * k, s.u * 0.16 * k, s.u * 0.003 * k, "#777777");
  const stack = Array.from({ length: 13 }, (_, i) =>
    sheetOf(s.w * 0.76 + s.between(-3, 3), y + s.h * 0.1 - i * s.u * 0.022, 1.25),
  ).join("");
  return (
    room(s, y, "#3f5468", "#6f6a66") +
    Array.from({ length: 9 }, (_, i) => rect((s.w * i) / 9, 0, 5, y, "#1a2533", 'opacity="0.35"')).join("") +
    [0.2, 0.5, 0.8]
      .map(
        (k) =>
          rect(s.w * k - s.u * 0.1, s.h * 0.045, s.u * 0.2, s.u * 0.02, "#fff8e0") +
          shaft(
            s,
            [
              [s.w * k - s.u * 0.1, s.h * 0.06],
              [s.w * k + s.u * 0.1, s.h * 0.06],
              [s.w * k + s.u * 0.3, s.h],
              [s.w * k - s.u * 0.3, s.h],
            ],
            "#fff3cf",
            0.34,
          ),
      )
      .join("") +
    rect(s.w * 0.05, s.h * 0.2, s.w * 0.88, s.h * 0.5, "#25445c") +
    rect(s.w * 0.05, s.h * 0.2, s.w * 0.88, s.h * 0.03, "#3d6b88") +
    rect(s.w * 0.05, s.h * 0.66, s.w * 0.88, s.h * 0.12, "#1b3042") +
    rect(s.w * 0.05, s.h * 0.69, s.w * 0.88, s.h * 0.014, "#c8402f") +
    `<path d="${web}" stroke="#faf6ea" stroke-width="${n(s.u * 0.05)}" fill="none" stroke-linejoin="round"/>` +
    `<path d="${web}" stroke="#b9b2a2" stroke-width="${n(s.u * 0.034)}" fill="none" stroke-dasharray="${n(s.u * 0.05)} ${n(s.u * 0.018)}" opacity="0.55"/>` +
    rolls.map(([x, ry, r]) => steel(s.w * x, s.h * ry, s.u * r)).join("") +
    ellipse(s.w * 0.84, y + s.h * 0.135, s.u * 0.2, s.u * 0.02, "#10161c", 'opacity="0.4"') +
    stack +
    person(s, s.w * 0.56, s.h * 0.95, s.u * 0.46, { shirt: "#2f6f8f", trousers: "#26405a", arms: "front" }) +
    rect(s.w * 0.56 - s.u * 0.09, s.h * 0.95 - s.u * 0.275, s.u * 0.18, s.u * 0.125, "#faf6ea") +
    rect(s.w * 0.56 - s.u * 0.078, s.h * 0.95 - s.u * 0.263, s.u * 0.1, s.u * 0.016, "#a8211c") +
    [0, 1, 2, 3]
      .map((i) =>
        rect(
          s.w * 0.56 - s.u * 0.078,
          s.h * 0.95 - s.u * (0.235 - i * 0.018),
          s.u * (i % 2 ? 0.15 : 0.12),
          s.u * 0.007,
          "#8a857a",
        ),
      )
      .join("") +
    person(s, s.w * 0.27, s.h * 0.93, s.u * 0.42, { shirt: "#e0a43a", trousers: "#26405a", arms: "wave" })
  );
}
