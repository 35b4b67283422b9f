/** Meetings and ceremonies. */
import {
  circle,
  flag,
  glow,
  gradient,
  line,
  mix,
  n,
  poly,
  rect,
  type Sheet,
  shaft,
  star,
  wash,
} from "./brush";
import { audience, bouquet, person } from "./people";

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
      'fill-opacity="0.16"',
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
    rect(s.w * 0.38, s.h * 0.13, s.w * 0.24, s.h * 0.012, "#f2c14e", 'fill-opacity="0.9"') +
    rect(s.w * 0.33, s.h * 0.165, s.w * 0.34, s.h * 0.018, "#f7dc9a", 'fill-opacity="0.95"') +
    rect(s.w * 0.42, s.h * 0.205, s.w * 0.16, s.h * 0.01, "#f2c14e", 'fill-opacity="0.9"') +
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
      `transform="rotate(${n(s.between(-25, 25))} ${n(s.w / 2)} ${n(s.h / 2)})"`,
    ),
  ).join("");
  return (
    curtain(s, y, tone, 16) +
    circle(s.w * 0.5, s.h * 0.2, s.u * 0.13, "#f7c843", 'fill-opacity="0.16"') +
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
    rect(0, y + s.h * 0.1, s.w, s.h * 0.012, "#f2c14e", 'fill-opacity="0.75"') +
    line +
    [0.03, 0.28, 0.5, 0.72, 0.97].map((k) => basket(s, s.w * k, s.h * 0.985, s.u * 0.2)).join("") +
    confetti
  );
}
