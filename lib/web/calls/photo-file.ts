/** Pictures that no reader may see yet, for the newsroom's own pages. */
import { Readable } from "node:stream";
import { z } from "zod";
import { done, refuse } from "@/lib/domain/outcome";
import { widthsFor } from "@/lib/domain/site";
import { thumbWidthFor } from "@/lib/media/develop-photo";
import { renditionKey } from "@/lib/media/media-keys";
import { readPhoto } from "@/lib/newsroom/read-photos";
import { staffCall } from "../call";
import { mediaStore } from "../media-store";

export const getPhotoFile = staffCall({
  method: "GET",
  path: "/photos/{id}/file",
  summary: "The picture as WebP, in the smallest rendition at least `width` pixels wide (800 unless told)",
  tag: "photos",
  scope: "photos:read",
  query: z.strictObject({
    width: z
      .string()
      .regex(/^[1-9]\d{0,3}$/)
      .transform(Number)
      .default(800),
  }),
  gives: "image/webp",
  async run({ ctx, params, query, request }) {
    const found = await readPhoto(ctx, params.id ?? "");
    if (!found.ok) return found;
    const photo = found.value;
    const widths = [thumbWidthFor(photo.width), ...widthsFor(photo.width)];
    const width = widths.find((one) => one >= query.width) ?? widths.at(-1) ?? query.width;
    const headers = {
      "content-type": "image/webp",
      etag: `"${photo.key}-${width}-webp"`,
      // Only this person's browser may keep it: what it shows may never be released.
      "cache-control": "private, max-age=3600",
      "content-security-policy": "default-src 'none'; sandbox",
      "cross-origin-resource-policy": "same-origin",
    };
    if (request.headers.get("if-none-match") === headers.etag)
      return done(new Response(null, { status: 304, headers }));
    const file = await mediaStore().get(renditionKey(photo.key, width, "webp"));
    if (!file) return refuse({ status: 404, code: "photo.not_found" });
    return done(
      new Response(Readable.toWeb(file.stream) as ReadableStream<Uint8Array>, {
        headers: { ...headers, "content-length": String(file.size) },
      }),
    );
  },
});
