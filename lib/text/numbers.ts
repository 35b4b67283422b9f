/** Numbers as Vietnamese papers write them: points between thousands, a comma before decimals. */

export type ParsedNumber =
  | { ok: true; value: number }
  | { ok: false; code: "NUMBER_FORMAT" | "NOT_A_NUMBER" };

const vietnamese = /^-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/;
const digitsAndSigns = /^-?\d[\d.,]*$/;

/**
 * Reads "75.280" as 75280 and "1.234.567,8" as 1234567.8. Digits arranged another way ("75,280.5", the
 * English way) are `NUMBER_FORMAT`: to guess which was meant would be to print a wrong figure.
 */
export function parseNumber(text: string): ParsedNumber {
  const written = text.trim();
  if (vietnamese.test(written))
    return { ok: true, value: Number(written.replace(/\./g, "").replace(",", ".")) };
  return { ok: false, code: digitsAndSigns.test(written) ? "NUMBER_FORMAT" : "NOT_A_NUMBER" };
}

const format = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 20 });

/** 75280 → "75.280", 1234567.8 → "1.234.567,8". */
export function formatNumber(value: number): string {
  return format.format(value);
}

/**
 * Figures of `text` that are plainly written the English way: a comma between thousands and a point after it
 * ("75,280.5"), or two commas between thousands ("1,234,567"). "75,280" alone is a fair Vietnamese decimal.
 */
export function englishNumbers(text: string): string[] {
  const pattern = /(?<![\d.,])\d{1,3}(?:(?:,\d{3})+\.\d+|(?:,\d{3}){2,})(?![\d]|[.,]\d)/g;
  return Array.from(text.matchAll(pattern), ([found]) => found);
}
