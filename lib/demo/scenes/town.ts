/** The town outdoors: school and works. */
import { circle, flag, gradient, line, mix, n, path, poly, rect, type Sheet, wash } from "./brush";
import { clouds, dawn, dusk, morning, noon, sky } from "./light";
import { mistBand, ranges, tree, water } from "./nature";
import { person } from "./people";

export function schoolYard(s: Sheet): string {
  const light = s.turn([morning, noon, dusk]);
  const y = s.h * 0.66;
  const [bx, bw, bh] = [s.w * 0.13, s.w * 0.74, s.u * 0.26];
  const bays = Array.from({ length: 8 }, (_, i) => {
    const x = bx + (bw * (i + 0.12)) / 8;
    const w = (bw / 8) * 0.76;
    return i % 3 === 1
      ? rect(x, y - bh * 0.7, w * 0.62, bh * 0.7, "#3f7f7a") +
          rect(x + w * 0.28, y - bh * 0.7, 3, bh * 0.7, "#2b5a58")
      : rect(x, y - bh * 0.68, w, bh * 0.4, "#cfe6ea") +
          rect(x, y - bh * 0.68, w, bh * 0.4, "#2f6f7a", 'fill-opacity="0.35"') +
          rect(x + w / 2 - 2, y - bh * 0.68, 4, bh * 0.4, "#f4ead0");
  }).join("");
  const columns = Array.from({ length: 9 }, (_, i) =>
    rect(bx + (bw * i) / 8 - s.u * 0.008, y - bh, s.u * 0.016, bh, "#fff6df"),
  ).join("");
  const tiles = Array.from({ length: 30 }, (_, i) =>
    line(
      bx + (bw * (i + 0.5)) / 30,
      y - bh * 1.42,
      bx - bw * 0.04 + (bw * 1.08 * (i + 0.5)) / 30,
      y - bh,
      "#7d2f1f",
      2,
    ),
  ).join("");
  const kids = Array.from({ length: s.w > s.h ? 15 : 9 }, (_, i) => {
    const t = s.rnd();
    return {
      y: s.h * (0.75 + 0.21 * t),
      x: s.w * (0.08 + (0.86 * i) / 14 + s.between(-0.02, 0.02)),
      size: s.u * (0.12 + 0.09 * t),
    };
  })
    .sort((a, b) => a.y - b.y)
    .map((k) =>
      person(s, k.x, k.y, k.size, {
        shirt: s.pick(["#f7f3ea", "#f7f3ea", "#d8432f", "#2f7fb0", "#f0b93a"]),
        trousers: "#25406b",
        arms: s.pick(["run", "wave", "up", "down"]),
      }),
    )
    .join("");
  const pole = s.w * 0.5;
  return (
    sky(s, light, y, s.w * 0.82, s.h * 0.17) +
    clouds(s, light, 6, s.h * 0.25) +
    ranges(s, light, s.h * 0.42, s.h * 0.62, 3) +
    mistBand(s, s.h * 0.55, s.h * 0.06, light.mist, 0.6) +
    wash(s, y, s.h, [
      [0, mix(light.ground, "#8a5a34", 0.15)],
      [1, mix(light.ground, "#fff0c4", 0.25)],
    ]) +
    rect(bx, y - bh, bw, bh, "#f3d98f") +
    rect(bx, y - bh, bw, bh * 0.16, "#000000", 'fill-opacity="0.16"') +
    bays +
    columns +
    poly(
      [
        [bx - bw * 0.04, y - bh],
        [bx, y - bh * 1.42],
        [bx + bw, y - bh * 1.42],
        [bx + bw * 1.04, y - bh],
      ],
      "#a8432c",
    ) +
    tiles +
    rect(bx - bw * 0.03, y - bh * 0.035, bw * 1.06, bh * 0.07, "#d6c49a") +
    tree(s, s.w * 0.07, y + s.h * 0.07, s.u * 0.48, s.pick(["#d2452f", "#4a8a4b"])) +
    tree(s, s.w * 0.95, y + s.h * 0.05, s.u * 0.44, mix(light.leaf, light.near, 0.15)) +
    rect(pole - 3, s.h * 0.14, 6, y - s.h * 0.08, "#f2efe8") +
    rect(pole - s.u * 0.04, y + s.h * 0.045, s.u * 0.08, s.u * 0.025, "#e2d6ba") +
    flag(pole + 3, s.h * 0.15, s.u * 0.11) +
    kids
  );
}

export function factory(s: Sheet): string {
  const light = s.turn([noon, dusk, dawn]);
  const y = s.h * 0.62;
  const shed = (x: number, w: number, h: number, tone: string) => {
    const teeth = 4;
    const saw = Array.from({ length: teeth }, (_, i): [number, number][] => [
      [x + (w * i) / teeth, y - h],
      [x + (w * i) / teeth, y - h * 1.38],
      [x + (w * (i + 1)) / teeth, y - h],
    ]).flat();
    const { def, paint } = gradient(
      s,
      [0, y - h * 1.4, 0, y],
      [
        [0, tone],
        [1, mix(tone, light.near, 0.45)],
      ],
    );
    const panes = Array.from({ length: teeth * 2 }, (_, i) =>
      rect(
        x + (w * (i + 0.22)) / (teeth * 2),
        y - h * 0.66,
        (w / (teeth * 2)) * 0.56,
        h * 0.24,
        i % 3 ? "#ffe2a0" : "#7fb3c4",
      ),
    ).join("");
    return (
      def +
      poly([[x, y], ...saw, [x + w, y]], paint) +
      panes +
      rect(x + w * 0.42, y - h * 0.32, w * 0.16, h * 0.32, mix(tone, "#101828", 0.55))
    );
  };
  const stack = (x: number, h: number) => {
    const puffs = Array.from({ length: 6 }, (_, i) =>
      circle(
        x + s.u * (0.012 + i * 0.018),
        y - h - s.u * (0.01 + i * 0.016),
        s.u * (0.012 + i * 0.0035),
        "#fff6e6",
        `fill-opacity="${(0.4 - i * 0.06).toFixed(2)}"`,
      ),
    ).join("");
    return (
      puffs +
      poly(
        [
          [x - s.u * 0.02, y],
          [x - s.u * 0.013, y - h],
          [x + s.u * 0.013, y - h],
          [x + s.u * 0.02, y],
        ],
        "#d8cdbb",
      ) +
      rect(x - s.u * 0.015, y - h * 0.93, s.u * 0.03, h * 0.07, "#c8402f")
    );
  };
  const clip = s.id();
  const works =
    stack(s.w * 0.22, s.u * 0.38) +
    stack(s.w * 0.3, s.u * 0.32) +
    shed(s.w * 0.06, s.w * 0.34, s.u * 0.17, "#c9d3d6") +
    shed(s.w * 0.36, s.w * 0.3, s.u * 0.22, "#e3c48f") +
    stack(s.w * 0.72, s.u * 0.44) +
    shed(s.w * 0.64, s.w * 0.32, s.u * 0.16, "#9fb7bd");
  return (
    sky(s, light, y, s.w * 0.56, s.h * 0.3) +
    clouds(s, light, 7, s.h * 0.3) +
    ranges(s, light, s.h * 0.5, s.h * 0.6, 3) +
    works +
    water(s, light, y + s.h * 0.035, s.w * 0.56, "#14384a") +
    `<clipPath id="${clip}">${rect(0, 0, s.w, y, "#000")}</clipPath><g transform="translate(0 ${n((y + s.h * 0.02) * 1.7)}) scale(1 -0.7)" opacity="0.3"><g clip-path="url(#${clip})">${works}</g></g>` +
    rect(0, y, s.w, s.h * 0.04, mix(light.leaf, light.near, 0.2)) +
    [0.03, 0.5, 0.62, 0.98].map((k) => tree(s, s.w * k, y + s.h * 0.03, s.u * 0.2, light.leaf)).join("") +
    path(
      `M0 ${n(s.h * 0.92)}Q${n(s.w * 0.5)} ${n(s.h * 0.88)} ${n(s.w)} ${n(s.h * 0.94)}V${n(s.h)}H0z`,
      mix(light.leaf, light.near, 0.35),
    ) +
    person(s, s.w * 0.8, s.h * 0.96, s.u * 0.22, { shirt: "#e0a43a", cap: "#f2d33a" }) +
    person(s, s.w * 0.87, s.h * 0.965, s.u * 0.21, { shirt: "#2f6f8f", cap: "#f6f1e6", arms: "wave" })
  );
}
