import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Outcome } from "@/lib/domain/outcome";
import { noisyJpeg, plainJpeg } from "@/lib/testing/pictures";
import { Darkroom } from "./darkroom";
import { developPhoto } from "./develop-photo";
import { type ReceiveOptions, receiveUpload } from "./receive-upload";
import { type MediaStore, openStore } from "./store";
import type { UploadedPhoto } from "./upload-form";

const mebibyte = 1024 * 1024;

let root: string;
let store: MediaStore;
let server: Server;
let port: number;
/** The outcomes the server came to, in order, also those that nobody was there to hear. */
let outcomes: Promise<Outcome<UploadedPhoto>>[];
let options: ReceiveOptions;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "toasoan-upload-"));
  store = openStore(pathToFileURL(root).href);
  outcomes = [];
  options = {};
  server = createServer(async (request, response) => {
    const outcome = receiveUpload({ headers: request.headers, body: request }, store, options);
    outcomes.push(outcome);
    response.end(
      JSON.stringify(
        await outcome.catch((error: { code?: string }) => ({ ok: false, refusal: { code: error.code } })),
      ),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  port = (server.address() as AddressInfo).port;
});

afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(root, { recursive: true });
});

function form(file: Uint8Array | null, fields: [string, string][] = []): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  if (file) data.append("file", new Blob([new Uint8Array(file)], { type: "image/jpeg" }), "ảnh.jpg");
  return data;
}

async function post(body: BodyInit, headers: Record<string, string> = {}) {
  const response = await fetch(`http://127.0.0.1:${port}/`, { method: "POST", body, headers });
  return (await response.json()) as Outcome<UploadedPhoto>;
}

const tempFiles = () => readdir(join(root, "tmp")).catch(() => []);

async function refusal(outcome: Outcome<UploadedPhoto> | Promise<Outcome<UploadedPhoto>>) {
  const settled = await outcome;
  expect(await tempFiles(), "a refused upload leaves nothing").toEqual([]);
  return settled.ok ? "taken" : settled.refusal;
}

/** The bytes of a whole multipart body, to be sent by hand. */
function rawForm(file: Uint8Array): Buffer {
  return Buffer.concat([
    Buffer.from(
      '--edge\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n' +
        "Content-Type: image/jpeg\r\n\r\n",
    ),
    file,
    Buffer.from("\r\n--edge--\r\n"),
  ]);
}

const rawHead = (length: number) =>
  "POST / HTTP/1.1\r\nHost: toasoan\r\nContent-Type: multipart/form-data; boundary=edge\r\n" +
  `Content-Length: ${length}\r\n\r\n`;

/** What the server decided about the upload that was sent by hand. */
async function lastOutcome(): Promise<Outcome<UploadedPhoto>> {
  await vi.waitUntil(() => outcomes.length > 0);
  return outcomes[0] as Promise<Outcome<UploadedPhoto>>;
}

describe("a photo that arrives whole", () => {
  it("lies in a temporary file, hashed, with the text that came along", async () => {
    const bytes = await plainJpeg();
    const outcome = await post(
      form(bytes, [
        ["caption", "Đại biểu dự hội nghị."],
        ["credit", "Minh Họa"],
        ["alt", "Hội trường"],
      ]),
    );
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    const { temp, fields } = outcome.value;
    expect(fields).toEqual({ caption: "Đại biểu dự hội nghị.", credit: "Minh Họa", alt: "Hội trường" });
    expect(temp.bytes).toBe(bytes.length);
    expect(temp.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect(await readFile(temp.path)).toEqual(bytes);
    expect(await tempFiles()).toHaveLength(1);
  });

  it("may come as a web Request, as route handlers get it", async () => {
    const bytes = await plainJpeg(300, 200);
    const request = new Request("http://toasoan/", { method: "POST", body: form(bytes) });
    const outcome = await receiveUpload(request, store);
    expect(outcome.ok && outcome.value.temp.bytes).toBe(bytes.length);
  });

  it("may weigh exactly the limit, and not a byte more", async () => {
    const bytes = await plainJpeg(300, 200);
    options = { limit: bytes.length };
    expect((await post(form(bytes))).ok).toBe(true);
    await rm(join(root, "tmp"), { recursive: true });
    options = { limit: bytes.length - 1 };
    expect(await refusal(post(form(bytes)))).toMatchObject({
      code: "photo.too_large",
      status: 413,
      field: "file",
    });
  });

  it("is taken whole at 49 MB, and developed", async () => {
    const noise = await noisyJpeg(5200, 4200);
    expect(noise.length).toBeGreaterThan(40 * mebibyte);
    const bytes = Buffer.concat([noise, Buffer.alloc(49 * mebibyte - noise.length)]);
    const outcome = await post(form(bytes));
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    expect(outcome.value.temp.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));

    const darkroom = new Darkroom();
    const photo = await developPhoto(outcome.value.temp, store, darkroom);
    await darkroom.close();
    expect(photo.ok && photo.value.bytes).toBe(49 * mebibyte);
    expect(await tempFiles()).toEqual([]);
  }, 30_000);
});

describe("a photo that does not arrive whole", () => {
  it("is refused when the connection breaks before the announced length", async () => {
    const body = rawForm(await plainJpeg());
    const socket = connect(port, "127.0.0.1");
    socket.write(rawHead(body.length));
    socket.write(body.subarray(0, body.length >> 1), () => socket.destroy());
    expect(await refusal(lastOutcome())).toMatchObject({ code: "photo.cut_short", field: "file" });
  });

  it("is refused when Content-Length promises more than a well-formed form delivers", async () => {
    const body = rawForm(await plainJpeg(300, 200));
    const headers = {
      "content-type": "multipart/form-data; boundary=edge",
      "content-length": String(body.length + 2_000_000),
    };
    expect(await refusal(receiveUpload({ headers, body: Readable.from([body]) }, store))).toMatchObject({
      code: "photo.cut_short",
      params: { received: body.length, announced: body.length + 2_000_000 },
    });
  });

  it("is refused when Content-Length promises less than the form needs", async () => {
    const body = rawForm(await plainJpeg(300, 200));
    const socket = connect(port, "127.0.0.1");
    socket.write(rawHead(body.length - 40));
    socket.write(body);
    expect(await refusal(lastOutcome())).toMatchObject({ code: "photo.cut_short" });
    socket.destroy();
  });

  it("is given up when its sender falls silent", async () => {
    options = { idleMs: 50 };
    const body = rawForm(await plainJpeg());
    const socket = connect(port, "127.0.0.1");
    socket.write(rawHead(body.length));
    socket.write(body.subarray(0, 1_000));
    expect(await refusal(lastOutcome())).toMatchObject({ code: "photo.cut_short" });
    socket.destroy();
  });

  it("leaves no temporary file when the browser aborts", async () => {
    const aborter = new AbortController();
    const bytes = await plainJpeg();
    async function* slowly() {
      yield rawForm(bytes).subarray(0, 5_000);
      await vi.waitUntil(async () => (await tempFiles()).length === 1);
      aborter.abort();
      await new Promise(() => undefined);
    }
    const request = new Request("http://toasoan/", {
      method: "POST",
      headers: { "content-type": "multipart/form-data; boundary=edge" },
      body: Readable.toWeb(Readable.from(slowly())) as unknown as BodyInit,
      signal: aborter.signal,
      duplex: "half",
    } as RequestInit);
    expect(await refusal(receiveUpload(request, store))).toMatchObject({ code: "photo.cut_short" });
  });
});

describe("a form that is not as agreed", () => {
  it("is refused without a file, with an empty file, or with the file as text", async () => {
    expect(await refusal(post(form(null, [["caption", "Chỉ có chữ"]])))).toMatchObject({
      code: "photo.missing",
      field: "file",
    });
    expect(await refusal(post(form(new Uint8Array())))).toMatchObject({ code: "photo.missing" });
    expect(await refusal(post(form(null, [["file", "không phải tệp"]])))).toMatchObject({
      code: "photo.missing",
    });
  });

  it("is refused when it is no multipart form at all", async () => {
    expect(await refusal(post("{}", { "content-type": "application/json" }))).toMatchObject({
      code: "photo.missing",
    });
    expect(await refusal(post("x", { "content-type": "multipart/form-data" }))).toMatchObject({
      code: "photo.missing",
    });
  });

  it("is refused with the name of a field that is unknown or comes twice", async () => {
    const bytes = await plainJpeg(300, 200);
    for (const [fields, name] of [
      [[["state", "published"]], "state"],
      [[["__proto__", "x"]], "__proto__"],
      [
        [
          ["alt", "một"],
          ["alt", "hai"],
        ],
        "alt",
      ],
    ] as [[string, string][], string][]) {
      expect(await refusal(post(form(bytes, fields)))).toMatchObject({
        code: "photo.unexpected_field",
        field: name,
      });
    }
    const twice = form(bytes);
    twice.append("file", new Blob([new Uint8Array(bytes)]), "b.jpg");
    expect(await refusal(post(twice))).toMatchObject({ code: "photo.unexpected_field", field: "file" });
    const other = new FormData();
    other.append("picture", new Blob([new Uint8Array(bytes)]), "b.jpg");
    expect(await refusal(post(other))).toMatchObject({ code: "photo.unexpected_field", field: "picture" });
  });

  it("is refused when a caption is as long as a book", async () => {
    const bytes = await plainJpeg(300, 200);
    expect(await refusal(post(form(bytes, [["caption", "chữ ".repeat(10_000)]])))).toMatchObject({
      code: "photo.text_too_long",
      field: "caption",
    });
  });

  it("is refused when it has ten thousand parts", async () => {
    const many = Array.from({ length: 10_000 }, (_, i): [string, string] => [`f${i}`, "x"]);
    expect(await refusal(post(form(null, many)))).toMatchObject({ code: "photo.unexpected_field" });
  });

  it("is refused for its first bytes, whatever the name and the declared type say", async () => {
    const tiff = Buffer.concat([Buffer.from("II*\0", "latin1"), Buffer.alloc(4_000)]);
    expect(await refusal(post(form(tiff)))).toMatchObject({
      code: "photo.unsupported_type",
      status: 415,
      field: "file",
      params: { seems: "TIFF" },
    });
    expect(await refusal(post(form(Buffer.from("<html><script>1</script></html>"))))).toMatchObject({
      code: "photo.not_an_image",
    });
  });
});

it("does not mistake a server's trouble for the sender's: it is thrown, and nothing is left", async () => {
  const dropTemp = vi.fn(async () => undefined);
  const broken: MediaStore = { ...store, newTemp: async () => join(root, "not there", "photo"), dropTemp };
  const request = new Request("http://toasoan/", { method: "POST", body: form(await plainJpeg(300, 200)) });
  await expect(receiveUpload(request, broken)).rejects.toMatchObject({ code: "ENOENT" });
  expect(dropTemp).toHaveBeenCalledOnce();
});

describe("51 MB", () => {
  it.each([true, false])(
    "are refused with little memory, and the sender hears why (length announced: %s)",
    async (announced) => {
      const child = spawn(
        process.execPath,
        ["--import", "tsx", "lib/testing/upload-server.ts", pathToFileURL(root).href],
        { stdio: ["ignore", "pipe", "inherit"] },
      );
      try {
        const [line] = (await once(child.stdout, "data")) as [Buffer];
        const address = `http://127.0.0.1:${Number(line.toString())}/`;
        const head = await plainJpeg(300, 200);
        const body = rawForm(Buffer.concat([head, Buffer.alloc(51 * mebibyte - head.length)]));
        const response = await fetch(address, {
          method: "POST",
          headers: { "content-type": "multipart/form-data; boundary=edge" },
          ...(announced
            ? { body }
            : {
                body: Readable.toWeb(Readable.from(inPieces(body))) as unknown as BodyInit,
                duplex: "half",
              }),
        } as RequestInit);
        expect(await response.json()).toMatchObject({ ok: false, refusal: { code: "photo.too_large" } });
        const peak = Number(await (await fetch(`${address}peak`)).text());
        expect(peak).toBeLessThan(40 * mebibyte);
        expect(await tempFiles()).toEqual([]);
      } finally {
        child.kill();
      }
    },
    30_000,
  );
});

function* inPieces(bytes: Buffer): Generator<Buffer> {
  for (let from = 0; from < bytes.length; from += 64 * 1024) yield bytes.subarray(from, from + 64 * 1024);
}
