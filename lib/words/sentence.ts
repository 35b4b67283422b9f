/** A refusal in the reader's language. */
import type { Refusal } from "@/lib/domain/outcome";
import { refusalsEn } from "./refusals-en";
import { refusalsVi } from "./refusals-vi";
import { statesEn, statesVi } from "./states";

export type Locale = "vi" | "en";

const sentences = { vi: refusalsVi as Record<string, string>, en: refusalsEn as Record<string, string> };
const states = { vi: statesVi as Record<string, string>, en: statesEn as Record<string, string> };

/** The sentence of a refusal; a code without one says the code, which a test forbids. */
export function refusalSentence(refusal: Pick<Refusal, "code" | "params">, locale: Locale = "vi"): string {
  const pattern = sentences[locale][refusal.code] ?? refusal.code;
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(refusal.params?.[name] ?? "");
    return name === "state" || name === "live" ? (states[locale][value] ?? value) : value;
  });
}
