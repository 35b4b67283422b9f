/** The refusals of photos in English; the Vietnamese ones stand in photo-refusals.ts. */
import type { Params, PhotoRefusalCode } from "./photo-refusals";

const megabytes = (bytes: string | number | undefined): string =>
  `${(Math.ceil((Number(bytes ?? 0) * 10) / (1024 * 1024)) / 10).toLocaleString("en-GB")} MB`;

const count = (value: string | number | undefined): string => Number(value ?? 0).toLocaleString("en-GB");

export const photoSentencesEn: Record<PhotoRefusalCode, (params: Params) => string> = {
  "photo.too_large": (p) =>
    `The photo is too large${p.bytes ? ` (${megabytes(p.bytes)})` : ""}; the limit is ${megabytes(p.limit)}. Export a lighter one and upload again.`,
  "photo.cut_short": (p) =>
    `The photo did not arrive whole (${megabytes(p.received)} came): the connection broke. Upload it again.`,
  "photo.missing": () => "There is no photo in the form, or the file is empty. Choose a photo.",
  "photo.unexpected_field": (p) =>
    `The form has a field that is unknown or repeated: “${p.name}”. Only file, caption, credit and alt are taken, each once.`,
  "photo.text_too_long": (p) => `The field “${p.name}” is too long.`,
  "photo.not_an_image": () => "This file is not a picture. JPEG, PNG and WebP are taken.",
  "photo.unsupported_type": (p) =>
    `This file is a ${p.seems} picture, whatever its name says. Export it as JPEG, PNG or WebP and upload again.`,
  "photo.too_many_pixels": (p) =>
    `The photo is ${count(p.width)} × ${count(p.height)} pixels; the limit is ${count(p.limit)} million. Make it smaller and upload again.`,
  "photo.too_tall": (p) =>
    `A photo of ${count(p.width)} × ${count(p.height)} pixels is too tall for its width. Crop it and upload again.`,
  "photo.damaged": () => "The picture is damaged or partly missing. Take the original again and upload it.",
  "photo.too_heavy": () =>
    "This picture cannot be processed within the limits of time and memory. Save it as an ordinary JPEG and upload again.",
};
