/** Rooms where people work: server hall, loom, press. */
import { circle, ellipse, glow, gradient, line, mix, n, poly, rect, type Sheet, shaft, wash } from "./brush";
import { casement, room } from "./interior";
import { person } from "./people";

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
    rect(at - s.u * 0.048, s.h * 0.93 - s.u * 0.308, s.u * 0.096, s.u * 0.061, tone, 'fill-opacity="0.85"') +
    ellipse(vx, s.h * 0.965, s.u * 0.3, s.u * 0.02, tone, 'fill-opacity="0.16"')
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
    rect(x + (w * i) / 40, cloth, 2, low - cloth, "#000000", 'fill-opacity="0.07"'),
  ).join("");
  return (
    room(s, s.h * 0.8, "#c79a66", "#6b4429") +
    Array.from({ length: 14 }, (_, i) =>
      rect((s.w * i) / 14, 0, 3, s.h * 0.8, "#5a3820", 'fill-opacity="0.35"'),
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
    Array.from({ length: 9 }, (_, i) => rect((s.w * i) / 9, 0, 5, y, "#1a2533", 'fill-opacity="0.35"')).join(
      "",
    ) +
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
    ellipse(s.w * 0.84, y + s.h * 0.135, s.u * 0.2, s.u * 0.02, "#10161c", 'fill-opacity="0.4"') +
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
