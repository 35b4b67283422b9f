/**
 * What any field may hold, whoever sends it: NFC, no NUL, no lone surrogate, no bidirectional override, no
 * zero-width filler. Sizes are characters after normalising. The rule is domain.md §7, "at every boundary".
 */
import { z } from "zod";

const forbidden = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;
const fillers = /[\u200b\ufeff]/g;

/** NFC, no-break space to space, zero-width space and byte order mark dropped. Wording is never touched. */
export function normalise(text: string): string {
  return text
    .normalize("NFC")
    .replace(fillers, "")
    .replace(/\u00a0/g, " ");
}

/** One line: as `normalise`, runs of white space folded, both ends trimmed. */
export function cleanLine(text: string): string {
  return normalise(text).replace(/\s+/g, " ").trim();
}

/** Characters no field takes: control characters, half a surrogate pair, direction overrides. */
export function hasForbiddenCharacter(text: string): boolean {
  return forbidden.test(text);
}

const safe = (max: number) =>
  z
    .string()
    // Measured before any pattern runs, so that a megabyte in a headline costs nothing.
    .refine((text) => text.length <= max * 4, { error: "text.too_long", params: { limit: max }, abort: true })
    .refine((text) => !hasForbiddenCharacter(text), { error: "text.forbidden_character" });

/** A single line of `min` to `max` characters. */
export const Line = (max: number, min = 0) =>
  safe(max)
    .transform(cleanLine)
    .pipe(z.string().min(min, { error: "text.missing" }).max(max, { error: "text.too_long" }));

/** A few lines of at most `max` characters; line feeds stay. */
export const Lines = (max: number) =>
  safe(max)
    .transform((text) => normalise(text.replace(/\r\n?/g, "\n")).trim())
    .pipe(z.string().max(max, { error: "text.too_long" }));

/** A calendar day, `yyyy-mm-dd`. */
export const Day = z.iso.date({ error: "text.not_a_date" });

/** Empty text and null are the same answer: nothing was said. */
export const optional = <T extends z.ZodType<string>>(schema: T) =>
  schema.nullish().transform((text) => (text ? text : null));
