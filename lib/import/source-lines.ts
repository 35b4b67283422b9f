/** The source as numbered lines: which are kept, which are dropped and why (domain.md §9.1). */
import { cleanLine, hasForbiddenCharacter } from "@/lib/domain/text-fields";
import { dropForbidden } from "@/lib/text/unicode-form";
import type { DropReason, ImportWarning } from "./import-result";

export interface SourceLine {
  /** Number in the source, from 1. */
  line: number;
  /** Place among the kept lines, from 0: two lines are neighbours when these differ by one. */
  order: number;
  /** Cleaned text, never empty. */
  text: string;
}

export interface SourceLines {
  kept: SourceLine[];
  dropped: { line: number; reason: DropReason }[];
  total: number;
  warnings: ImportWarning[];
}

const punctuationOnly = /^[.,;:·•\-–—_*|…\s]+$/;
/** Characters that print nothing: a line of them is as empty as one of spaces. */
const invisible = /^[\s\p{Cf}]*$/u;

function whyDropped(raw: string, text: string): DropReason | null {
  if (invisible.test(text)) return raw.includes("\u00a0") ? "blank_nbsp" : "empty";
  return punctuationOnly.test(text) ? "punctuation_only" : null;
}

/** The lines of a text as they are counted, at every kind of line end. */
export function rawLines(text: string): string[] {
  const raws = text.split(/\r\n|[\r\n\u2028\u2029]/);
  // The line feed that ends the last line begins no new one.
  if (raws.length > 1 && raws.at(-1) === "") raws.pop();
  return raws;
}

/** Splits `text` into lines, cleans each one and sorts out the empty ones. */
export function sourceLines(text: string): SourceLines {
  const raws = rawLines(text);
  const kept: SourceLine[] = [];
  const dropped: SourceLines["dropped"] = [];
  const forbidden: number[] = [];
  const broken: number[] = [];
  for (const [i, raw] of raws.entries()) {
    const line = i + 1;
    const printable = dropForbidden(raw);
    if (hasForbiddenCharacter(raw.replace(/[\v\f]|\u0085/g, " "))) forbidden.push(line);
    if (raw.includes("\ufffd")) broken.push(line);
    const clean = cleanLine(printable);
    const reason = whyDropped(raw, clean);
    if (reason) dropped.push({ line, reason });
    else kept.push({ line, order: kept.length, text: clean });
  }
  return { kept, dropped, total: raws.length, warnings: characterWarnings(forbidden, broken) };
}

function characterWarnings(forbidden: number[], broken: number[]): ImportWarning[] {
  const warnings: ImportWarning[] = [];
  if (forbidden.length > 0)
    warnings.push({
      code: "FORBIDDEN_CHARACTER",
      severity: "warn",
      lines: forbidden,
      message:
        "Đã bỏ ký tự điều khiển, ký tự đảo chiều chữ hoặc nửa ký tự: chữ hiện ra vẫn đủ, xem lại dòng này.",
    });
  if (broken.length > 0)
    warnings.push({
      code: "REPLACEMENT_CHARACTER",
      severity: "error",
      lines: broken,
      found: "\ufffd",
      message: "Có ký tự hỏng (\ufffd) từ trước khi nhập: đối chiếu bản gốc.",
    });
  return warnings;
}
