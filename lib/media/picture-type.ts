/** What a file is by its first bytes. Its name and the Content-Type sent with it are hearsay. */
export type PhotoType = "jpeg" | "png" | "webp";

export type SeenType =
  | { kind: "photo"; type: PhotoType }
  /** A picture, but of a kind that is not taken; `name` is what people call it. */
  | { kind: "other_picture"; name: string }
  | { kind: "not_a_picture" };

/** How many bytes from the beginning `seenType` looks at. */
export const headBytes = 512;

interface Signature {
  name: string;
  at?: number;
  bytes: string;
}

// Written as Latin-1 text, one character a byte.
const photos: (Signature & { type: PhotoType })[] = [
  { type: "jpeg", name: "JPEG", bytes: "\xff\xd8\xff" },
  { type: "png", name: "PNG", bytes: "\x89PNG\r\n\x1a\n" },
  { type: "webp", name: "WebP", at: 8, bytes: "WEBP" },
];

const otherPictures: Signature[] = [
  { name: "GIF", bytes: "GIF8" },
  { name: "TIFF", bytes: "II*\0" },
  { name: "TIFF", bytes: "II+\0" },
  { name: "TIFF", bytes: "MM\0*" },
  { name: "TIFF", bytes: "MM\0+" },
  { name: "BMP", bytes: "BM" },
  { name: "Photoshop (PSD)", bytes: "8BPS" },
  { name: "JPEG XL", bytes: "\xff\x0a" },
  { name: "JPEG XL", at: 4, bytes: "JXL " },
  { name: "JPEG 2000", at: 4, bytes: "jP  " },
  { name: "RAW (RAF)", bytes: "FUJIFILMCCD-RAW" },
  { name: "ICO", bytes: "\0\0\x01\0" },
];

/** ISO media files say what they are in a brand; `crx ` is a Canon raw file. */
const brands: [RegExp, string][] = [
  [/^avi[fs]/, "AVIF"],
  [/^(hei|hev|mif|msf)/, "HEIC"],
  [/^crx/, "RAW (CR3)"],
];

/** Tells a photo that is taken (JPEG, PNG, WebP) from other pictures and from what is no picture at all. */
export function seenType(head: Uint8Array): SeenType {
  const text = Buffer.from(head.subarray(0, headBytes)).toString("latin1");
  const matches = (signature: Signature) => text.startsWith(signature.bytes, signature.at ?? 0);

  const photo = photos.find(matches);
  if (photo && (photo.type !== "webp" || text.startsWith("RIFF"))) return { kind: "photo", type: photo.type };
  const other = otherPictures.find(matches)?.name ?? brandOf(text) ?? (isSvg(text) ? "SVG" : undefined);
  return other === undefined ? { kind: "not_a_picture" } : { kind: "other_picture", name: other };
}

function brandOf(text: string): string | undefined {
  if (text.slice(4, 8) !== "ftyp") return undefined;
  const brand = text.slice(8, 12);
  return brands.find(([pattern]) => pattern.test(brand))?.[1];
}

/** SVG is text: an element `<svg` after whatever a prologue says, in UTF-8 or UTF-16. */
function isSvg(text: string): boolean {
  const plain = text.replace(/[\0\xff\xfe\xef\xbb\xbf]/g, "").trimStart();
  return plain.startsWith("<") && /<(\w+:)?svg[\s>]/i.test(plain);
}
