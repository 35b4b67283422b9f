/** Advice about the parts of an article, as the importer found them. Each function keeps a fixed order. */
import type { LegacyEncoding } from "@/lib/text/legacy-encodings";
import { nameKey } from "@/lib/text/names";
import { nearMiss } from "@/lib/text/near-miss";
import type { ArticleHead } from "./article-head";
import type { ImportedByline, ImportedPhoto, ImportResult, ImportWarning } from "./import-result";
import type { SourceLine } from "./source-lines";

/** Captions, alternative texts and credits that an editor has to finish. */
export function photoWarnings(photos: readonly ImportedPhoto[]): ImportWarning[] {
  const warnings: ImportWarning[] = [];
  const unfinished = photos.filter(({ caption }) => !/[.!?…][”"’')]*$/u.test(caption));
  if (unfinished.length > 0)
    warnings.push({
      code: "CAPTION_NO_PERIOD",
      severity: "info",
      lines: unfinished.flatMap(({ source_lines }) => source_lines),
      found: `…${unfinished[0]?.caption.split(" ").slice(-4).join(" ")}`,
      message: "Chú thích ảnh thiếu dấu chấm cuối câu.",
    });
  const same = photos.filter(({ alt_from_source, caption }) => alt_from_source?.startsWith(caption));
  if (same.length > 0)
    warnings.push({
      code: "ALT_EQUALS_CAPTION",
      severity: "warn",
      lines: same.flatMap(({ source_lines }) => source_lines),
      message: "Văn bản thay thế trùng chú thích: cần viết mô tả hình ảnh riêng.",
    });
  const uncredited = photos.filter(({ credit }) => credit === null);
  if (uncredited.length > 0)
    warnings.push({
      code: "PHOTO_CREDIT_MISSING",
      severity: "warn",
      lines: uncredited.flatMap(({ source_lines }) => source_lines.slice(0, 1)),
      message: "Thiếu tác giả ảnh.",
    });
  return warnings;
}

/** Authors whom the register does not know, with the name that was probably meant. `known` holds `nameKey`s. */
export function bylineWarnings(
  bylines: readonly ImportedByline[],
  relabelled: readonly SourceLine[],
  known: ReadonlySet<string>,
  agencyCodes: readonly string[],
): ImportWarning[] {
  if (bylines.length === 0)
    return [
      {
        code: "BYLINE_MISSING",
        severity: "warn",
        lines: [],
        message: "Không thấy tên tác giả ở cuối bài: nhập tay.",
      },
    ];
  const familiar = new Set([...known, ...agencyCodes.map(nameKey), "pv", "ctv", "bbt"]);
  const unknown = bylines
    .filter(({ display_name }) => !familiar.has(nameKey(display_name)))
    .map(({ display_name, line }): ImportWarning => {
      const near = nearMiss(display_name, known);
      return {
        code: "BYLINE_UNKNOWN",
        severity: "warn",
        lines: [line],
        found: display_name,
        ...(near ? { suggest: near } : {}),
        message: "Bút danh chưa có trong danh bạ tác giả.",
      };
    });
  const relabels = relabelled.map(
    ({ line, text }): ImportWarning => ({
      code: "BYLINE_LABEL",
      severity: "info",
      lines: [line],
      found: text,
      message: "Cách ghi tác giả được đổi theo mẫu của báo.",
    }),
  );
  return [...unknown, ...relabels];
}

/** The text was typed in an old encoding: conversion is never silent. */
export function legacyWarning(legacy: LegacyEncoding | null): ImportWarning[] {
  if (!legacy) return [];
  const name = legacy === "tcvn3" ? "TCVN3 (.VnTime)" : "VNI";
  const message = `Văn bản gõ theo bảng mã ${name} đã được chuyển sang Unicode: đọc lại toàn bài.`;
  return [{ code: "LEGACY_ENCODING", severity: "warn", lines: [], found: legacy, message }];
}

/** No headline, a stamp of no real time, a weekday that the date does not have. */
export function headWarnings({ headline, stamp }: ArticleHead): ImportWarning[] {
  const warnings: ImportWarning[] = [];
  if (!headline)
    warnings.push({
      code: "HEADLINE_MISSING",
      severity: "warn",
      lines: [],
      message: "Không nhận ra tiêu đề: nhập tay.",
    });
  if (stamp && !stamp.read)
    warnings.push({
      code: "STAMP_INVALID",
      severity: "warn",
      lines: [stamp.line],
      found: stamp.raw,
      message: "Dòng ngày giờ không có thật: giờ xuất bản gốc để trống.",
    });
  if (stamp?.read?.mismatch)
    warnings.push({
      code: "WEEKDAY_MISMATCH",
      severity: "error",
      lines: [stamp.line],
      found: stamp.read.weekdayWritten,
      suggest: stamp.read.mismatch.weekday,
      message: `${stamp.read.day.split("-").reverse().join("/")} là ${stamp.read.mismatch.weekday}.`,
    });
  return warnings;
}

/** Paragraphs that stand two or more times and are no caption. */
export function repeatedWarning(lines: number[]): ImportWarning[] {
  if (lines.length === 0) return [];
  const message = "Đoạn lặp: không đoán là chú thích ảnh hay chép thừa, giữ nguyên cả.";
  return [{ code: "REPEATED_PARAGRAPH", severity: "warn", lines, message }];
}

/** What a draft needs before it can be sent on and the text does not have. */
export function missingWarnings(result: ImportResult, sectionChosen: boolean): ImportWarning[] {
  const warnings: ImportWarning[] = [];
  if (result.stats.body_paragraphs === 0)
    warnings.push({
      code: "BODY_MISSING",
      severity: "warn",
      lines: [],
      message: "Không có đoạn thân bài nào.",
    });
  if (!sectionChosen)
    warnings.push({ code: "SECTION_MISSING", severity: "warn", lines: [], message: "Chưa chọn chuyên mục." });
  return warnings;
}
