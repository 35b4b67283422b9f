/** The football ground at night. */
import { circle, ellipse, glow, n, poly, rect, type Sheet, shaft, wash } from "./brush";
import { person } from "./people";

export function football(s: Sheet): string {
  const horizon = s.h * 0.42;
  const grass = Array.from({ length: 12 }, (_, i) => {
    const [a, b] = [(i / 12) ** 1.6, ((i + 1) / 12) ** 1.6];
    return rect(
      0,
      horizon + (s.h - horizon) * a,
      s.w,
      (s.h - horizon) * (b - a) + 1,
      i % 2 ? "#2f8a4c" : "#3a9d57",
    );
  }).join("");
  const crowd = Array.from({ length: 520 }, () => {
    const t = s.rnd();
    return circle(
      s.between(0, s.w),
      s.h * 0.17 + t * s.h * 0.2,
      s.u * (0.0045 + 0.003 * t),
      s.pick(["#cfae82", "#b8402f", "#d8d0c2", "#2f6f9a", "#2a5a4a", "#d0a23a"]),
    );
  }).join("");
  const mast = (x: number) =>
    rect(x - 4, s.h * 0.05, 8, horizon - s.h * 0.05, "#39415c") +
    rect(x - s.u * 0.06, s.h * 0.035, s.u * 0.12, s.u * 0.05, "#2a3048") +
    [-0.04, 0, 0.04]
      .map((k) => circle(x + s.u * k, s.h * 0.035 + s.u * 0.025, s.u * 0.013, "#fffbe0"))
      .join("") +
    glow(s, x, s.h * 0.05, s.u * 0.34, "#fff7d6", 0.75);
  const squad = Array.from({ length: 7 }, (_, i) => ({
    x: s.w * s.between(0.06, 0.94),
    y: s.h * s.between(0.5, 0.7),
    shirt: i % 2 ? "#c8402f" : "#1f7fa8",
  }))
    .sort((a, b) => a.y - b.y)
    .map((p) =>
      person(s, p.x, p.y, s.u * (0.08 + (p.y / s.h - 0.48) * 0.35), {
        shirt: p.shirt,
        trousers: "#f3efe6",
        arms: "run",
        shorts: true,
      }),
    )
    .join("");
  const [bx, by] = [s.w * s.between(0.46, 0.54), s.h * 0.93];
  return (
    wash(s, 0, horizon, [
      [0, "#101a3a"],
      [0.6, "#2c4a7c"],
      [1, "#7d9fc0"],
    ]) +
    poly(
      [
        [0, s.h * 0.15],
        [s.w, s.h * 0.15],
        [s.w, horizon],
        [0, horizon],
      ],
      "#333a5a",
    ) +
    crowd +
    rect(0, s.h * 0.12, s.w, s.h * 0.035, "#1b2140") +
    rect(0, s.h * 0.375, s.w, s.h * 0.05, "#f3efe6") +
    Array.from({ length: 9 }, (_, i) =>
      rect(
        s.w * (i / 9 + 0.01),
        s.h * 0.383,
        s.w * 0.09,
        s.h * 0.034,
        s.pick(["#c8402f", "#1f7fa8", "#e0a43a", "#2f6b45"]),
      ),
    ).join("") +
    grass +
    `<g stroke="#f4fbef" stroke-width="5" fill="none" opacity="0.85"><ellipse cx="${n(s.w / 2)}" cy="${n(s.h * 0.62)}" rx="${n(s.w * 0.2)}" ry="${n(s.h * 0.075)}"/><path d="M0 ${n(s.h * 0.62)}H${n(s.w)}M0 ${n(horizon + 8)}H${n(s.w)}"/></g>` +
    [0.06, 0.94].map((k) => mast(s.w * k)).join("") +
    [-1, 1]
      .map((side) =>
        shaft(
          s,
          [
            [s.w * (0.5 + side * 0.44), s.h * 0.05],
            [s.w * (0.5 + side * 0.4), s.h * 0.05],
            [s.w * (0.5 - side * 0.1), s.h],
            [s.w * (0.5 + side * 0.4), s.h],
          ],
          "#fffbe0",
          0.16,
        ),
      )
      .join("") +
    squad +
    person(s, bx - s.u * 0.15, s.h * 0.95, s.u * 0.43, {
      shirt: "#1f7fa8",
      trousers: "#f3efe6",
      arms: "run",
      shorts: true,
    }) +
    person(s, bx + s.u * 0.17, s.h * 0.94, s.u * 0.41, {
      shirt: "#c8402f",
      trousers: "#f3efe6",
      arms: "run",
      shorts: true,
    }) +
    ellipse(bx, by + s.u * 0.032, s.u * 0.035, s.u * 0.008, "#0c1f14", 'fill-opacity="0.4"') +
    circle(bx, by, s.u * 0.03, "#fbfaf5") +
    poly(
      [
        [bx, by - s.u * 0.013],
        [bx + s.u * 0.012, by - s.u * 0.003],
        [bx + s.u * 0.008, by + s.u * 0.011],
        [bx - s.u * 0.008, by + s.u * 0.011],
        [bx - s.u * 0.012, by - s.u * 0.003],
      ],
      "#23262f",
    )
  );
}
