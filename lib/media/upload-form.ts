/** Reads one multipart form with one photo in it, as it streams in. */
import type { IncomingHttpHeaders } from "node:http";
import { finished } from "node:stream/promises";
import busboy from "busboy";
import type { Outcome } from "@/lib/domain/outcome";
import { refusePhoto } from "./photo-refusals";
import { type TempPhoto, TempPhotoWriter } from "./temp-photo";

const textFields = ["caption", "credit", "alt"] as const;
const maxTextBytes = 16 * 1024;

/** The text sent along with a photo, as it was sent: its rules are those of the command that takes it. */
export type UploadFields = Partial<Record<(typeof textFields)[number], string>>;

export interface UploadedPhoto {
  temp: TempPhoto;
  fields: UploadFields;
}

export interface UploadForm {
  /** Feed the body's bytes to this. Destroying it gives the form up. */
  input: NodeJS.WritableStream & { destroy(error?: Error): unknown };
  /** Settles when the form is complete or refused. Rejects when the disk fails. */
  outcome: Promise<Outcome<UploadedPhoto>>;
  /** Settles when the temporary file is closed and can be removed; never rejects. */
  closed: () => Promise<void>;
}

/**
 * Begins to read a form: one `file` of at most `limit` bytes, written to `tempPath`, and the text fields
 * caption, credit, alt, each at most once. Any other field is refused by name. Answers null when the headers
 * announce no multipart form.
 */
export function readUploadForm(
  headers: IncomingHttpHeaders,
  tempPath: string,
  limit: number,
): UploadForm | null {
  const input = openParser(headers, limit);
  if (!input) return null;

  const fields: UploadFields = {};
  const written: { writer?: TempPhotoWriter } = {};

  const outcome = new Promise<Outcome<UploadedPhoto>>((settle, fail) => {
    input.on("file", (name, stream) => {
      // A part that is cut reports it here and on the parser; once is enough.
      stream.on("error", () => undefined);
      if (name !== "file" || written.writer) {
        settle(refusePhoto("photo.unexpected_field", { name }));
        stream.resume();
        return;
      }
      const writer = new TempPhotoWriter(tempPath, limit, settle);
      written.writer = writer;
      writer.on("error", fail);
      stream.pipe(writer);
    });

    input.on("field", (name, value, info) => {
      if (name === "file") return settle(refusePhoto("photo.missing"));
      const known = textFields.find((field) => field === name);
      if (!known || fields[known] !== undefined) {
        return settle(refusePhoto("photo.unexpected_field", { name }));
      }
      if (info.valueTruncated) return settle(refusePhoto("photo.text_too_long", { name }));
      fields[known] = value;
    });

    input.on("partsLimit", () => settle(refusePhoto("photo.unexpected_field", { name: "…" })));
    input.on("error", () => settle(refusePhoto("photo.cut_short")));
    input.on("close", () => {
      const { writer } = written;
      if (!writer) return settle(refusePhoto("photo.missing"));
      finished(writer).then(() => settle({ ok: true, value: { temp: writer.photo, fields } }), fail);
    });
  });

  async function closed(): Promise<void> {
    const open = written.writer;
    if (!open || open.closed) return;
    const gone = new Promise<void>((resolve) => open.once("close", resolve));
    open.destroy();
    await gone;
  }

  return { input, outcome, closed };
}

function openParser(headers: IncomingHttpHeaders, limit: number): busboy.Busboy | null {
  if (!/^multipart\/form-data\b/i.test(headers["content-type"] ?? "")) return null;
  try {
    return busboy({
      headers,
      // The writer counts for itself; the parser's own limit would cut a file without a word.
      limits: { fileSize: limit + 1, fieldSize: maxTextBytes, fieldNameSize: 100, parts: 8, headerPairs: 16 },
    });
  } catch {
    return null;
  }
}
