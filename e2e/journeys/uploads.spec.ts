import sharp from "sharp";
import { expect, test } from "../support/newsroom";

const megabyte = 1024 * 1024;

/** A picture of a camera's kind, filled up with a comment to exactly `bytes`. */
async function photoOf(bytes: number): Promise<Buffer> {
  const jpeg = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: "#4a6b57" } })
    .jpeg()
    .toBuffer();
  const parts = [jpeg.subarray(0, 2)];
  // JPEG comments hold 65,533 bytes at most each.
  for (let rest = bytes - jpeg.length; rest > 0; ) {
    const size = Math.min(rest, 65_537);
    const comment = Buffer.alloc(size, 0x20);
    comment.writeUInt16BE(0xff_fe, 0);
    comment.writeUInt16BE(size - 2, 2);
    parts.push(comment);
    rest -= size;
  }
  parts.push(jpeg.subarray(2));
  return Buffer.concat(parts);
}

test("a photo of 49 MB arrives whole; one of 51 MB is refused with its limit", async ({ callAs }) => {
  const photographer = await callAs("pvanh");
  const upload = (name: string, mimeType: string, buffer: Buffer) =>
    photographer.request.post("/api/v1/photos", {
      multipart: { file: { name, mimeType, buffer }, caption: "Ảnh lớn." },
      timeout: 60_000,
    });
  const whole = await photoOf(49 * megabyte);
  const taken = await upload("lon.jpg", "image/jpeg", whole);
  expect(taken.status(), await taken.text()).toBe(201);
  const photo = await taken.json();
  expect(photo).toMatchObject({ width: 3000, height: 2000, bytes: whole.length });

  const refused = await upload("qua-lon.jpg", "image/jpeg", await photoOf(51 * megabyte));
  expect(refused.status()).toBe(413);
  expect((await refused.json()).code).toBe("photo.too_large");
});

test("what is no photo is refused in a sentence that names it, and leaves nothing in the library", async ({
  callAs,
}) => {
  const photographer = await callAs("pvanh");
  const good = await sharp({ create: { width: 900, height: 600, channels: 3, background: "#a33" } })
    .jpeg()
    .toBuffer();
  const caption = `Không phải ảnh ${Date.now()}`;
  const files: [string, string, Buffer, string][] = [
    ["cut.jpg", "image/jpeg", good.subarray(0, good.length - 700), "photo.damaged"],
    [
      "hinh.svg",
      "image/svg+xml",
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      "photo.unsupported_type",
    ],
    ["thuc-ra-la-tiff.jpg", "image/jpeg", await sharp(good).tiff().toBuffer(), "photo.unsupported_type"],
    ["van-ban.jpg", "image/jpeg", Buffer.from("Đây không phải ảnh."), "photo.not_an_image"],
  ];
  for (const [name, mimeType, buffer, code] of files) {
    const answer = await photographer.request.post("/api/v1/photos", {
      multipart: { file: { name, mimeType, buffer }, caption },
    });
    const problem = await answer.json();
    expect(problem, name).toMatchObject({ code, field: "file" });
    expect(problem.detail).toMatch(/[.]$/);
  }
  expect(await (await photographer.get("/photos")).text()).not.toContain(caption);
});
