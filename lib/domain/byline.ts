/** Credits under the headline: who did what, in printed order. Names are snapshots, frozen into the content. */
import { z } from "zod";
import { bylineRoles } from "./byline-line";
import { Line } from "./text-fields";

export { type BylineRole, bylineRoles, printByline } from "./byline-line";

export const Byline = z.strictObject({
  displayName: Line(120, 1),
  role: z.enum(bylineRoles).default("bai"),
  contributorId: z
    .uuid()
    .nullish()
    .transform((id) => id ?? null),
});
export type Byline = z.infer<typeof Byline>;
