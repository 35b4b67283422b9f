/** Medals on velvet. */
import { circle, ellipse, glow, gradient, n, path, poly, rect, type Sheet, shaft, star } from "./brush";

export function medals(s: Sheet): string {
  const velvet = s.pick(["#8e1422", "#6f1030", "#13365c"]);
  const folds = Array.from({ length: 9 }, () => {
    const [x, w] = [s.between(-0.2, 1) * s.w, s.between(0.12, 0.3) * s.w];
    return path(
      `M${n(x)} 0C${n(x + w)} ${n(s.h * 0.35)} ${n(x - w)} ${n(s.h * 0.65)} ${n(x + w * 0.5)} ${n(s.h)}H${n(x + w * 1.5)}C${n(x + w * 0.2)} ${n(s.h * 0.65)} ${n(x + w * 2)} ${n(s.h * 0.35)} ${n(x + w)} 0z`,
      s.rnd() < 0.5 ? "#000000" : "#ff9a86",
      `fill-opacity="${s.between(0.06, 0.15).toFixed(2)}"`,
    );
  }).join("");
  const medal = (x: number, y: number, r: number) => {
    const gold = gradient(
      s,
      [x - r, y - r, x + r, y + r],
      [
        [0, "#fff2b8"],
        [0.35, "#e9b53d"],
        [0.7, "#a56a17"],
        [1, "#f1cf6e"],
      ],
    );
    const band = r * 0.62;
    const rays = Array.from({ length: 24 }, (_, i) => {
      const a = (i / 24) * Math.PI * 2;
      const [p, q] = [a - 0.09, a + 0.09];
      return poly(
        [
          [x + Math.cos(p) * r * 0.8, y + Math.sin(p) * r * 0.8],
          [x + Math.cos(a) * r * (i % 2 ? 1.08 : 1.22), y + Math.sin(a) * r * (i % 2 ? 1.08 : 1.22)],
          [x + Math.cos(q) * r * 0.8, y + Math.sin(q) * r * 0.8],
        ],
        gold.paint,
      );
    }).join("");
    return (
      gold.def +
      ellipse(x + r * 0.16, y + r * 0.26, r * 1.22, r * 1.2, "#000000", 'fill-opacity="0.32"') +
      rect(x - band, y - r * 2.5, band * 2, r * 1.5, "#c8281f") +
      rect(x - band * 0.62, y - r * 2.5, band * 0.26, r * 1.5, "#f2c14e") +
      rect(x + band * 0.36, y - r * 2.5, band * 0.26, r * 1.5, "#f2c14e") +
      rect(x - band * 1.06, y - r * 2.56, band * 2.12, r * 0.14, "#e0b23e") +
      poly(
        [
          [x - band, y - r],
          [x + band, y - r],
          [x, y - r * 0.5],
        ],
        "#9e1d18",
      ) +
      rays +
      circle(x, y, r * 0.86, gold.paint) +
      circle(x, y, r * 0.7, "#b3211b") +
      circle(x, y, r * 0.7, "#000000", 'fill-opacity="0.12"') +
      star(x, y, r * 0.52, "#ffd95a") +
      glow(s, x - r * 0.4, y - r * 0.45, r * 1.1, "#fffbe0", 0.6)
    );
  };
  const places: [number, number, number][] =
    s.w > s.h
      ? [
          [0.22, 0.62, 0.135],
          [0.5, 0.6, 0.165],
          [0.78, 0.62, 0.135],
        ]
      : [
          [0.3, 0.36, 0.14],
          [0.7, 0.38, 0.14],
          [0.5, 0.76, 0.19],
        ];
  return (
    rect(0, 0, s.w, s.h, velvet) +
    folds +
    shaft(
      s,
      [
        [s.w * 0.1, 0],
        [s.w * 0.5, 0],
        [s.w * 0.95, s.h],
        [s.w * 0.3, s.h],
      ],
      "#fff0c8",
      0.22,
    ) +
    places.map(([x, y, r]) => medal(s.w * x, s.h * y, s.u * r)).join("")
  );
}
