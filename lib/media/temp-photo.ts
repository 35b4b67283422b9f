/** One photo on its way in: written to a temporary file, counted, hashed and judged while it arrives. */
import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { Writable } from "node:stream";
import { refusePhoto } from "./photo-refusals";
import { headBytes, seenType } from "./picture-type";

/** A photo that has arrived whole, in a temporary file of the store, not yet known to be sound. */
export interface TempPhoto {
  path: string;
  bytes: number;
  /** In hex, of the bytes as they came. */
  sha256: string;
}

type Refused = ReturnType<typeof refusePhoto>;

/**
 * A stream into the file at `path`, which must not exist. `refused` is called at most once, as soon as the
 * bytes are too many or are no photo: 51 MB and a 49 MB archive are turned away without being stored. What
 * comes after that is swallowed, so that the form can be read to its end.
 */
export class TempPhotoWriter extends Writable {
  readonly #path: string;
  readonly #limit: number;
  readonly #refused: (refusal: Refused) => void;
  readonly #hash = createHash("sha256");
  #file: FileHandle | null = null;
  #head = Buffer.alloc(0);
  #bytes = 0;
  #judged = false;
  #dropping = false;

  constructor(path: string, limit: number, refused: (refusal: Refused) => void) {
    super({ highWaterMark: 256 * 1024 });
    this.#path = path;
    this.#limit = limit;
    this.#refused = refused;
  }

  /** What was written; meaningful once the stream has finished. */
  get photo(): TempPhoto {
    return { path: this.#path, bytes: this.#bytes, sha256: this.#hash.copy().digest("hex") };
  }

  override _construct(ready: (error?: Error | null) => void): void {
    open(this.#path, "wx", 0o600).then((file) => {
      this.#file = file;
      ready();
    }, ready);
  }

  override _write(chunk: Buffer, _encoding: string, next: (error?: Error | null) => void): void {
    this.#bytes += chunk.length;
    if (this.#bytes > this.#limit) this.#refuse(refusePhoto("photo.too_large", { limit: this.#limit }));
    if (!this.#judged) {
      this.#head = Buffer.concat([this.#head, chunk.subarray(0, headBytes)]);
      if (this.#head.length >= headBytes) this.#judge();
    }
    if (this.#dropping || !this.#file) {
      next();
      return;
    }
    this.#hash.update(chunk);
    this.#file.writeFile(chunk).then(() => next(), next);
  }

  override _final(done: (error?: Error | null) => void): void {
    if (this.#bytes === 0) this.#refuse(refusePhoto("photo.missing"));
    else if (!this.#judged) this.#judge();
    done();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    const file = this.#file;
    this.#file = null;
    (file?.close() ?? Promise.resolve()).then(() => done(error), done);
  }

  #judge(): void {
    this.#judged = true;
    const seen = seenType(this.#head);
    if (seen.kind === "not_a_picture") this.#refuse(refusePhoto("photo.not_an_image"));
    if (seen.kind === "other_picture") {
      this.#refuse(refusePhoto("photo.unsupported_type", { seems: seen.name }));
    }
  }

  #refuse(refusal: Refused): void {
    if (this.#dropping) return;
    this.#dropping = true;
    this.#refused(refusal);
  }
}
