/**
 * What any field may hold, whoever sends it: NFC, no NUL, no lone surrogate, no bidirectional override, no
 * zero-width filler. Sizes are characters after normalising. The rule is domain.md §7, "at every boundary".
 */
import { z } from "zod";
import { cleanLine, hasForbiddenCharacter, normalise } from "./text-form";

export { cleanLine, hasForbiddenCharacter, normalise } from "./text-form";

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
