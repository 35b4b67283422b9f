/** What may be said of a person of the newsroom, and of a right. */
import { z } from "zod";
import { capabilities } from "./capability";
import { Line, optional } from "./text-fields";

/** Lower case, as the sign-in compares it. */
export const Email = z
  .string()
  .max(200, { error: "text.too_long" })
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email({ error: "user.email_shape" }));

/** A right in one section by its slug; without one, everywhere. */
export const Right = z.strictObject({
  capability: z.enum(capabilities),
  section: optional(z.string().regex(/^[a-z0-9-]{1,80}$/, { error: "section.unknown" })),
});
export type Right = z.infer<typeof Right>;

export const NewStaff = z.strictObject({
  email: Email,
  fullName: Line(120, 1),
  position: Line(120).default(""),
  locale: z.enum(["vi", "en"]).default("vi"),
});
export type NewStaff = z.infer<typeof NewStaff>;

/** The paper's statutory facts as the administrator fills them in (domain.md §2). */
export const SiteFields = z.strictObject({
  name: Line(120, 1),
  tagline: optional(Line(200)),
  governingBody: Line(200, 1),
  agency: Line(200, 1),
  licence: Line(120, 1),
  licenceIssuer: Line(200, 1),
  address: Line(300, 1),
  phone: Line(60, 1),
  fax: optional(Line(60)),
  email: Line(200, 1),
  editorInChief: Line(120, 1),
  isDemo: z.boolean().default(false),
});
export type SiteFields = z.infer<typeof SiteFields>;
