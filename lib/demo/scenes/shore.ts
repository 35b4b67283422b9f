/** The river and the sea. */
import { circle, ellipse, flag, glow, line, mix, n, path, poly, rect, type Sheet } from "./brush";
import { clouds, dawn, dusk, type Light, morning, noon, sky } from "./light";
import { birds, mistBand, palm, ranges, water } from "./nature";
import { person } from "./people";

/** A wooden fishing boat, water line at `y`. */
function boat(x: number, y: number, size: number, hull: string): string {
  return (
    ellipse(x, y + size * 0.12, size * 0.95, size * 0.07, "#0b2230", 'fill-opacity="0.35"') +
    line(x + size * 0.12, y - size * 0.2, x + size * 0.12, y - size * 1.05, "#5b4331", size * 0.035) +
    line(x + size * 0.12, y - size * 0.98, x - size * 0.8, y - size * 0.22, "#4b3a2d", 2) +
    line(x + size * 0.12, y - size * 0.98, x + size * 0.92, y - size * 0.26, "#4b3a2d", 2) +
    flag(x + size * 0.13, y - size * 1.04, size * 0.17) +
    rect(x - size * 0.1, y - size * 0.46, size * 0.5, size * 0.3, "#f0e6cf") +
    rect(x - size * 0.15, y - size * 0.5, size * 0.6, size * 0.06, mix(hull, "#000000", 0.25)) +
    [0, 0.16, 0.32]
      .map((k) => rect(x + size * (k - 0.05), y - size * 0.38, size * 0.09, size * 0.1, "#35566a"))
      .join("") +
    path(
      `M${n(x - size)} ${n(y - size * 0.3)}Q${n(x - size * 0.6)} ${n(y - size * 0.14)} ${n(x)} ${n(y - size * 0.15)}T${n(x + size)} ${n(y - size * 0.34)}Q${n(x + size * 0.86)} ${n(y + size * 0.1)} ${n(x + size * 0.55)} ${n(y + size * 0.12)}H${n(x - size * 0.6)}Q${n(x - size * 0.88)} ${n(y + size * 0.08)} ${n(x - size)} ${n(y - size * 0.3)}z`,
      hull,
    ) +
    path(
      `M${n(x - size * 0.93)} ${n(y - size * 0.12)}Q${n(x)} ${n(y + size * 0.06)} ${n(x + size * 0.93)} ${n(y - size * 0.14)}L${n(x + size * 0.9)} ${n(y - size * 0.06)}Q${n(x)} ${n(y + size * 0.13)} ${n(x - size * 0.9)} ${n(y - size * 0.04)}z`,
      "#f3e7c8",
      'fill-opacity="0.85"',
    ) +
    circle(x + size * 0.82, y - size * 0.2, size * 0.035, "#ffffff") +
    circle(x + size * 0.825, y - size * 0.2, size * 0.018, "#111111")
  );
}

function lighthouse(s: Sheet, x: number, y: number, h: number): string {
  const bands = [0, 1, 2, 3]
    .map((i) => {
      const [a, b] = [i / 4, (i + 1) / 4];
      const half = (t: number) => h * (0.1 - 0.035 * t);
      return poly(
        [
          [x - half(a), y - h * 0.8 * a],
          [x - half(b), y - h * 0.8 * b],
          [x + half(b), y - h * 0.8 * b],
          [x + half(a), y - h * 0.8 * a],
        ],
        i % 2 ? "#c8402f" : "#f6efe0",
      );
    })
    .join("");
  return (
    bands +
    rect(x - h * 0.085, y - h * 0.83, h * 0.17, h * 0.035, "#2c3442") +
    rect(x - h * 0.05, y - h * 0.93, h * 0.1, h * 0.1, "#ffe9a6") +
    poly(
      [
        [x - h * 0.065, y - h * 0.93],
        [x, y - h],
        [x + h * 0.065, y - h * 0.93],
      ],
      "#2c3442",
    ) +
    glow(s, x, y - h * 0.88, h * 0.5, "#ffe39a", 0.75)
  );
}

export function harbour(s: Sheet): string {
  const light = s.turn([dusk, noon, dusk, morning]);
  const y = s.h * 0.52;
  const x = s.w * s.between(0.38, 0.6);
  const fleet = [
    [0.2, 0.6, 0.075],
    [0.42, 0.63, 0.09],
    [0.66, 0.66, 0.11],
    [0.26, 0.77, 0.15],
    [0.68, 0.86, 0.2],
  ] as const;
  const hulls = ["#2b6f9a", "#3d8a72", "#b5442f", "#d29a3a", "#2a5784"] as const;
  return (
    sky(s, light, y, x, s.h * 0.33) +
    clouds(s, light, 8, s.h * 0.3) +
    birds(s, s.w * 0.3, s.h * 0.2, light.near) +
    ranges(s, light, s.h * 0.49, s.h * 0.53, 2) +
    water(s, light, y, x, "#11405c") +
    mistBand(s, y, s.h * 0.02, light.mist, 0.7) +
    path(
      `M${n(s.w)} ${n(s.h * 0.5)}Q${n(s.w * 0.86)} ${n(s.h * 0.47)} ${n(s.w * 0.8)} ${n(s.h * 0.56)}Q${n(s.w * 0.9)} ${n(s.h * 0.6)} ${n(s.w)} ${n(s.h * 0.6)}z`,
      mix(light.near, light.far, 0.25),
    ) +
    lighthouse(s, s.w * 0.89, s.h * 0.52, s.u * 0.34) +
    fleet
      .map(([bx, by, size], i) =>
        boat(s.w * (bx + s.between(-0.03, 0.03)), s.h * by, s.u * size, hulls[i] ?? hulls[0]),
      )
      .join("") +
    path(`M0 ${n(s.h * 0.93)}L${n(s.w * 0.44)} ${n(s.h * 0.96)}V${n(s.h)}H0z`, "#5a4636") +
    path(
      `M0 ${n(s.h * 0.93)}L${n(s.w * 0.44)} ${n(s.h * 0.96)}V${n(s.h * 0.97)}L0 ${n(s.h * 0.945)}z`,
      "#8a6c4f",
    ) +
    person(s, s.w * 0.1, s.h * 0.955, s.u * 0.24, { hat: true }) +
    person(s, s.w * 0.18, s.h * 0.96, s.u * 0.22, { hat: true, arms: "front" }) +
    ellipse(s.w * 0.29, s.h * 0.945, s.u * 0.05, s.u * 0.03, "#c9a15f") +
    ellipse(s.w * 0.29, s.h * 0.935, s.u * 0.042, s.u * 0.018, "#aebfc9")
  );
}

/** A pylon with its fan of stays, standing on the deck line. */
function pylon(
  s: Sheet,
  x: number,
  deck: number,
  height: number,
  reach: number,
  light: Light,
): [stays: string, tower: string] {
  const top = deck - height;
  const stay = mix("#f4efe2", light.near, 0.18);
  const fan = Array.from({ length: 13 }, (_, i) => {
    const t = (i + 1) / 13;
    const from = top + height * 0.06 + (1 - t) * height * 0.34;
    return [-1, 1].map((side) => `M${n(x)} ${n(from)}L${n(x + side * reach * t)} ${n(deck)}`).join("");
  }).join("");
  const leg = mix("#efe8da", light.far, 0.2);
  return [
    path(fan, "none", `stroke="${stay}" stroke-width="2.4"`),
    poly(
      [
        [x - height * 0.075, s.h],
        [x - height * 0.018, top],
        [x + height * 0.018, top],
        [x + height * 0.075, s.h],
        [x + height * 0.04, s.h],
        [x, deck - height * 0.12],
        [x - height * 0.04, s.h],
      ],
      leg,
    ) +
      poly(
        [
          [x, top],
          [x + height * 0.018, top],
          [x + height * 0.075, s.h],
          [x + height * 0.04, s.h],
          [x, deck - height * 0.12],
        ],
        "#1b2536",
        'fill-opacity="0.22"',
      ) +
      rect(x - height * 0.05, deck + height * 0.03, height * 0.1, height * 0.03, leg),
  ];
}

export function riverBridge(s: Sheet): string {
  const light = s.turn([morning, dawn, noon, dusk]);
  const y = s.h * 0.6;
  const deck = s.h * 0.54;
  const x = s.w * s.between(0.28, 0.4);
  const height = s.h * 0.4;
  const wide = s.w > s.h;
  const towers: [number, number][] = wide
    ? [
        [0.27, 0.23],
        [0.75, 0.23],
      ]
    : [[0.5, 0.5]];
  const clip = s.id();
  const pylons = towers.map(([at, reach]) => pylon(s, s.w * at, deck, height, s.w * reach, light));
  const bridge =
    pylons.flat().join("") +
    rect(0, deck, s.w, s.h * 0.02, "#e9e1d0") +
    rect(0, deck + s.h * 0.012, s.w, s.h * 0.018, mix(light.near, "#0a1420", 0.2)) +
    Array.from({ length: 22 }, (_, i) =>
      line((i / 21) * s.w, deck, (i / 21) * s.w, deck - s.h * 0.022, "#f4efe2", 2),
    ).join("") +
    Array.from({ length: 6 }, () => {
      const cx = s.between(0.05, 0.95) * s.w;
      return rect(
        cx,
        deck - s.h * 0.014,
        s.u * 0.03,
        s.h * 0.014,
        s.pick(["#c8402f", "#f2c14e", "#f6f1e6", "#2f6f8f"]),
        'rx="3"',
      );
    }).join("");
  const clipped = `<clipPath id="${clip}">${rect(0, 0, s.w, y + s.h * 0.06, "#000")}</clipPath>`;
  return (
    sky(s, light, y, x, s.h * 0.33) +
    clouds(s, light, 7, s.h * 0.28) +
    birds(s, s.w * 0.56, s.h * 0.2, light.near) +
    ranges(s, light, s.h * 0.5, s.h * 0.6, 3) +
    water(s, light, y, x, "#163c50") +
    clipped +
    `<g transform="translate(0 ${n((y + s.h * 0.03) * 1.8)}) scale(1 -0.8)" opacity="0.2" clip-path="url(#${clip})">${pylons.map(([, tower]) => tower).join("")}${rect(0, deck, s.w, s.h * 0.03, light.near)}</g>` +
    mistBand(s, y, s.h * 0.03, light.mist, 0.6) +
    `<g clip-path="url(#${clip})">${bridge}</g>` +
    boat(s.w * 0.52, s.h * 0.79, s.u * 0.13, "#7a4a34") +
    path(
      `M0 ${n(s.h * 0.86)}Q${n(s.w * 0.2)} ${n(s.h * 0.88)} ${n(s.w * 0.36)} ${n(s.h)}H0z`,
      mix(light.near, light.leaf, 0.45),
    ) +
    palm(s.w * 0.06, s.h * 0.95, s.u * 0.42, mix(light.near, light.leaf, 0.4)) +
    palm(s.w * 0.12, s.h * 0.97, s.u * 0.32, mix(light.near, light.leaf, 0.25)) +
    person(s, s.w * 0.2, s.h * 0.965, s.u * 0.14, { hat: true, shirt: "#b8452f" })
  );
}
