/**
 * The darkroom: the one process that lets image libraries near strangers' bytes. It is forked by `darkroom.ts`
 * with next to no environment (no secret, no database address) and may be killed at any moment. It is plain
 * JavaScript because it is started by Node itself, without a compiler, whatever runs the server.
 *
 * Messages in: `{id, look: {path}}` and `{id, print: {path, orders, limitPixels}}`, one at a time.
 * Messages out: `{ready: true}` once, then `{id, value}` or `{id, damaged: reason}` or `{id, failed: reason}`.
 */
import { readFile } from "node:fs/promises";
import { setPriority } from "node:os";
import ExifReader from "exifreader";
import sharp from "sharp";

const memoryLimit = Number(process.argv[2]);
const nice = Number(process.argv[3] ?? 0);
// Where a system does not let it, the work is done all the same.
if (nice > 0) {
  try {
    setPriority(nice);
  } catch {}
}

// One thread a picture: the renditions are made side by side, which uses the cores better.
sharp.concurrency(1);
sharp.cache(false);
// Whatever a file pretends to be, no loader but these three exists in this process.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp"] });

/** Decoding runs outside JavaScript, so this clock keeps ticking; the kill cannot be refused by any library. */
setInterval(() => {
  if (process.memoryUsage.rss() > memoryLimit) process.kill(process.pid, "SIGKILL");
}, 20).unref();

/** Reads what the headers say, and the text that cameras and picture desks write into a file. */
async function look({ path }) {
  const seen = await sharp(path, { limitInputPixels: false }).metadata();
  return {
    format: seen.format,
    width: seen.autoOrient.width,
    height: seen.autoOrient.height,
    channels: seen.channels,
    bytesPerSample: seen.depth === "ushort" ? 2 : 1,
    isProgressive: seen.isProgressive === true,
    chromaSubsampling: seen.chromaSubsampling ?? null,
    turned: (seen.orientation ?? 1) > 4,
    tags: await readTags(path, seen.xmp).catch(() => null),
  };
}

/** The raw tags that `embedded-text.ts` chooses from; a file with unreadable tags simply has none. */
async function readTags(path, xmpBlock) {
  const { iptc, xmp, exif, gps } = await ExifReader.load(await readFile(path), {
    expanded: true,
    async: true,
  });
  // ExifReader does not find XMP in a compressed PNG text chunk; libvips does.
  const packet = xmp ?? (xmpBlock ? ExifReader.load(xmpBlock, { expanded: true }).xmp : undefined);
  return {
    iptc: plain(iptc, [
      "Caption/Abstract",
      "By-line",
      "Credit",
      "Copyright Notice",
      "Date Created",
      "Time Created",
    ]),
    xmp: plain(packet, ["description", "creator", "Credit", "rights", "DateCreated", "AltTextAccessibility"]),
    exif: plain(exif, ["DateTimeOriginal", "OffsetTimeOriginal"]),
    hasGps: gps !== undefined || packet?.GPSLatitude !== undefined,
  };
}

/** The named tags of a group, each as a list of texts: one for every name, or for every language. */
function plain(group, names) {
  return Object.fromEntries(names.map((name) => [name, [group?.[name] ?? []].flat().flatMap(textsOf)]));
}

function textsOf(tag) {
  const inner = Array.isArray(tag.value) ? tag.value.filter((part) => part?.description !== undefined) : [];
  return (inner.length > 0 ? inner : [tag]).map(({ description, attributes }) => ({
    text: String(description ?? ""),
    lang: attributes?.lang === undefined ? null : String(attributes.lang),
  }));
}

/** Decodes once, at the largest size, then makes every rendition from that, the longest work first. */
async function print({ path, orders, limitPixels }) {
  const largest = orders.reduce((a, b) => (b.width > a.width ? b : a));
  const { data, info } = await decode(path, largest, limitPixels);
  const raw = { width: info.width, height: info.height, channels: info.channels };

  const make = async ({ width, height, format }) => {
    const whole = sharp(data, { raw });
    const sized = width === info.width ? whole : whole.resize({ width, height, fit: "fill" });
    return { width, height, format, bytes: await encode(sized, format).toBuffer() };
  };
  // Someone waits for an upload, so its renditions are made side by side; nobody waits for AVIF.
  if (nice === 0) return Promise.all(orders.toReversed().map(make));
  const prints = [];
  for (const order of orders.toReversed()) prints.push(await make(order));
  return prints;
}

/**
 * Upright, sRGB, 8 bits, transparency on white, and no metadata, since pixels are all that comes out. Any
 * warning of a decoder means a damaged file, but for those of cameras that write odd headers over sound data.
 */
async function decode(path, { width, height }, limitInputPixels) {
  const develop = (failOn) =>
    sharp(path, { failOn, limitInputPixels })
      .autoOrient()
      .resize({ width, height, fit: "fill" })
      .flatten({ background: "#ffffff" })
      .toColourspace("srgb")
      .raw({ depth: "uchar" })
      .toBuffer({ resolveWithObject: true });
  try {
    return await develop("warning");
  } catch (error) {
    if (!/Invalid SOS parameters/.test(error.message)) throw error;
    return develop("truncated");
  }
}

/**
 * Trellis and the flat table are what mozjpeg gains its bytes by; its search for the best scans costs half as
 * much time again for 2 % (measured on 1,200 pixels: 75 ms and 161 KB with it, 50 ms and 165 KB without).
 * AVIF of quality 50 looks like the WebP of 76 in two thirds of its bytes (1,600 pixels of a photo: 87 and 141 KB).
 * Effort 4, the library's own default, takes four times as long as 3 for another 4 % (16.6 s and 4.7 s).
 */
function encode(picture, format) {
  if (format === "avif") return picture.avif({ quality: 50, effort: 3 });
  return format === "webp"
    ? picture.webp({ quality: 76, effort: 4 })
    : picture.jpeg({
        quality: 78,
        progressive: true,
        trellisQuantisation: true,
        overshootDeringing: true,
        quantisationTable: 3,
      });
}

process.on("message", async ({ id, look: looked, print: printed }) => {
  try {
    process.send({
      id,
      value: looked ? await look(looked) : await print(printed),
      rss: process.memoryUsage.rss(),
    });
  } catch (error) {
    process.send({ id, damaged: String(error?.message ?? error) });
  }
});
// The server is gone, however it went: nobody waits for pictures any more.
process.on("disconnect", () => process.exit(0));
process.send({ ready: true });
