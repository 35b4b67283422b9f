/** Rooms where people are cared for: class and ward. */
import { circle, ellipse, n, path, poly, rect, type Sheet, shaft } from "./brush";
import { casement, room } from "./interior";
import { person, shirts } from "./people";

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
          circle(px, dy - size * 0.395, size * 0.118, "#ffdca6", 'fill-opacity="0.16"')
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
    rect(0, s.h * 0.44, s.w, y - s.h * 0.44, "#5f9a8a", 'fill-opacity="0.55"') +
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
    rect(0, s.h * 0.5, s.w, y - s.h * 0.5, "#6fb1aa", 'fill-opacity="0.55"') +
    casement(s, s.w * 0.36, s.h * 0.12, s.w * 0.28, s.h * 0.34, "#ffffff") +
    poly(
      [
        [s.w * 0.33, s.h * 0.08],
        [s.w * 0.42, s.h * 0.08],
        [s.w * 0.37, s.h * 0.52],
        [s.w * 0.32, s.h * 0.52],
      ],
      "#ffffff",
      'fill-opacity="0.8"',
    ) +
    poly(
      [
        [s.w * 0.58, s.h * 0.08],
        [s.w * 0.67, s.h * 0.08],
        [s.w * 0.68, s.h * 0.52],
        [s.w * 0.63, s.h * 0.52],
      ],
      "#ffffff",
      'fill-opacity="0.8"',
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
    ellipse(bx, by + s.u * 0.1, s.u * 0.38, s.u * 0.03, "#10242a", 'fill-opacity="0.22"') +
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
