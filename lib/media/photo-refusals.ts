/** Why a photo was not taken. Each refusal names the field, and its sentence says what to do about it. */

import type { Refusal } from "@/lib/domain/outcome";
import { formatNumber } from "@/lib/format/number";
import { photoSentencesEn } from "./photo-refusals-en";

/** 50 MB as the newsroom counts them (52,428,800 bytes): the largest photo that is taken, inclusive. */
export const maxPhotoBytes = 50 * 1024 * 1024;

const sentences = {
  "photo.too_large": (p: Params) =>
    `Ảnh ${p.bytes ? `nặng ${megabytes(p.bytes)}` : "quá nặng"}, giới hạn là ${megabytes(p.limit)}. Hãy xuất ảnh nhẹ hơn rồi tải lại.`,
  "photo.cut_short": (p: Params) =>
    `Ảnh chưa tới đủ (nhận được ${megabytes(p.received)}): đường truyền bị ngắt giữa chừng. Hãy tải lại.`,
  "photo.missing": () => "Chưa thấy tệp ảnh nào, hoặc tệp ảnh rỗng. Hãy chọn một ảnh.",
  "photo.unexpected_field": (p: Params) =>
    `Biểu mẫu có trường không nhận hoặc bị lặp: “${p.name}”. Chỉ nhận file, caption, credit, alt, mỗi trường một lần.`,
  "photo.text_too_long": (p: Params) => `Trường “${p.name}” quá dài.`,
  "photo.not_an_image": () => "Tệp này không phải là ảnh. Chỉ nhận ảnh JPEG, PNG hoặc WebP.",
  "photo.unsupported_type": (p: Params) =>
    `Tệp này là ảnh ${p.seems}, dù tên tệp là gì. Hãy xuất sang JPEG, PNG hoặc WebP rồi tải lại.`,
  "photo.too_many_pixels": (p: Params) =>
    `Ảnh rộng ${count(p.width)} × ${count(p.height)} điểm ảnh (${megapixels(p.width, p.height)} triệu), giới hạn là ${count(p.limit)} triệu. Hãy thu nhỏ ảnh rồi tải lại.`,
  "photo.too_tall": (p: Params) =>
    `Ảnh ${count(p.width)} × ${count(p.height)} điểm ảnh quá dài so với bề ngang. Hãy cắt ảnh ngắn lại rồi tải lại.`,
  "photo.damaged": () => "Tệp ảnh bị hỏng hoặc bị cắt mất một phần. Hãy lấy lại bản gốc rồi tải lại.",
  "photo.too_heavy": () =>
    "Không xử lý được ảnh này trong giới hạn thời gian và bộ nhớ. Hãy lưu lại thành JPEG thường rồi tải lại.",
} satisfies Record<string, (params: Params) => string>;

export type PhotoRefusalCode = keyof typeof sentences;
export type Params = Record<string, string | number>;

const statuses: Partial<Record<PhotoRefusalCode, Refusal["status"]>> = {
  "photo.too_large": 413,
  "photo.cut_short": 400,
  "photo.missing": 400,
  "photo.unexpected_field": 400,
  "photo.not_an_image": 415,
  "photo.unsupported_type": 415,
};

/** A refusal of the photo itself (field `file`), or of the named form field when `params.name` is given. */
export function refusePhoto(
  code: PhotoRefusalCode,
  params: Params = {},
): { ok: false; refusal: Refusal & { code: PhotoRefusalCode } } {
  const field = typeof params.name === "string" ? params.name : "file";
  return { ok: false, refusal: { code, status: statuses[code] ?? 422, field, params } };
}

/** The sentence that the newsroom shows for a refusal made by `refusePhoto`; null for others. */
export function photoRefusalSentence(
  refusal: Pick<Refusal, "code"> & Partial<Refusal>,
  locale: "vi" | "en" = "vi",
): string | null {
  if (!Object.hasOwn(sentences, refusal.code)) return null;
  const code = refusal.code as PhotoRefusalCode;
  return (locale === "en" ? photoSentencesEn : sentences)[code](refusal.params ?? {});
}

/** Bytes as megabytes with a decimal comma, rounded up: one byte over 50 MB reads "50,1 MB". */
function megabytes(bytes: string | number | undefined): string {
  const tenths = Math.ceil((Number(bytes ?? 0) * 10) / (1024 * 1024));
  return `${formatNumber(Math.floor(tenths / 10))}${tenths % 10 ? `,${tenths % 10}` : ""} MB`;
}

function megapixels(width: string | number | undefined, height: string | number | undefined): string {
  return count(Math.ceil((Number(width) * Number(height)) / 1_000_000));
}

function count(value: string | number | undefined): string {
  return formatNumber(Number(value ?? 0));
}
