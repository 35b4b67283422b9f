/** "Quyết định số 1436/QĐ-UBND, ngày 12-1-2021, của Chủ tịch UBND tỉnh" (domain.md §3). */
import { findDates } from "@/lib/text/dates";
import type { ImportedDecision } from "../import-result";

export const noDecision: ImportedDecision = {
  number: null,
  signed_on: null,
  signer_name: null,
  signer_title: null,
};

const pattern =
  /(?:(?:đã\s+)?(?:ký|ban hành|theo|tại|căn cứ)\s+){0,3}Quyết định\s+(?:khen thưởng\s+)?số:?\s*([\p{L}\d][\p{L}\d/.-]*[\p{L}\d])(?:,?\s*(?:ký\s+)?ngày\s+(\d{1,2}[-/]\d{1,2}[-/]\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}))?/iu;
const signer =
  /do\s+(?:đồng chí|ông|bà)\s+((?:\p{Lu}\p{Ll}*\s){1,4}\p{Lu}\p{Ll}*)(?:,\s+([^,.;]{2,200}?))?,?\s+ký/u;
/** State `1436/QĐ-UBND`, Party `19-QĐ/TU`. */
const wellFormed =
  /^(?:\d{1,6}\/(?:\d{4}\/)?QĐ-[A-ZĐ]+(?:[-&][A-ZĐ]+)*|\d{1,6}-QĐ\/[A-ZĐ]+(?:[-/][A-ZĐ]+)*)$/u;

export interface FoundDecision {
  decision: ImportedDecision;
  /** Place of the words in the sentence, so that the rest can be read without them. */
  start: number;
  end: number;
  /** False when the number fits neither the state's nor the Party's pattern. */
  wellFormed: boolean;
}

/** The first decision that `text` cites, or null. */
export function findDecision(text: string): FoundDecision | null {
  const match = pattern.exec(text);
  const number = match?.[1];
  if (!match || !number || !/\d/.test(number) || number.length > 60) return null;
  const signed = signer.exec(text);
  return {
    decision: {
      number,
      signed_on: match[2] ? (findDates(match[2], null)[0]?.day ?? null) : null,
      signer_name: signed?.[1] ?? null,
      signer_title: signed?.[2] ?? null,
    },
    start: match.index,
    end: match.index + match[0].length,
    wellFormed: wellFormed.test(number),
  };
}
