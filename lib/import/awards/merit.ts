/** For what, and for which time: "vì đạt thành tích xuất sắc … năm 2020". */
import type { ImportedPeriod } from "../import-result";

const reason =
  /(?<!\p{L})(?:vì|do)\s+(?:đã\s+)?(?=(?:có|đạt|đóng góp|lập|tích cực|hoàn thành|thực hiện|\p{Ll}))([^;]+)$/u;
const merit =
  /(?<!\p{L})(?:đã\s+)?((?:có|đạt)\s+(?:nhiều\s+)?(?:thành tích|đóng góp|công lao|cống hiến|công)(?!\p{L})[^;]*)$/u;

/** What the award was for, in the words of the clause after the form; null when it does not say. */
export function readAchievement(clause: string): string | null {
  // Semicolons part clauses, but inside a list after a colon they part names.
  const first = /^[^;:.]{0,80}:/u.test(clause) ? clause : (clause.split(";")[0] ?? "");
  const found = (reason.exec(first)?.[1] ?? merit.exec(first)?.[1])?.trim().replace(/[.,;:\s]+$/u, "");
  return found && found.length <= 2000 ? found : null;
}

const year = "((?:19|20)\\d{2})";
const span = new RegExp(
  `(?:giai đoạn|nhiệm kỳ|các năm|năm|thời kỳ)\\s+\\(?${year}\\s*[-–]\\s*${year}|từ năm\\s+${year}\\s+đến(?:\\s+năm)?\\s+${year}`,
  "u",
);
const schoolYear = new RegExp(`năm học\\s+${year}\\s*[-–]\\s*${year}`, "u");
const single = new RegExp(`năm\\s+${year}(?!\\s*[-–]\\s*\\d)`, "u");

/**
 * The time that the merit covers. A school year is kept as a label only: when it began and ended is a matter of
 * each year's plan.
 */
export function readPeriod(achievement: string | null): ImportedPeriod {
  const text = achievement ?? "";
  const school = schoolYear.exec(text);
  if (school) return { from: null, to: null, label: school[0] };
  const years = span.exec(text);
  const [from, to] = [years?.[1] ?? years?.[3], years?.[2] ?? years?.[4]];
  if (years && from && to && from <= to)
    return { from: `${from}-01-01`, to: `${to}-12-31`, label: years[0].replace("(", "") };
  const one = single.exec(text);
  if (one?.[1]) return { from: `${one[1]}-01-01`, to: `${one[1]}-12-31`, label: one[0] };
  return { from: null, to: null, label: null };
}
