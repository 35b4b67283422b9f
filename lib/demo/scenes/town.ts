/** The town outdoors: school, market, fair, pitch, works. */
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
  wash,
} from "./brush";
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
          rect(x, y - bh * 0.68, w, bh * 0.4, "#2f6f7a", 'opacity="0.35"') +
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
    rect(bx, y - bh, bw, bh * 0.16, "#000000", 'opacity="0.16"') +
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

/** A striped awning over a table, its post foot at `y`. */
function stall(s: Sheet, x: number, y: number, w: number, colour: string, goods: "fruit" | "papers"): string {
  const [top, drop] = [y - w * 0.92, w * 0.26];
  const stripes = Array.from({ length: 8 }, (_, i) => {
    const [a, b] = [x - w / 2 + (w * i) / 8, x - w / 2 + (w * (i + 1)) / 8];
    const mid = (v: number) => x + (v - x) * 0.8;
    const fill = i % 2 ? "#fbf3df" : colour;
    return (
      poly(
        [
          [mid(a), top],
          [mid(b), top],
          [b, top + drop],
          [a, top + drop],
        ],
        fill,
      ) + ellipse((a + b) / 2, top + drop, w / 16, w * 0.045, fill)
    );
  }).join("");
  const heaps =
    goods === "fruit"
      ? [-0.32, -0.11, 0.1, 0.31]
          .map((k) => {
            const c = s.pick(["#e8612c", "#d7b32f", "#6fa23c", "#b8324a", "#7b4a9a", "#f0c75a"]);
            return Array.from({ length: 9 }, (_, j) =>
              circle(
                x + w * k + w * 0.045 * ((j % 4) - 1.5 + (j > 3 ? 0.5 : 0)),
                y - w * (0.36 + 0.04 * Math.floor(j / 4)),
                w * 0.032,
                mix(c, j % 2 ? "#ffffff" : "#000000", 0.1),
              ),
            ).join("");
          })
          .join("")
      : [-0.3, -0.05, 0.22]
          .map((k) =>
            rect(x + w * k, y - w * 0.39, w * 0.15, w * 0.05, s.pick(["#f6f1e6", "#c8402f", "#2f6f8f"])),
          )
          .join("");
  return (
    ellipse(x, y, w * 0.55, w * 0.05, "#0c1020", 'opacity="0.25"') +
    [-0.46, 0.46].map((k) => rect(x + w * k - 3, top + drop, 6, y - top - drop, "#6b4c33")).join("") +
    rect(x - w * 0.44, top + drop, w * 0.88, w * 0.36, "#1a1420", 'opacity="0.28"') +
    person(s, x + w * s.between(-0.18, 0.18), y - w * 0.02, w * 0.66, {
      hat: goods === "fruit" && s.rnd() < 0.5,
      shadow: false,
    }) +
    rect(x - w * 0.47, y - w * 0.34, w * 0.94, w * 0.34, "#9a6b42") +
    rect(x - w * 0.47, y - w * 0.34, w * 0.94, w * 0.05, "#c3935c") +
    heaps +
    stripes +
    rect(x - w * 0.4, top - w * 0.02, w * 0.8, w * 0.03, mix(colour, "#000000", 0.25))
  );
}

function stalls(s: Sheet, goods: "fruit" | "papers"): string {
  const light = s.turn([morning, noon, dawn]);
  const colours = ["#c8402f", "#2f7f8f", "#e0a43a", "#4c7f5a", "#7d4f86"] as const;
  const back = Array.from({ length: 5 }, (_, i) =>
    stall(s, s.w * (0.09 + i * 0.205), s.h * 0.68, s.u * 0.25, colours[(i + 2) % 5] ?? colours[0], goods),
  ).join("");
  const front = [0.2, 0.8]
    .map((k, i) =>
      stall(
        s,
        s.w * k,
        s.h * 0.87,
        s.u * 0.4,
        colours[(i * 2 + Math.floor(s.rnd() * 5)) % 5] ?? colours[0],
        goods,
      ),
    )
    .join("");
  const folk = Array.from({ length: 8 }, (_, i) =>
    person(
      s,
      s.w * (0.36 + i * 0.045 + s.between(-0.02, 0.02)),
      s.h * (0.75 + 0.024 * i),
      s.u * (0.2 + 0.014 * i),
      { hat: goods === "fruit" && i % 2 === 0, arms: s.pick(["down", "front"]) },
    ),
  ).join("");
  const bunting = Array.from({ length: 18 }, (_, i) => {
    const x = (s.w * (i + 0.5)) / 18;
    const by = s.h * (0.3 + 0.05 * Math.sin((i / 17) * Math.PI));
    return poly(
      [
        [x - s.u * 0.018, by],
        [x + s.u * 0.018, by],
        [x, by + s.u * 0.042],
      ],
      colours[i % 5] ?? colours[0],
    );
  }).join("");
  return (
    sky(s, light, s.h * 0.6, s.w * 0.25, s.h * 0.16) +
    clouds(s, light, 5, s.h * 0.22) +
    ranges(s, light, s.h * 0.4, s.h * 0.56, 3) +
    mistBand(s, s.h * 0.52, s.h * 0.05, light.mist, 0.6) +
    wash(s, s.h * 0.58, s.h, [
      [0, mix(light.ground, "#9a7048", 0.25)],
      [1, light.ground],
    ]) +
    `<path d="M0 ${n(s.h * 0.3)}Q${n(s.w / 2)} ${n(s.h * 0.4)} ${n(s.w)} ${n(s.h * 0.3)}" stroke="#5a4a3c" stroke-width="2.5" fill="none"/>` +
    bunting +
    back +
    folk +
    front +
    person(s, s.w * 0.5, s.h * 0.985, s.u * 0.36, { hat: goods === "fruit", shirt: "#6b4f86" }) +
    (goods === "fruit"
      ? line(
          s.w * 0.5 - s.u * 0.17,
          s.h * 0.985 - s.u * 0.285,
          s.w * 0.5 + s.u * 0.17,
          s.h * 0.985 - s.u * 0.285,
          "#7a5636",
          s.u * 0.009,
        ) +
        [-1, 1]
          .map(
            (side) =>
              line(
                s.w * 0.5 + side * s.u * 0.165,
                s.h * 0.985 - s.u * 0.28,
                s.w * 0.5 + side * s.u * 0.165,
                s.h * 0.985 - s.u * 0.12,
                "#7a5636",
                3,
              ) +
              ellipse(
                s.w * 0.5 + side * s.u * 0.165,
                s.h * 0.985 - s.u * 0.1,
                s.u * 0.065,
                s.u * 0.03,
                "#b98a4e",
              ) +
              ellipse(
                s.w * 0.5 + side * s.u * 0.165,
                s.h * 0.985 - s.u * 0.118,
                s.u * 0.055,
                s.u * 0.022,
                side > 0 ? "#6fa23c" : "#e8612c",
              ),
          )
          .join("")
      : "")
  );
}

export const market = (s: Sheet): string => stalls(s, "fruit");
export const jobFair = (s: Sheet): string => stalls(s, "papers");

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
    ellipse(bx, by + s.u * 0.032, s.u * 0.035, s.u * 0.008, "#0c1f14", 'opacity="0.4"') +
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
        `opacity="${(0.4 - i * 0.06).toFixed(2)}"`,
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
    person(s, s.w * 0.8, s.h * 0.96, s.u * 0.22, { shirt: "#e0a43a", hair: "#f2d33a" }) +
    person(s, s.w * 0.87, s.h * 0.965, s.u * 0.21, { shirt: "#2f6f8f", hair: "#f6f1e6", arms: "wave" })
  );
}
