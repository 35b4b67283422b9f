/** Query parameters that several calls share. */
import { z } from "zod";

/** `1`, `true`; `0`, `false`. */
export const Flag = z.enum(["1", "true", "0", "false"]).transform((text) => text === "1" || text === "true");

/** Rows a page. */
export const Limit = z
  .string()
  .regex(/^[1-9][0-9]?$|^100$/)
  .transform(Number)
  .meta({
    override: ({ jsonSchema }: { jsonSchema: { pattern?: string } }) => {
      delete jsonSchema.pattern;
      Object.assign(jsonSchema, { type: "integer", minimum: 1, maximum: 100 });
    },
  });

/** An opaque place in a list, as `next` gave it. */
export const Cursor = z.string().min(1).max(300).meta({ description: "The `next` of the page before" });

/** One value, several by commas, or the parameter repeated. */
export const oneOrMany = <T extends string>(one: z.ZodType<T, string>) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((given) => (Array.isArray(given) ? given : [given]).flatMap((text) => text.split(",")))
    .pipe(z.array(one).min(1).max(50));
