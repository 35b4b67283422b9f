/** The photo library: upload, list, one, its words. */
import { z } from "zod";
import { done, type Outcome, refuse } from "@/lib/domain/outcome";
import { parseInput } from "@/lib/domain/parse-input";
import { Line, Lines, optional } from "@/lib/domain/text-fields";
import { developPhoto, warmDarkroom } from "@/lib/media/develop-photo";
import { receiveUpload } from "@/lib/media/receive-upload";
import type { LibraryPhoto } from "@/lib/newsroom/read-photos";
import { readPhoto, readPhotos } from "@/lib/newsroom/read-photos";
import { describePhoto, mayUpload, registerPhoto } from "@/lib/newsroom/register-photo";
import { Instant } from "../article-shapes";
import { staffCall } from "../call";
import { mediaStore } from "../media-store";
import { Cursor, Limit } from "../query-shapes";

const text = z.string().nullable();

export const PhotoShape = z
  .object({
    id: z.uuid(),
    file: z.string().meta({ description: "Where the newsroom gets the picture: add ?width=" }),
    key: z.string(),
    mediaType: z.string(),
    width: z.int(),
    height: z.int(),
    bytes: z.int(),
    caption: text,
    credit: text,
    alt: text,
    uploadedBy: z.uuid(),
    uploadedAt: Instant,
  })
  .meta({ id: "Photo" });

export const photoJson = (photo: LibraryPhoto): z.infer<typeof PhotoShape> => ({
  file: `/api/v1/photos/${photo.id}/file`,
  ...photo,
});

/** The library's words for a picture; a use in an article copies them. */
const PhotoWords = z.strictObject({
  caption: optional(Lines(1000)).optional(),
  credit: optional(Line(200)).optional(),
  alt: optional(Line(300)).optional(),
});

const PhotoForm = z
  .object({
    file: z.string().meta({ description: "JPEG, PNG or WebP; 50 MB at most", format: "binary" }),
    caption: z.string().optional(),
    credit: z.string().optional(),
    alt: z.string().optional(),
  })
  .meta({ id: "PhotoForm" });

export const listPhotoLibrary = staffCall({
  method: "GET",
  path: "/photos",
  summary: "The library, newest first",
  tag: "photos",
  scope: "photos:read",
  query: z.strictObject({ cursor: Cursor.optional(), limit: Limit.optional() }),
  answer: z.object({ items: z.array(PhotoShape), next: text }),
  async run({ ctx, query }) {
    const page = await readPhotos(ctx, query);
    if (!page.ok) return page;
    return done({ body: { items: page.value.items.map(photoJson), next: page.value.next } });
  },
});

export const postPhoto = staffCall({
  method: "POST",
  path: "/photos",
  summary: "Takes a picture in, streamed; the same file twice is one photo",
  tag: "photos",
  scope: "photos:write",
  takes: ["multipart/form-data"],
  form: PhotoForm,
  status: 201,
  answer: PhotoShape,
  async run({ ctx, request }) {
    if (!mayUpload(ctx)) return refuse({ status: 403, code: "right.media" });
    warmDarkroom();
    const received = await receiveUpload(request, mediaStore());
    if (!received.ok) return received;
    const words = parseInput(PhotoWords, received.value.fields);
    if (!words.ok) {
      await mediaStore().dropTemp(received.value.temp.path);
      return words;
    }
    const developed = await developPhoto(received.value.temp, mediaStore());
    if (!developed.ok) return developed;
    return answerPhoto(await registerPhoto(ctx, developed.value, words.value));
  },
});

export const getPhoto = staffCall({
  method: "GET",
  path: "/photos/{id}",
  summary: "One photo of the library",
  tag: "photos",
  scope: "photos:read",
  answer: PhotoShape,
  run: async ({ ctx, params }) => answerPhoto(await readPhoto(ctx, params.id ?? "")),
});

export const patchPhoto = staffCall({
  method: "PATCH",
  path: "/photos/{id}",
  summary: "Changes the library's words; articles keep the copies they made",
  tag: "photos",
  scope: "photos:write",
  body: PhotoWords,
  answer: PhotoShape,
  async run({ ctx, params, body }) {
    const photo = await readPhoto(ctx, params.id ?? "");
    return photo.ok ? answerPhoto(await describePhoto(ctx, photo.value.id, body)) : photo;
  },
});

const answerPhoto = (photo: Outcome<LibraryPhoto>) =>
  photo.ok ? done({ body: photoJson(photo.value) }) : photo;
