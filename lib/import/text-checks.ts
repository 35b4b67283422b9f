/** Advice about the wording, line by line; the text itself is never changed (domain.md §6, §9.8). */
import { findDates } from "@/lib/text/dates";
import { fold } from "@/lib/text/fold";
import { nameKey } from "@/lib/text/names";
import { englishNumbers } from "@/lib/text/numbers";
import { canonTitle } from "@/lib/text/titles";
import { newStyleTones, toneOld } from "@/lib/text/tone-style";
import { findDecision } from "./awards/decision";
import type { ImportWarning, Severity } from "./import-result";
import { type KnownEvent, knownEvents } from "./known-events";
import type { SourceLine } from "./source-lines";

interface Finding {
  line: number;
  found: string;
  suggest?: string;
}

/** One warning for each different wording, its lines together, in the order of first occurrence. */
function grouped(
  code: string,
  severity: Severity,
  message: string,
  findings: readonly Finding[],
): ImportWarning[] {
  const groups = new Map<string, ImportWarning>();
  for (const { line, found, suggest } of findings) {
    const group = groups.get(found);
    if (!group)
      groups.set(found, { code, severity, lines: [line], found, ...(suggest ? { suggest } : {}), message });
    else if (group.lines.at(-1) !== line) group.lines.push(line);
  }
  return [...groups.values()];
}

const titleCase = (lines: readonly SourceLine[]): ImportWarning[] =>
  grouped(
    "TITLE_CASE",
    "error",
    "Viết hoa chức danh không thống nhất.",
    lines.flatMap(({ line, text }) =>
      canonTitle(text).fixes.map(({ found, suggest }) => ({ line, found, suggest })),
    ),
  );

function futureEvents(
  lines: readonly SourceLine[],
  day: string | null,
  events: readonly KnownEvent[],
): ImportWarning[] {
  if (day === null) return [];
  return events
    .filter(({ to }) => day < to)
    .flatMap(({ citation, message }) =>
      grouped(
        "FUTURE_EVENT_REFERENCE",
        "warn",
        `${message}, sau ngày bài viết (${day.split("-").reverse().map(Number).join("-")}): kiểm tra lại.`,
        lines.flatMap(({ line, text }) => {
          const found = citation.exec(text)?.[0];
          return found ? [{ line, found }] : [];
        }),
      ),
    );
}

const relative =
  /(?<!\p{L})(?:sáng|trưa|chiều|tối|đêm|hôm) (?:nay|qua|mai)(?!\p{L})(?!,?\s*\(?\s*(?:ngày\s+)?\d{1,2}\s*(?:[-/]|tháng))/giu;

const relativeDates = (lines: readonly SourceLine[], day: string | null): ImportWarning[] =>
  grouped(
    "RELATIVE_DATE",
    "info",
    day ? `Ghi rõ ngày: bài đề ngày ${day.split("-").reverse().join("/")}.` : "Ghi rõ ngày, tháng.",
    lines.flatMap(({ line, text }) => Array.from(text.matchAll(relative), ([found]) => ({ line, found }))),
  );

const numbers = (lines: readonly SourceLine[]): ImportWarning[] =>
  grouped(
    "NUMBER_FORMAT",
    "warn",
    "Số viết kiểu Anh: dấu chấm ngăn hàng nghìn, dấu phẩy trước số lẻ.",
    lines.flatMap(({ line, text }) =>
      englishNumbers(text).map((found) => ({
        line,
        found,
        suggest: found.replace(/[.,]/g, (sign) => (sign === "," ? "." : ",")),
      })),
    ),
  );

const decisions = (lines: readonly SourceLine[]): ImportWarning[] =>
  grouped(
    "DECISION_FORMAT",
    "warn",
    "Số quyết định không đúng mẫu (1436/QĐ-UBND; của Đảng: 19-QĐ/TU).",
    lines.flatMap(({ line, text }) => {
      const decision = findDecision(text);
      return decision && !decision.wellFormed ? [{ line, found: decision.decision.number ?? "" }] : [];
    }),
  );

/** Two spellings, same letters and other marks, of what looks like one name; the rarer one is asked about. */
function inconsistentNames(lines: readonly SourceLine[]): ImportWarning[] {
  const spellings = new Map<string, Map<string, { written: string; lines: number[] }>>();
  for (const { line, text } of lines) {
    for (const [written] of text.matchAll(/(?<![\p{L}.])\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,3}(?!\p{L})/gu)) {
      const same = spellings.get(fold(written)) ?? new Map<string, { written: string; lines: number[] }>();
      const key = nameKey(toneOld(written));
      const known = same.get(key) ?? { written, lines: [] };
      known.lines.push(line);
      spellings.set(fold(written), same.set(key, known));
    }
  }
  return [...spellings.values()].flatMap((same) => {
    const [most, ...others] = [...same.values()].sort((a, b) => b.lines.length - a.lines.length);
    return others.map((other) => ({
      code: "NAME_INCONSISTENT",
      severity: "error" as const,
      lines: [...new Set(other.lines)],
      found: other.written,
      suggest: most?.written ?? other.written,
      message: "Hai cách viết một tên trong bài: kiểm tra dấu.",
    }));
  });
}

/** All places together: it is one habit of the writer, and one click sets it right. */
function toneStyle(lines: readonly SourceLine[]): ImportWarning[] {
  const findings = lines.flatMap(({ line, text }) =>
    newStyleTones(text).map(({ found, suggest, index }) => {
      const before = /\p{L}+ $/u.exec(text.slice(Math.max(0, index - 20), index))?.[0] ?? "";
      return { line, found: before + found, suggest: before + suggest };
    }),
  );
  const first = findings[0];
  if (!first) return [];
  return [
    {
      code: "TONE_STYLE_MIXED",
      severity: "info",
      lines: [...new Set(findings.map(({ line }) => line))],
      found: first.found,
      suggest: first.suggest,
      message: "Vị trí dấu thanh khác quy ước tòa soạn (kiểu cũ).",
    },
  ];
}

/**
 * Every check of the wording of `lines`, in a fixed order. `day` is the day of the event, else of the stamp
 * (`yyyy-mm-dd`); without one, what depends on it is not asked.
 */
export function textWarnings(
  lines: readonly SourceLine[],
  day: string | null,
  events: readonly KnownEvent[] = knownEvents,
): ImportWarning[] {
  return [
    ...titleCase(lines),
    ...inconsistentNames(lines),
    ...futureEvents(lines, day, events),
    ...relativeDates(lines, day),
    ...numbers(lines),
    ...decisions(lines),
    ...toneStyle(lines),
  ];
}

/** The first date of the opening, with the words that lead to it: the day of the event. */
export function eventDateIn(text: string, near: string | null): { raw: string; day: string } | null {
  const dated = findDates(text, near).find(({ raw }) => /^\p{L}/u.test(raw)) ?? null;
  return dated && { raw: dated.raw, day: dated.day };
}
