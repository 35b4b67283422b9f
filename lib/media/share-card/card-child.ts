/**
 * The child process that makes share cards (outlines of words, a photo of our own, one JPEG) and the paper's sign. Apart from the server, so
 * that neither fonts nor pictures stay in its memory; started with the TypeScript loader, ended when nothing is left to do.
 */
import { setPriority } from "node:os";
import sharp from "sharp";
import { drawIcons } from "../house-icons/draw-icon";
import { type CardWords, cardSize } from "./card-name";
import { drawCard, photoBox } from "./draw-card";
import { focusBox } from "./focus-box";

interface CardOrder {
  words: CardWords;
  photo: { bytes: Uint8Array; focus: { x: number; y: number } | null } | null;
}

const memoryLimit = Number(process.argv[2]);
try {
  setPriority(Number(process.argv[3] ?? 0));
} catch {
  // Where a system does not let it, the work is done all the same.
}
sharp.concurrency(1);
sharp.cache(false);
setInterval(() => {
  if (process.memoryUsage.rss() > memoryLimit) process.kill(process.pid, "SIGKILL");
}, 50).unref();

async function make({ words, photo }: CardOrder): Promise<Buffer> {
  const cropped = photo && (await crop(photo.bytes, photo.focus));
  return await sharp(Buffer.from(drawCard(words, cropped !== null)))
    .flatten({ background: "#ffffff" })
    .composite(cropped ? [{ input: cropped, left: photoBox.left, top: photoBox.top }] : [])
    // Fine red letters turn muddy where colours are halved.
    .jpeg({ quality: 84, progressive: true, chromaSubsampling: "4:4:4", mozjpeg: true })
    .toBuffer();
}

/** The part of the photo around its focus that fills the card's right side; null for what is no picture any more. */
async function crop(bytes: Uint8Array, focus: { x: number; y: number } | null): Promise<Buffer | null> {
  try {
    const { width, height } = await sharp(bytes).metadata();
    return await sharp(bytes)
      .extract(focusBox({ width, height }, photoBox.width / photoBox.height, focus))
      .resize(photoBox.width, photoBox.height, { fit: "fill" })
      .toBuffer();
  } catch {
    return null;
  }
}

type Message = { card: CardOrder } | { icons: { letter: string } };

process.on("message", async (message: Message) => {
  try {
    const value =
      "icons" in message
        ? await drawIcons(message.icons.letter)
        : { bytes: await make(message.card), ...cardSize };
    process.send?.({ value, rss: process.memoryUsage.rss() });
  } catch (error) {
    process.send?.({ damaged: String((error as Error)?.message ?? error) });
  }
});
process.on("disconnect", () => process.exit(0));
process.send?.({ ready: true });
