/** The hearth. */
import { circle, ellipse, glow, line, n, path, poly, rect, type Sheet, shaft } from "./brush";
import { casement, room } from "./interior";
import { person } from "./people";

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
      `fill-opacity="${(0.26 - i * 0.024).toFixed(3)}"`,
    ),
  ).join("");
  return (
    room(s, y, "#8a5a3a", "#4e3121") +
    Array.from({ length: 16 }, (_, i) =>
      rect((s.w * i) / 16, 0, 4, y, "#2b180f", 'fill-opacity="0.35"'),
    ).join("") +
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
