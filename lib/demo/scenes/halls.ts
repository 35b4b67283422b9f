/** Meetings, ceremonies and stages. */
import {
  circle,
  ellipse,
  flag,
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
  star,
  wash,
} from "./brush";
import { night } from "./light";
import { mistBand, ranges, water } from "./nature";
import { audience, bouquet, person, shirts } from "./people";

/** A curtain across the sheet down to `bottom`, in folds. */
function curtain(s: Sheet, bottom: number, colour: string, folds: number): string {
  return Array.from({ length: folds }, (_, i) => {
    const [x1, x2] = [(i / folds) * s.w, ((i + 1) / folds) * s.w];
    const { def, paint } = gradient(
      s,
      [x1, 0, x2, 0],
      [
        [0, mix(colour, "#240407", 0.5)],
        [0.4, mix(colour, "#ffb08a", 0.12)],
        [1, mix(colour, "#240407", 0.4)],
      ],
    );
    return def + rect(x1, 0, x2 - x1 + 1, bottom, paint);
  }).join("");
}

function podium(x: number, y: number, h: number): string {
  return (
    poly(
      [
        [x - h * 0.36, y - h],
        [x + h * 0.36, y - h],
        [x + h * 0.28, y],
        [x - h * 0.28, y],
      ],
      "#8a5230",
    ) +
    poly(
      [
        [x + h * 0.05, y - h],
        [x + h * 0.36, y - h],
        [x + h * 0.28, y],
        [x + h * 0.05, y],
      ],
      "#000000",
      'opacity="0.16"',
    ) +
    rect(x - h * 0.4, y - h * 1.06, h * 0.8, h * 0.08, "#a66a3f") +
    circle(x, y - h * 0.55, h * 0.14, "#c8281f") +
    star(x, y - h * 0.55, h * 0.09, "#f7c843") +
    line(x - h * 0.1, y - h * 1.04, x - h * 0.04, y - h * 1.28, "#23232b", h * 0.025) +
    circle(x - h * 0.035, y - h * 1.29, h * 0.035, "#23232b")
  );
}

const basket = (s: Sheet, x: number, y: number, h: number) =>
  poly(
    [
      [x - h * 0.2, y - h * 0.5],
      [x + h * 0.2, y - h * 0.5],
      [x + h * 0.12, y],
      [x - h * 0.12, y],
    ],
    "#b98a4e",
  ) + bouquet(s, x, y - h * 0.72, h * 0.34);

const floor = (s: Sheet, y: number, colour: string) =>
  wash(s, y, s.h, [
    [0, mix(colour, "#ffe1b0", 0.25)],
    [1, mix(colour, "#1a0d08", 0.35)],
  ]);

export function meetingHall(s: Sheet): string {
  const tone = s.pick(["#a3201d", "#8f1c22", "#a9301c"]);
  const y = s.h * 0.6;
  const left = s.rnd() < 0.5;
  const px = s.w * (left ? 0.3 : 0.7);
  const tx = s.w * (left ? 0.68 : 0.32);
  const seated = [-0.16, -0.055, 0.055, 0.16]
    .map((k) =>
      person(s, tx + k * s.w, y + s.u * 0.015, s.u * 0.25, {
        shirt: s.pick(["#28344e", "#3b3f4b", "#f1ede4", "#2c4a63"]),
        tie: true,
        shadow: false,
      }),
    )
    .join("");
  return (
    curtain(s, y, tone, 22) +
    wash(s, 0, s.h * 0.1, [
      [0, "#3b090c", 0.9],
      [1, "#3b090c", 0],
    ]) +
    rect(s.w * 0.38, s.h * 0.13, s.w * 0.24, s.h * 0.012, "#f2c14e", 'opacity="0.9"') +
    rect(s.w * 0.33, s.h * 0.165, s.w * 0.34, s.h * 0.018, "#f7dc9a", 'opacity="0.95"') +
    rect(s.w * 0.42, s.h * 0.205, s.w * 0.16, s.h * 0.01, "#f2c14e", 'opacity="0.9"') +
    flag(s.w * (left ? 0.06 : 0.86), s.h * 0.14, s.u * 0.15) +
    floor(s, y, "#9b6238") +
    glow(s, px, s.h * 0.36, s.u * 0.5, "#ffdf9e", 0.55) +
    shaft(
      s,
      [
        [px - s.u * 0.04, 0],
        [px + s.u * 0.04, 0],
        [px + s.u * 0.3, y],
        [px - s.u * 0.3, y],
      ],
      "#fff0c8",
      0.34,
    ) +
    seated +
    rect(tx - s.w * 0.22, y - s.u * 0.11, s.w * 0.44, s.u * 0.13, "#7b1b1c") +
    rect(tx - s.w * 0.22, y - s.u * 0.12, s.w * 0.44, s.u * 0.022, "#f0e4d0") +
    [-0.108, 0, 0.108].map((k) => bouquet(s, tx + k * s.w, y - s.u * 0.13, s.u * 0.028)).join("") +
    person(s, px, y + s.u * 0.03, s.u * 0.34, { shirt: "#23314f", tie: true, arms: "front" }) +
    podium(px, y + s.u * 0.05, s.u * 0.2) +
    basket(s, px + s.u * 0.24 * (left ? -1 : 1), y + s.u * 0.06, s.u * 0.19) +
    audience(s, s.h * 0.73, s.u * 0.062, "#4a2b33", "#ffc98a") +
    audience(s, s.h * 0.81, s.u * 0.082, "#37212c", "#f0a66f") +
    audience(s, s.h * 0.92, s.u * 0.11, "#231724", "#b9704f")
  );
}

export function awardCeremony(s: Sheet): string {
  const tone = s.pick(["#b5231d", "#a11f3a", "#1f4f7c", "#7a2b63"]);
  const y = s.h * 0.78;
  const count = s.w > s.h ? 7 : 4;
  const line = Array.from({ length: count }, (_, i) => {
    const x = s.w * (0.12 + (0.76 * i) / (count - 1));
    const woman = s.rnd() < 0.5;
    const hair = s.turn(["#1d1a22", "#c9c5bf", "#1d1a22", "#2a2220"]);
    const figure = woman
      ? {
          tunic: true,
          shirt: s.pick(["#d9547a", "#f0e2c4", "#3b7f8f", "#c98a2e"] as const),
          ...(i % 2 ? { frame: true } : { flowers: true }),
        }
      : {
          shirt: s.pick(["#27324c", "#3a3f4d", "#f3efe6"] as const),
          tie: true,
          ...(i % 2 ? { flowers: true } : { frame: true }),
        };
    return person(s, x, y + s.between(-0.006, 0.012) * s.h, s.u * s.between(0.43, 0.48), { ...figure, hair });
  }).join("");
  const confetti = Array.from({ length: 90 }, () =>
    rect(
      s.between(0, s.w),
      s.rnd() ** 1.5 * s.h * 0.7,
      s.u * 0.008,
      s.u * 0.005,
      s.pick(["#f7c843", "#fff0cf", "#e9745a", "#8fc7c0"]),
      `opacity="0.75" transform="rotate(${n(s.between(-25, 25))} ${n(s.w / 2)} ${n(s.h / 2)})"`,
    ),
  ).join("");
  return (
    curtain(s, y, tone, 16) +
    circle(s.w * 0.5, s.h * 0.2, s.u * 0.13, "#f7c843", 'opacity="0.16"') +
    star(s.w * 0.5, s.h * 0.2, s.u * 0.095, "#f7c843") +
    glow(s, s.w * 0.5, s.h * 0.2, s.u * 0.5, "#ffe2a0", 0.55) +
    [0.15, 0.5, 0.85]
      .map((k) =>
        shaft(
          s,
          [
            [s.w * k - s.u * 0.02, 0],
            [s.w * k + s.u * 0.02, 0],
            [s.w * k + s.u * 0.26, y],
            [s.w * k - s.u * 0.26, y],
          ],
          "#fff3d0",
          0.26,
        ),
      )
      .join("") +
    floor(s, y - s.h * 0.04, "#8d4a2c") +
    rect(0, y + s.h * 0.1, s.w, s.h * 0.012, "#f2c14e", 'opacity="0.75"') +
    line +
    [0.03, 0.28, 0.5, 0.72, 0.97].map((k) => basket(s, s.w * k, s.h * 0.985, s.u * 0.2)).join("") +
    confetti
  );
}

export function medals(s: Sheet): string {
  const velvet = s.pick(["#8e1422", "#6f1030", "#13365c"]);
  const folds = Array.from({ length: 9 }, () => {
    const [x, w] = [s.between(-0.2, 1) * s.w, s.between(0.12, 0.3) * s.w];
    return path(
      `M${n(x)} 0C${n(x + w)} ${n(s.h * 0.35)} ${n(x - w)} ${n(s.h * 0.65)} ${n(x + w * 0.5)} ${n(s.h)}H${n(x + w * 1.5)}C${n(x + w * 0.2)} ${n(s.h * 0.65)} ${n(x + w * 2)} ${n(s.h * 0.35)} ${n(x + w)} 0z`,
      s.rnd() < 0.5 ? "#000000" : "#ff9a86",
      `opacity="${s.between(0.06, 0.15).toFixed(2)}"`,
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
      ellipse(x + r * 0.16, y + r * 0.26, r * 1.22, r * 1.2, "#000000", 'opacity="0.32"') +
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
      circle(x, y, r * 0.7, "#000000", 'opacity="0.12"') +
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

export function stage(s: Sheet): string {
  const y = s.h * 0.72;
  const colours = ["#ff7a9a", "#ffd166", "#7ad0ff", "#b28cff", "#8df0b5"] as const;
  const beams = Array.from({ length: 9 }, (_, i) => {
    const x = (s.w * (i + 0.5)) / 9;
    const lean = s.between(-0.16, 0.16) * s.w;
    return shaft(
      s,
      [
        [x - 6, s.h * 0.1],
        [x + 6, s.h * 0.1],
        [x + lean + s.u * 0.11, y],
        [x + lean - s.u * 0.11, y],
      ],
      colours[i % 5] ?? colours[0],
      0.5,
    );
  }).join("");
  const lanterns = Array.from({ length: 11 }, (_, i) => {
    const [x, ly] = [(s.w * (i + 0.5)) / 11, s.h * (0.13 + 0.035 * Math.sin((i / 10) * Math.PI))];
    return (
      glow(s, x, ly, s.u * 0.07, "#ffb85a", 0.7) +
      ellipse(x, ly, s.u * 0.019, s.u * 0.025, i % 2 ? "#e5533a" : "#f2b441")
    );
  }).join("");
  const singers = Array.from({ length: 7 }, (_, i) =>
    person(s, s.w * (0.2 + i * 0.1), y + (i % 2) * s.h * 0.012, s.u * 0.26, {
      tunic: true,
      shirt: s.pick(["#e0506f", "#f3c64b", "#3fa3a0", "#f2e9da", "#8a63b8"]),
      arms: i % 3 ? "down" : "up",
    }),
  ).join("");
  return (
    wash(s, 0, s.h, [
      [0, "#0d1433"],
      [0.55, "#2b2a66"],
      [1, "#141232"],
    ]) +
    ranges(s, night, s.h * 0.42, s.h * 0.56, 2) +
    water(s, night, s.h * 0.6, s.w * 0.5, "#0a1a3c") +
    mistBand(s, s.h * 0.6, s.h * 0.05, "#7a78c8", 0.5) +
    rect(s.w * 0.07, s.h * 0.07, s.w * 0.86, s.h * 0.022, "#1a1d33") +
    [0.07, 0.915].map((k) => rect(s.w * k, s.h * 0.07, s.w * 0.015, y - s.h * 0.05, "#1a1d33")).join("") +
    beams +
    lanterns +
    path(
      `M${n(s.w * 0.04)} ${n(y - s.h * 0.01)}H${n(s.w * 0.96)}L${n(s.w)} ${n(y + s.h * 0.09)}H0z`,
      "#6d3b4f",
    ) +
    rect(0, y + s.h * 0.085, s.w, s.h * 0.03, "#2a1a33") +
    glow(s, s.w * 0.5, y, s.u * 0.6, "#ffd9a0", 0.45) +
    singers +
    audience(s, s.h * 0.87, s.u * 0.055, "#191632", "#c77f9f") +
    audience(s, s.h * 0.94, s.u * 0.075, "#100f24", "#8a5f9a") +
    [0.2, 0.47, 0.78]
      .map((k) =>
        line(
          s.w * k,
          s.h * 0.96,
          s.w * k + s.u * 0.02,
          s.h * 0.83,
          mix(shirts[0], "#0d0c1c", 0.6),
          s.u * 0.014,
        ),
      )
      .join("")
  );
}
