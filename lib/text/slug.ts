/** The readable part of an article's address. The number decides which article it is, so a slug may be cut. */
import { fold } from "./fold";

/**
 * ASCII words joined by hyphens, at most `max` characters, cut between words where that is possible.
 * Returns "" when nothing of `text` can be written in ASCII.
 */
export function slugify(text: string, max = 120): string {
  const slug = fold(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (slug.length <= max) return slug;
  const lastBreak = slug.lastIndexOf("-", max);
  return slug.slice(0, lastBreak > 0 ? lastBreak : max);
}
