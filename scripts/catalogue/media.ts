/** Pictures for pages printed from fixtures: a painted scene for every key, cut as its address asks. */
import sharp from "sharp";
import { type PictureName, paintPicture, sceneNames } from "@/lib/demo/pictures";

const painted = new Map<string, Promise<Buffer>>();

/** The picture at `/media/…`; null for an address of another shape. */
export async function paintMedia(path: string): Promise<{ body: Buffer; type: string } | null> {
  const [, key = "", , width, format] =
    /^\/media\/([0-9a-z]+)(-[a-z]+)?-(\d+)\.(webp|jpg|avif)$/.exec(path) ?? [];
  if (!width || !format) return null;
  const tall = key.startsWith("7f");
  const scene = sceneNames[Number.parseInt(key.slice(0, 2), 16) % sceneNames.length] ?? "lake";
  const name: PictureName = tall ? "loom" : scene;
  const size = tall ? { width: 853, height: 1280 } : { width: 1280, height: 853 };
  const source = await (painted.get(name) ?? painted.set(name, paintPicture(name, size)).get(name));
  const made = sharp(source).resize({ width: Number(width) });
  if (format === "jpg") return { body: await made.jpeg().toBuffer(), type: "image/jpeg" };
  if (format === "webp") return { body: await made.webp().toBuffer(), type: "image/webp" };
  return { body: await made.avif({ effort: 1 }).toBuffer(), type: "image/avif" };
}
