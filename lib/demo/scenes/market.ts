/** Stalls under awnings: the market and the job fair. */
import { circle, ellipse, line, mix, n, poly, rect, type Sheet, wash } from "./brush";
import { clouds, dawn, morning, noon, sky } from "./light";
import { mistBand, ranges } from "./nature";
import { person } from "./people";

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
    ellipse(x, y, w * 0.55, w * 0.05, "#0c1020", 'fill-opacity="0.25"') +
    [-0.46, 0.46].map((k) => rect(x + w * k - 3, top + drop, 6, y - top - drop, "#6b4c33")).join("") +
    rect(x - w * 0.44, top + drop, w * 0.88, w * 0.36, "#1a1420", 'fill-opacity="0.28"') +
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
