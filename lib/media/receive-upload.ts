/** Receives a photo over HTTP: whole into a temporary file, or not at all. */
import type { IncomingHttpHeaders } from "node:http";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import type { Outcome } from "@/lib/domain/outcome";
import { namingFullDisk } from "./media-error";
import { maxPhotoBytes, refusePhoto } from "./photo-refusals";
import type { MediaStore } from "./store";
import { readUploadForm, type UploadedPhoto, type UploadForm } from "./upload-form";

/** A request as node:http gives it (`IncomingMessage` is one: `{headers: req.headers, body: req}`). */
export interface UploadSource {
  headers: IncomingHttpHeaders;
  body: Readable;
}

export interface ReceiveOptions {
  /** Largest photo in bytes, inclusive; 50 MB unless given. */
  limit?: number;
  /** Gives up when no byte came for so long (milliseconds; a minute unless given). */
  idleMs?: number;
}

/** What the form may weigh besides the photo: boundaries, part headers, three text fields. */
const formOverhead = 128 * 1024;
/** How much of a refused body is still read, so that its sender gets the answer and not a reset connection. */
const politeBytes = 128 * 1024 * 1024;

/**
 * Streams a multipart form (`file`, and `caption`, `credit`, `alt`) into a temporary file of `store`; memory
 * stays at a few hundred kilobytes whatever is sent. The body is compared with its Content-Length, so that
 * one cut short by a network or a proxy is never taken for a photo. On success the file belongs to the
 * caller, who develops or drops it; in every other case, a client gone away included, nothing is left.
 * Refuses `photo.too_large`, `photo.cut_short`, `photo.missing`, `photo.unexpected_field`,
 * `photo.text_too_long`, `photo.not_an_image`, `photo.unsupported_type`. Throws `media.no_space`.
 */
export async function receiveUpload(
  source: Request | UploadSource,
  store: MediaStore,
  { limit = maxPhotoBytes, idleMs = 60_000 }: ReceiveOptions = {},
): Promise<Outcome<UploadedPhoto>> {
  const { headers, body } = source instanceof Request ? fromRequest(source) : source;
  // From here to the end a broken connection must find a listener, or it would end the process.
  body.on("error", () => undefined);

  const announced = announcedLength(headers);
  if (announced !== null && announced > limit + formOverhead) {
    discardRest(body);
    return refusePhoto("photo.too_large", { limit, bytes: announced });
  }

  const tempPath = await store.newTemp();
  const form = readUploadForm(headers, tempPath, limit);
  if (!form) {
    discardRest(body);
    return refusePhoto("photo.missing");
  }

  let kept = false;
  try {
    const outcome = await namingFullDisk(() => race(form, body, announced, idleMs));
    kept = outcome.ok;
    return outcome;
  } finally {
    if (!kept) {
      body.unpipe();
      form.input.destroy();
      await form.closed();
      await store.dropTemp(tempPath);
      discardRest(body);
    }
  }
}

/** Feeds the form until it is complete, refused, cut short, or its sender falls silent. */
async function race(
  form: UploadForm,
  body: Readable,
  announced: number | null,
  idleMs: number,
): Promise<Outcome<UploadedPhoto>> {
  let received = 0;
  let idle: NodeJS.Timeout | undefined;

  const cut = new Promise<Outcome<UploadedPhoto>>((settle) => {
    const cutShort = () => settle(refusePhoto("photo.cut_short", { received }));
    const awaitMore = () => {
      clearTimeout(idle);
      idle = setTimeout(cutShort, idleMs);
    };
    body.on("data", (chunk: Buffer) => {
      received += chunk.length;
      awaitMore();
    });
    body.on("error", cutShort);
    body.on("close", () => {
      if (!body.readableEnded) cutShort();
    });
    awaitMore();
    // The connection may have broken before anyone listened, while the temporary file was being named.
    if (body.destroyed) cutShort();
  });

  try {
    body.pipe(form.input);
    const outcome = await Promise.race([form.outcome, cut]);
    const short = announced !== null && received !== announced;
    if (outcome.ok ? short : outcome.refusal.code === "photo.cut_short") {
      return refusePhoto("photo.cut_short", { received, ...(announced === null ? {} : { announced }) });
    }
    return outcome;
  } finally {
    clearTimeout(idle);
  }
}

/** Reads on without keeping anything, in the background, and hangs up on those who never stop. */
function discardRest(body: Readable): void {
  if (body.destroyed || body.readableEnded) return;
  let read = 0;
  body.on("data", (chunk: Buffer) => {
    read += chunk.length;
    if (read > politeBytes) body.destroy();
  });
  body.resume();
}

function announcedLength(headers: IncomingHttpHeaders): number | null {
  const length = headers["content-length"];
  return length !== undefined && /^\d{1,15}$/.test(length) ? Number(length) : null;
}

function fromRequest(request: Request): UploadSource {
  const headers = Object.fromEntries(request.headers);
  // The two declarations of the same web stream, the browser's and Node's, do not know each other.
  const body = request.body
    ? Readable.fromWeb(request.body as ReadableStream<Uint8Array>, { signal: request.signal })
    : Readable.from([]);
  return { headers, body };
}
