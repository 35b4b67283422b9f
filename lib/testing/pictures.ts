/** Pictures for tests, made on the spot: sound ones, and ones that lie. */
import { deflateSync } from "node:zlib";
import sharp, { type Sharp } from "sharp";

/** A JPEG of one colour. */
export function plainJpeg(width = 1600, height = 1067, background = "#3a6ea5"): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

/** A picture whose four corners are red, green, blue and white (clockwise from top left), to see it turned. */
export function cornered(width: number, height: number): Sharp {
  const corner = (fill: string, x: string, y: string) =>
    `<rect x="${x}" y="${y}" width="50%" height="50%" fill="${fill}"/>`;
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
        corner("#f00", "0", "0") +
        corner("#0f0", "50%", "0") +
        corner("#00f", "50%", "50%") +
        corner("#fff", "0", "50%") +
        "</svg>",
    ),
  );
}

/** Colours at the corners of an encoded picture, clockwise from top left, as "r", "g", "b", "w" or "?". */
export async function cornersOf(picture: Uint8Array): Promise<string> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => {
    const from = (Math.round(y * (info.height - 1)) * info.width + Math.round(x * (info.width - 1))) * 3;
    const colour = [...data.subarray(from, from + 3)];
    const bright = colour.map((value) => (value > 128 ? "1" : "0")).join("");
    return { "100": "r", "010": "g", "001": "b", "111": "w" }[bright] ?? "?";
  };
  return at(0.1, 0.1) + at(0.9, 0.1) + at(0.9, 0.9) + at(0.1, 0.9);
}

/** A photo that hardly compresses, of about `width` × `height` × 2.2 bytes. */
export function noisyJpeg(width: number, height: number): Promise<Buffer> {
  return sharp({
    create: {
      width,
      height,
      channels: 3,
      background: "#888",
      noise: { type: "gaussian", mean: 128, sigma: 60 },
    },
    limitInputPixels: false,
  })
    .jpeg({ quality: 97, chromaSubsampling: "4:4:4" })
    .toBuffer();
}

/** A PNG whose header claims `width` × `height`, with next to no data behind it: a few hundred bytes. */
export function claimedPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(64 * 1024));
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    pngChunk("IHDR", header),
    pngChunk("IDAT", rows),
    pngChunk("IEND", Buffer.alloc(0)),
  ]);
}

function pngChunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** The JPEG with an IPTC block of the given records (`[dataset, bytes]` of record 2) put in after its start. */
export function withIptc(jpeg: Buffer, records: [number, Buffer][], declaredUtf8 = true): Buffer {
  const record = (set: number, dataset: number, bytes: Buffer) => {
    const head = Buffer.from([0x1c, set, dataset, 0, 0]);
    head.writeUInt16BE(bytes.length, 3);
    return Buffer.concat([head, bytes]);
  };
  const charset = declaredUtf8 ? [record(1, 90, Buffer.from("\x1b%G", "latin1"))] : [];
  const iptc = Buffer.concat([...charset, ...records.map(([dataset, bytes]) => record(2, dataset, bytes))]);
  const resource = Buffer.concat([Buffer.from("8BIM\x04\x04\0\0", "latin1"), Buffer.alloc(4), iptc]);
  resource.writeUInt32BE(iptc.length, 8);
  const padding = Buffer.alloc(iptc.length % 2);
  const block = Buffer.concat([Buffer.from("Photoshop 3.0\0", "latin1"), resource, padding]);
  const marker = Buffer.from([0xff, 0xed, 0, 0]);
  marker.writeUInt16BE(block.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), marker, block, jpeg.subarray(2)]);
}

/** An XMP packet with the given inner elements of `rdf:Description`. */
export function xmpPacket(inner: string): string {
  return (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">' +
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"' +
    ' xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">' +
    `${inner}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
  );
}
