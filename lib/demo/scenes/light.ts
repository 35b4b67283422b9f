/** The hours of the day as palettes, and the last touch of light and edge that every picture gets. */
import { circle, glow, mix, rect, type Sheet, wash } from "./brush";

export interface Light {
  sky: [top: string, middle: string, horizon: string];
  sun: string;
  mist: string;
  far: string;
  near: string;
  leaf: string;
  ground: string;
}

export const dawn: Light = {
  sky: ["#2f4a78", "#e39a7c", "#fbdfae"],
  sun: "#fff0c4",
  mist: "#f6d5b4",
  far: "#8e8fae",
  near: "#1f3b4d",
  leaf: "#3f6b52",
  ground: "#c79a68",
};
export const morning: Light = {
  sky: ["#6fb0cc", "#bfe0e2", "#fdf3d8"],
  sun: "#fffbe6",
  mist: "#eaf3e6",
  far: "#8db7b4",
  near: "#1d5a50",
  leaf: "#3f8a55",
  ground: "#dcc391",
};
export const noon: Light = {
  sky: ["#3f8fc4", "#9dd0e4", "#e4f3ef"],
  sun: "#ffffff",
  mist: "#e2f1ec",
  far: "#7fb2ab",
  near: "#1f6453",
  leaf: "#4b9a4f",
  ground: "#e0c894",
};
export const dusk: Light = {
  sky: ["#3b3265", "#b95e7c", "#f8b072"],
  sun: "#ffdc98",
  mist: "#eaa583",
  far: "#7f5f8c",
  near: "#2b2748",
  leaf: "#4f6f58",
  ground: "#b98560",
};
export const night: Light = {
  sky: ["#0f1a38", "#22356a", "#4b5f93"],
  sun: "#f4efd2",
  mist: "#51679a",
  far: "#31457a",
  near: "#0d1730",
  leaf: "#1e3a3f",
  ground: "#33406a",
};

/** Sky down to `horizon`, with a sun (or moon) and its halo at `x`, `y`. */
export function sky(s: Sheet, light: Light, horizon: number, x: number, y: number): string {
  const [top, middle, low] = light.sky;
  const disc = s.u * (light === night ? 0.04 : 0.065);
  return (
    wash(s, 0, horizon, [
      [0, top],
      [0.62, middle],
      [1, low],
    ]) +
    glow(s, x, y, s.u * 0.75, light.sun, light === noon ? 0.45 : light === night ? 0.3 : 0.7) +
    circle(x, y, disc, light.sun, 'fill-opacity="0.95"')
  );
}

/** A few long flat clouds. */
export function clouds(s: Sheet, light: Light, count: number, low: number): string {
  const colour = mix(light.sky[2], "#ffffff", 0.35);
  return Array.from({ length: count }, () => {
    const [x, y, r] = [s.between(0, s.w), s.between(s.h * 0.06, low), s.between(0.05, 0.12) * s.u];
    const puffs = [-1.5, -0.95, -0.4, 0.15, 0.7, 1.2, 1.6]
      .map((dx, i) =>
        circle(x + dx * r, y - r * 0.12, r * (0.3 + 0.34 * Math.cos(dx * 0.75) + 0.12 * (i % 2)), colour),
      )
      .join("");
    const base = rect(x - r * 2.1, y - r * 0.12, r * 4.4, r * 0.34, colour, `rx="${r * 0.17}"`);
    const clip = s.id();
    return `<clipPath id="${clip}">${rect(x - r * 3, y - r * 2, r * 6, r * 2.2, "#000")}</clipPath><g opacity="${s.between(0.3, 0.6).toFixed(2)}" transform="translate(0 ${y * 0.52}) scale(1 0.48)"><g clip-path="url(#${clip})">${puffs}${base}</g></g>`;
  }).join("");
}

/** Warm light from one corner and a soft dark edge, laid over the finished picture. */
export function finish(s: Sheet, warm: string): string {
  const id = s.id();
  const edge = `<radialGradient id="${id}" cx="50%" cy="46%" r="75%"><stop offset="0.55" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#0a0820" stop-opacity="0.34"/></radialGradient>`;
  return `${glow(s, s.w * 0.12, -s.h * 0.05, s.w * 0.7, warm, 0.28)}${edge}<rect width="${s.w}" height="${s.h}" fill="url(#${id})"/>`;
}
