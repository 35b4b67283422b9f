/** Recipients of awards as a sub-editor would jot them down. */
import type { z } from "zod";
import type { Recipient } from "@/lib/domain/award";
import type { RecipientKind } from "@/lib/domain/award-terms";

type Given = z.input<typeof Recipient>;

const named =
  (kind: RecipientKind) =>
  (name: string, unit?: string, title?: string): Given => ({
    kind,
    name,
    ...(unit && { unit }),
    ...(title && { title }),
  });

export const person = named("individual");
export const body = named("collective");
export const household = named("household");

/** A group without names: so many, or as many as a word says. */
export const group = (kind: RecipientKind, quantifier: string | null, count?: number): Given => ({
  kind,
  isAggregate: true,
  ...(quantifier && { quantifier }),
  ...(count && { count }),
});
