/** Scenes of the high country. */
import { ellipse, gradient, line, mix, n, path, poly, rect, type Sheet } from "./brush";
import { clouds, dawn, dusk, type Light, morning, noon, sky } from "./light";
import { birds, mistBand, pine, range, ranges, tree, water } from "./nature";
import { person } from "./people";

export function mountainDawn(s: Sheet): string {
  const light = s.turn([dawn, dusk, morning]);
  const x = s.between(0.3, 0.7) * s.w;
  const pines = Array.from({ length: 26 }, () => {
    const px = s.rnd() ** 0.7 * s.w * 0.42 * (s.rnd() < 0.5 ? 1 : -1);
    const at = px < 0 ? s.w + px : px;
    return pine(
      at,
      s.h * s.between(0.93, 1.02),
      s.u * s.between(0.12, 0.27),
      mix(light.near, "#08151f", s.between(0.2, 0.6)),
    );
  }).join("");
  return (
    sky(s, light, s.h * 0.7, x, s.h * 0.34) +
    clouds(s, light, 6, s.h * 0.3) +
    birds(s, x + s.w * 0.16, s.h * 0.24, light.near) +
    ranges(s, light, s.h * 0.52, s.h * 0.84, 5) +
    mistBand(s, s.h * 0.62, s.h * 0.09, light.mist, 0.6) +
    mistBand(s, s.h * 0.78, s.h * 0.06, light.mist, 0.45) +
    range(s, s.h * 1.02, s.h * 0.16, mix(light.near, "#08151f", 0.35), light.near, { peaks: false }) +
    pines
  );
}

/** One paddy step: its water, its grassy bank, and the shade below. */
function paddy(
  s: Sheet,
  y: number,
  depth: number,
  phase: number,
  light: Light,
  gold: boolean,
  t: number,
): string {
  const edge = (dy: number) =>
    Array.from({ length: 41 }, (_, i): [number, number] => {
      const u = i / 40;
      const wave =
        Math.sin(u * 6.2 + phase) * 0.75 +
        Math.sin(u * 2.6 - phase * 0.8) * 1.25 +
        Math.sin(u * 17 + phase * 3) * 0.13;
      return [u * s.w, y + dy + wave * s.h * (0.022 + 0.05 * t)];
    });
  const bank = mix(light.leaf, light.near, s.between(0.05, 0.45));
  const field = gold
    ? mix("#e8bd4b", "#9fb04a", s.rnd() * 0.75)
    : mix(light.sky[2], light.sky[1], s.between(0, 0.75));
  const { def, paint } = gradient(
    s,
    [0, 0, s.w, 0],
    [
      [0, mix(field, light.near, 0.22)],
      [s.between(0.2, 0.45), mix(field, light.sun, 0.35)],
      [s.between(0.55, 0.75), field],
      [1, mix(field, light.far, 0.45)],
    ],
  );
  const lip = edge(0)
    .map(([px, py]) => `${n(px)} ${n(py)}`)
    .join("L");
  return (
    def +
    poly([...edge(-depth * 0.6), [s.w, s.h], [0, s.h]], bank) +
    poly([...edge(-depth * 0.24), [s.w, s.h], [0, s.h]], mix(bank, "#0b1d1a", 0.42)) +
    poly([...edge(0), [s.w, s.h], [0, s.h]], paint) +
    `<path d="M${lip}" fill="none" stroke="${mix(bank, "#dfe9a6", 0.35)}" stroke-width="${n(1.5 + 3 * t)}"/>`
  );
}

export function terraces(s: Sheet): string {
  const { light, gold } = s.turn([
    { light: dawn, gold: false },
    { light: dusk, gold: true },
    { light: morning, gold: false },
    { light: morning, gold: true },
  ]);
  const count = 18;
  let phase = s.between(0, 6);
  const steps = Array.from({ length: count }, (_, i) => {
    const t = i / (count - 1);
    phase += s.between(0.05, 0.24);
    const depth = s.h * (0.014 + 0.042 * t);
    return paddy(s, s.h * (0.47 + 0.66 * t ** 1.35), depth, phase, light, gold, t);
  }).join("");
  return (
    sky(s, light, s.h * 0.55, s.w * s.between(0.6, 0.8), s.h * 0.17) +
    clouds(s, light, 5, s.h * 0.22) +
    ranges(s, light, s.h * 0.4, s.h * 0.54, 3) +
    mistBand(s, s.h * 0.45, s.h * 0.06, light.mist, 0.7) +
    steps +
    tree(s, s.w * 0.1, s.h * 0.7, s.u * 0.3, mix(light.leaf, light.near, 0.3)) +
    person(s, s.w * 0.68, s.h * 0.8, s.u * 0.19, { hat: true, shirt: "#28425f" }) +
    line(s.w * 0.655, s.h * 0.72, s.w * 0.715, s.h * 0.66, "#5a3d28", s.u * 0.007) +
    person(s, s.w * 0.38, s.h * 0.69, s.u * 0.115, { hat: true, shirt: "#b8452f" })
  );
}

export function teaHill(s: Sheet): string {
  const light = s.turn([morning, dawn, noon]);
  const hill = (cx: number, cy: number, rx: number, ry: number, green: string) => {
    const clip = s.id();
    const rows = Array.from({ length: 15 }, (_, i) => {
      const k = 1 - i * 0.064;
      const at = cy + ry * (1 - k) * 0.55;
      const tone = i % 2 ? mix(green, "#0f3a2a", 0.34) : mix(green, "#e7f0a0", 0.18);
      return (
        ellipse(cx, at, rx * k, ry * k, tone) +
        `<ellipse cx="${n(cx)}" cy="${n(at)}" rx="${n(rx * k)}" ry="${n(ry * k)}" fill="none" stroke="${mix(green, "#e9f3b0", 0.42)}" stroke-width="${n(s.u * 0.012)}" stroke-linecap="round" stroke-dasharray="1 ${n(s.u * 0.021)}"/>`
      );
    }).join("");
    return `<clipPath id="${clip}"><ellipse cx="${n(cx)}" cy="${n(cy)}" rx="${n(rx)}" ry="${n(ry)}"/></clipPath><g clip-path="url(#${clip})">${rows}</g>`;
  };
  const g = light.leaf;
  return (
    sky(s, light, s.h * 0.6, s.w * s.between(0.15, 0.4), s.h * 0.18) +
    clouds(s, light, 5, s.h * 0.22) +
    ranges(s, light, s.h * 0.45, s.h * 0.58, 3) +
    mistBand(s, s.h * 0.52, s.h * 0.07, light.mist, 0.75) +
    hill(s.w * 0.78, s.h * 0.86, s.w * 0.42, s.h * 0.38, mix(g, light.far, 0.32)) +
    hill(s.w * 0.16, s.h * 0.98, s.w * 0.46, s.h * 0.44, mix(g, light.far, 0.12)) +
    mistBand(s, s.h * 0.72, s.h * 0.05, light.mist, 0.35) +
    hill(s.w * 0.62, s.h * 1.3, s.w * 0.66, s.h * 0.52, g) +
    person(s, s.w * 0.52, s.h * 0.93, s.u * 0.27, { hat: true, shirt: "#b8452f", arms: "front" }) +
    person(s, s.w * 0.69, s.h * 0.9, s.u * 0.23, { hat: true, shirt: "#28425f", arms: "front" }) +
    person(s, s.w * 0.2, s.h * 0.74, s.u * 0.14, { hat: true, shirt: "#e0a43a", arms: "front" })
  );
}

export function lake(s: Sheet): string {
  const light = s.turn([noon, morning, dawn]);
  const y = s.h * 0.58;
  const x = s.w * s.between(0.3, 0.66);
  const mountains = ranges(s, light, s.h * 0.46, y + s.h * 0.02, 4);
  const clip = s.id();
  const [bx, by, b] = [s.w * 0.56, s.h * 0.76, s.u * 0.12];
  return (
    sky(s, light, y, x, s.h * 0.2) +
    clouds(s, light, 6, s.h * 0.24) +
    `<clipPath id="${clip}">${rect(0, 0, s.w, y, "#000")}</clipPath><g clip-path="url(#${clip})">${mountains}</g>` +
    water(s, light, y, x) +
    `<g transform="translate(0 ${n(y * 1.62)}) scale(1 -0.62)" opacity="0.42" clip-path="url(#${clip})">${mountains}</g>` +
    mistBand(s, y, s.h * 0.035, light.mist, 0.85) +
    path(
      `M${n(bx - b)} ${n(by)}Q${n(bx)} ${n(by + b * 0.5)} ${n(bx + b)} ${n(by)}Q${n(bx)} ${n(by + b * 0.22)} ${n(bx - b)} ${n(by)}z`,
      "#3a2a22",
    ) +
    person(s, bx - b * 0.25, by + b * 0.14, s.u * 0.16, { hat: true, shirt: "#b8452f", shadow: false }) +
    line(bx - b * 0.1, by - b * 0.5, bx + b * 0.75, by + b * 0.5, "#5a4130", 5) +
    ellipse(bx, by + b * 0.4, b * 1.1, b * 0.09, "#0c1f2c", 'fill-opacity="0.28"') +
    [0, 1, 2, 3, 4]
      .map((i) =>
        pine(
          s.w * (0.02 + i * 0.055),
          s.h * (1.02 - i * 0.012),
          s.u * (0.55 - i * 0.07),
          mix(light.near, "#0a1a1c", 0.25 + 0.1 * (i % 2)),
        ),
      )
      .join("")
  );
}
