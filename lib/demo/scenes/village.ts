/** House, post and road in the hills. */
import { circle, ellipse, flag, glow, line, mix, n, path, poly, rect, type Sheet, wash } from "./brush";
import { clouds, dawn, dusk, morning, night, sky } from "./light";
import { mistBand, palm, pine, range, ranges, tree } from "./nature";
import { person } from "./people";

export function stiltHouse(s: Sheet): string {
  const light = s.turn([morning, night, dawn, dusk]);
  const [x, y, w, h] = [s.w * 0.5, s.h * 0.8, s.u * 0.68, s.u * 0.4];
  const glass = light === morning ? "#3a2c22" : "#ffd27a";
  const wood = light === night ? "#4a3428" : "#7a5236";
  const posts = [-0.4, -0.14, 0.14, 0.4]
    .map((k) => rect(x + w * k - w * 0.014, y - h * 0.3, w * 0.028, h * 0.32, mix(wood, "#1c120c", 0.35)))
    .join("");
  const windows = [-0.27, 0, 0.27]
    .map(
      (k) =>
        rect(x + w * k - w * 0.06, y - h * 0.58, w * 0.12, h * 0.19, glass) +
        rect(x + w * k - w * 0.004, y - h * 0.58, w * 0.008, h * 0.19, wood),
    )
    .join("");
  const boards = Array.from({ length: 18 }, (_, i) =>
    rect(x - w * 0.43 + (i * w * 0.86) / 18, y - h * 0.66, 2, h * 0.36, "#000000", 'fill-opacity="0.13"'),
  ).join("");
  const thatch = light === night ? "#3a3b52" : "#a07c49";
  const roof = poly(
    [
      [x - w * 0.56, y - h * 0.6],
      [x - w * 0.34, y - h * 1.12],
      [x + w * 0.34, y - h * 1.12],
      [x + w * 0.56, y - h * 0.6],
    ],
    thatch,
  );
  const straw = Array.from({ length: 46 }, (_, i) => {
    const t = i / 45;
    return line(
      x + w * (-0.34 + 0.68 * t),
      y - h * 1.11,
      x + w * (-0.55 + 1.1 * t),
      y - h * 0.6,
      mix(thatch, i % 2 ? "#000000" : "#ffe9b0", 0.16),
      2,
    );
  }).join("");
  const stairs = Array.from({ length: 6 }, (_, i) =>
    line(
      x + w * (0.44 + i * 0.02),
      y - h * (0.28 - i * 0.053),
      x + w * (0.53 + i * 0.02),
      y - h * (0.28 - i * 0.053),
      wood,
      5,
    ),
  ).join("");
  const smoke = Array.from({ length: 7 }, (_, i) =>
    circle(
      x + w * (0.1 + Math.sin(i) * 0.03 + i * 0.022),
      y - h * (1.16 + i * 0.14),
      w * (0.02 + i * 0.011),
      light.mist,
      `fill-opacity="${((0.34 - i * 0.04) * (light === night ? 0.4 : 1)).toFixed(2)}"`,
    ),
  ).join("");
  const stars =
    light === night
      ? Array.from({ length: 70 }, () =>
          circle(
            s.between(0, s.w),
            s.between(0, s.h * 0.4),
            s.between(0.8, 2.4),
            "#fff6d8",
            'fill-opacity="0.8"',
          ),
        ).join("")
      : clouds(s, light, 5, s.h * 0.25);
  return (
    sky(s, light, s.h * 0.7, s.w * 0.8, s.h * 0.16) +
    stars +
    ranges(s, light, s.h * 0.5, s.h * 0.72, 4) +
    mistBand(s, s.h * 0.64, s.h * 0.06, light.mist, 0.5) +
    range(s, s.h * 0.84, s.h * 0.06, mix(light.leaf, light.near, 0.3), light.ground, {
      peaks: false,
      fade: 0.3,
    }) +
    palm(x - w * 0.72, y, s.u * 0.55, mix(light.leaf, light.near, 0.35)) +
    palm(x - w * 0.82, y + s.u * 0.02, s.u * 0.42, mix(light.leaf, light.near, 0.2)) +
    tree(s, x + w * 0.86, y + s.u * 0.02, s.u * 0.42, mix(light.leaf, light.near, 0.3)) +
    ellipse(x, y + h * 0.02, w * 0.55, h * 0.06, "#0c1020", 'fill-opacity="0.3"') +
    rect(x - w * 0.4, y - h * 0.3, w * 0.8, h * 0.28, "#0d0a10", 'fill-opacity="0.45"') +
    posts +
    rect(x - w * 0.45, y - h * 0.66, w * 0.9, h * 0.37, wood) +
    boards +
    windows +
    rect(x - w * 0.5, y - h * 0.31, w, h * 0.035, mix(wood, "#1c120c", 0.2)) +
    stairs +
    roof +
    straw +
    smoke +
    (light === morning ? "" : glow(s, x, y - h * 0.48, w * 0.62, "#ffc668", 0.5)) +
    person(s, x + w * 0.66, y + h * 0.06, s.u * 0.15, { hat: light !== night, shirt: "#b8452f" }) +
    person(s, x + w * 0.31, y + h * 0.1, s.u * 0.11, { shirt: "#e0a43a", arms: "wave" })
  );
}

export function borderPost(s: Sheet): string {
  const light = s.turn([dawn, morning]);
  const y = s.h * 0.78;
  const [bx, bw, bh] = [s.w * 0.6, s.w * 0.34, s.u * 0.2];
  const doors = Array.from({ length: 7 }, (_, i) => {
    const dx = bx + bw * (0.06 + i * 0.132);
    return i === 3
      ? rect(dx, y - bh * 0.6, bw * 0.085, bh * 0.6, "#6b4630")
      : rect(dx, y - bh * 0.58, bw * 0.085, bh * 0.3, "#476e7d");
  }).join("");
  const soldiers = Array.from({ length: 6 }, (_, i) => {
    const px = s.w * (0.1 + i * 0.062);
    return person(s, px, s.h * 0.9 + i * s.h * 0.004, s.u * 0.23, {
      shirt: "#4f6b3c",
      trousers: "#43592f",
      cap: "#3c5230",
    });
  }).join("");
  const pole = s.w * 0.52;
  return (
    sky(s, light, s.h * 0.66, s.w * 0.25, s.h * 0.22) +
    clouds(s, light, 6, s.h * 0.25) +
    ranges(s, light, s.h * 0.46, s.h * 0.74, 4) +
    mistBand(s, s.h * 0.6, s.h * 0.06, light.mist, 0.6) +
    wash(s, y - s.h * 0.02, s.h, [
      [0, mix(light.ground, light.leaf, 0.35)],
      [1, light.ground],
    ]) +
    tree(s, s.w * 0.56, y, s.u * 0.34, light.leaf) +
    pine(s.w * 0.97, y, s.u * 0.36, mix(light.near, light.leaf, 0.3)) +
    rect(bx, y - bh, bw, bh, "#efe0b8") +
    rect(bx, y - bh * 0.1, bw, bh * 0.1, "#b9a274") +
    doors +
    poly(
      [
        [bx - bw * 0.04, y - bh],
        [bx + bw * 0.05, y - bh * 1.42],
        [bx + bw * 0.95, y - bh * 1.42],
        [bx + bw * 1.04, y - bh],
      ],
      "#b0492f",
    ) +
    poly(
      [
        [bx + bw * 0.5, y - bh * 1.42],
        [bx + bw * 0.95, y - bh * 1.42],
        [bx + bw * 1.04, y - bh],
        [bx + bw * 0.5, y - bh],
      ],
      "#000000",
      'fill-opacity="0.12"',
    ) +
    rect(pole - 3, s.h * 0.16, 6, y - s.h * 0.12, "#e9e6df") +
    rect(pole - s.u * 0.04, y + s.h * 0.03, s.u * 0.08, s.u * 0.022, "#d3cbb8") +
    flag(pole + 3, s.h * 0.175, s.u * 0.115) +
    soldiers
  );
}

export function running(s: Sheet): string {
  const light = s.turn([morning, dawn]);
  const road = path(
    `M${n(s.w * 0.56)} ${n(s.h * 0.52)}C${n(s.w * 0.66)} ${n(s.h * 0.6)} ${n(s.w * 0.3)} ${n(s.h * 0.64)} ${n(s.w * 0.34)} ${n(s.h * 0.72)}C${n(s.w * 0.38)} ${n(s.h * 0.82)} ${n(s.w * 0.2)} ${n(s.h * 0.9)} ${n(s.w * 0.12)} ${n(s.h)}H${n(s.w * 0.98)}C${n(s.w * 0.86)} ${n(s.h * 0.86)} ${n(s.w * 0.52)} ${n(s.h * 0.78)} ${n(s.w * 0.5)} ${n(s.h * 0.7)}C${n(s.w * 0.49)} ${n(s.h * 0.63)} ${n(s.w * 0.72)} ${n(s.h * 0.6)} ${n(s.w * 0.585)} ${n(s.h * 0.52)}z`,
    mix("#6d6f80", light.mist, 0.25),
  );
  const posts = Array.from({ length: 9 }, (_, i) => {
    const t = i / 8;
    const size = s.u * (0.02 + 0.06 * t);
    return (
      rect(s.w * (0.53 + 0.42 * t ** 1.4), s.h * (0.72 + 0.24 * t) - size, size * 0.28, size, "#f3efe6") +
      rect(
        s.w * (0.53 + 0.42 * t ** 1.4),
        s.h * (0.72 + 0.24 * t) - size * 0.7,
        size * 0.28,
        size * 0.22,
        "#c8281f",
      )
    );
  }).join("");
  const runner = (x: number, y: number, h: number, shirt: string) =>
    person(s, x * s.w, y * s.h, h * s.u, { arms: "run", shirt, trousers: "#22283c", shorts: true });
  return (
    sky(s, light, s.h * 0.6, s.w * 0.72, s.h * 0.2) +
    clouds(s, light, 5, s.h * 0.22) +
    ranges(s, light, s.h * 0.44, s.h * 0.6, 4) +
    mistBand(s, s.h * 0.52, s.h * 0.06, light.mist, 0.6) +
    range(s, s.h * 0.68, s.h * 0.1, mix(light.leaf, light.near, 0.25), light.leaf, {
      peaks: false,
      fade: 0.4,
    }) +
    wash(s, s.h * 0.66, s.h, [
      [0, mix(light.leaf, light.near, 0.1)],
      [1, mix(light.leaf, "#d8c26a", 0.25)],
    ]) +
    road +
    posts +
    pine(s.w * 0.06, s.h * 0.83, s.u * 0.4, mix(light.near, light.leaf, 0.35)) +
    pine(s.w * 0.15, s.h * 0.79, s.u * 0.28, mix(light.near, light.leaf, 0.2)) +
    runner(0.47, 0.68, 0.1, "#6b4f86") +
    runner(0.41, 0.73, 0.13, "#4c7f5a") +
    runner(0.36, 0.8, 0.18, "#e0a43a") +
    runner(0.62, 0.9, 0.27, "#2f6f8f") +
    runner(0.43, 0.965, 0.36, "#d8432f")
  );
}
