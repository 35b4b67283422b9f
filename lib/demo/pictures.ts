/**
 * The demo newspaper's pictures, painted on the spot: no file to ship, nobody's copyright, no real face.
 * A name is a scene, or a scene and a number (`"terraces-3"`): another hour, another hand. The same name and
 * size always give the same bytes with the same version of sharp.
 */
import sharp from "sharp";
import { type Sheet, sheet } from "./scenes/brush";
import { awardCeremony, meetingHall } from "./scenes/halls";
import { kitchen } from "./scenes/home";
import { lake, mountainDawn, teaHill, terraces } from "./scenes/land";
import { finish } from "./scenes/light";
import { jobFair, market } from "./scenes/market";
import { medals } from "./scenes/medals";
import { football } from "./scenes/pitch";
import { classroom, clinic } from "./scenes/rooms";
import { harbour, riverBridge } from "./scenes/shore";
import { stage } from "./scenes/stage";
import { factory, schoolYard } from "./scenes/town";
import { borderPost, running, stiltHouse } from "./scenes/village";
import { loom, pressRoom, serverRoom } from "./scenes/workplaces";

const scenes = {
  "award-ceremony": awardCeremony,
  "border-post": borderPost,
  classroom,
  clinic,
  factory,
  football,
  harbour,
  "job-fair": jobFair,
  kitchen,
  lake,
  loom,
  market,
  medals,
  "meeting-hall": meetingHall,
  "mountain-dawn": mountainDawn,
  "press-room": pressRoom,
  "river-bridge": riverBridge,
  running,
  "school-yard": schoolYard,
  "server-room": serverRoom,
  stage,
  "stilt-house": stiltHouse,
  "tea-hill": teaHill,
  terraces,
} satisfies Record<string, (s: Sheet) => string>;

export type SceneName = keyof typeof scenes;
export type PictureName = SceneName | `${SceneName}-${number}`;

export const sceneNames = Object.keys(scenes) as SceneName[];

/** The two shapes in which the demo's photographers shoot. */
export const pictureSizes = {
  landscape: { width: 1280, height: 853 },
  portrait: { width: 853, height: 1280 },
} as const;

const isScene = (name: string): name is SceneName => Object.hasOwn(scenes, name);

/** FNV-1a: the seed of a name. */
function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const char of name) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

const grainSide = 256;
let grain: Buffer | undefined;

/** A tile of film grain, made once: grey noise that only just lightens and darkens. */
function grainTile(): Buffer {
  if (grain) return grain;
  const s = sheet(grainSide, grainSide, 7);
  grain = Buffer.alloc(grainSide * grainSide * 4);
  for (let i = 0; i < grain.length; i += 4) {
    const tone = s.rnd() + s.rnd() - 1;
    const value = tone > 0 ? 255 : 0;
    grain.fill(value, i, i + 3);
    grain[i + 3] = Math.round(Math.abs(tone) * 22);
  }
  return grain;
}

/**
 * Paints a picture as a JPEG of exactly `width` × `height` pixels (each 64 to 4,000).
 * Throws `RangeError` on an unknown scene or such a size.
 */
export async function paintPicture(
  name: PictureName,
  { width, height }: { width: number; height: number },
): Promise<Buffer> {
  const scene = name.replace(/-\d+$/, "");
  if (!isScene(scene)) throw new RangeError(`No such scene: ${name}`);
  for (const side of [width, height])
    if (!Number.isInteger(side) || side < 64 || side > 4000)
      throw new RangeError(`No such size: ${width}×${height}`);
  const s = sheet(width, height, seedOf(name), Number(name.match(/-(\d+)$/)?.[1] ?? 1));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${scenes[scene](s)}${finish(s, "#ffe2b0")}</svg>`;
  const side = Math.min(grainSide, width, height);
  const tile = grainTile().subarray(0, side * side * 4);
  return await sharp(Buffer.from(svg))
    .composite([{ input: tile, raw: { width: side, height: side, channels: 4 }, tile: true }])
    .flatten({ background: "#ffffff" })
    .jpeg({ quality: 84 })
    .toBuffer();
}
