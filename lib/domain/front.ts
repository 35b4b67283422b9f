/** The laid-out front: which pieces stand where, and what a change makes of them. Pure. */
import { z } from "zod";
import { done, type Outcome, refuse } from "./outcome";

/** The lead, six beside it, six in the river: what is older stands in its section's column. */
export const frontPieces = 13;

/** One place, by the piece's public number; `until` is an ISO instant, null for until it is taken off. */
export interface FrontPlace {
  number: number;
  until: string | null;
}

export const frontChanges = ["top", "bottom", "up", "down", "remove", "until"] as const;

/** How long a place may be given for, in hours. */
export const frontSpans = [2, 6, 12, 24, 72, 168] as const;

/** One press on the screen of the front; `version` is what the person was looking at. */
export const FrontChange = z.strictObject({
  version: z.coerce.number().int().nonnegative(),
  change: z.enum(frontChanges),
  number: z.coerce.number().int().positive(),
  hours: z.coerce
    .number()
    .refine((hours) => (frontSpans as readonly number[]).includes(hours))
    .optional(),
});
export type FrontChange = z.infer<typeof FrontChange>;

/** The places after one change, at `now`. Places that are over are given up on the way. */
export function rearrange(
  before: readonly FrontPlace[],
  { change, number, hours }: Pick<FrontChange, "change" | "number" | "hours">,
  now: Date,
): Outcome<FrontPlace[]> {
  const places = before.filter(({ until }) => until === null || Date.parse(until) > now.getTime());
  const at = places.findIndex((place) => place.number === number);
  const others = places.filter((place) => place.number !== number);
  const until = hours === undefined ? null : new Date(now.getTime() + hours * 3_600_000).toISOString();
  if (change === "top" || change === "bottom") {
    if (others.length >= frontPieces)
      return refuse({ status: 409, code: "front.full", params: { limit: frontPieces } });
    const place = places[at] ?? { number, until };
    return done(change === "top" ? [place, ...others] : [...others, place]);
  }
  const place = places[at];
  if (!place) return refuse({ status: 404, code: "front.not_placed" });
  if (change === "remove") return done(others);
  if (change === "until") return done(places.with(at, { number, until }));
  const to = Math.min(Math.max(change === "up" ? at - 1 : at + 1, 0), others.length);
  return done(others.toSpliced(to, 0, place));
}
