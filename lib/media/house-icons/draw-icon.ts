/** The sign: the paper's first letter in its own face, white on the masthead's red. */
import sharp from "sharp";
import { centred } from "../share-card/outline";
import { type IconFile, iconFiles, icoSides } from "./icon-names";

const red = "#ad1119";
const side = 512;

/** Height of the letter, of the whole: less where a launcher may cut a circle of 80 %. */
const heights = { plain: 0.62, maskable: 0.42 } as const;

function signSvg(letter: string, height: number): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">`,
    `<rect width="${side}" height="${side}" fill="${red}"/>`,
    `<g fill="#fff">${centred("display", letter, side, height)}</g>`,
    "</svg>",
  ].join("");
}

const png = (svg: string, to: number): Promise<Buffer> =>
  sharp(Buffer.from(svg), { density: 72 })
    .resize(to, to)
    .flatten({ background: red })
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();

/** Every file of the sign, in the order of `iconFiles`. */
export async function drawIcons(letter: string): Promise<Uint8Array[]> {
  const plain = signSvg(letter, heights.plain);
  const maskable = signSvg(letter, heights.maskable);
  const draw = async (file: IconFile): Promise<Uint8Array> => {
    if (file.side) return await png(file.isMaskable ? maskable : plain, file.side);
    return file.path.endsWith(".ico")
      ? packIco(await Promise.all(icoSides.map((to) => png(plain, to))))
      : Buffer.from(plain);
  };
  return await Promise.all(iconFiles.map(draw));
}

/** An ICO of whole PNG pictures, as every browser of the last fifteen years reads it. */
function packIco(pictures: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let at = head.length;
  for (const [n, picture] of pictures.entries()) {
    const entry = 6 + 16 * n;
    head.writeUInt8(icoSides[n] ?? 0, entry);
    head.writeUInt8(icoSides[n] ?? 0, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(picture.length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += picture.length;
  }
  return Buffer.concat([head, ...pictures]);
}
