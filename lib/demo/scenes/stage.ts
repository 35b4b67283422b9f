/** The open-air stage at night. */
import { ellipse, glow, line, mix, n, path, rect, type Sheet, shaft, wash } from "./brush";
import { night } from "./light";
import { mistBand, ranges, water } from "./nature";
import { audience, person, shirts } from "./people";

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
