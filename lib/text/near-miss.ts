/**
 * Names that are nearly right. Folded, "Vũ Mẫu Thăng" and "Vũ Mẫu Thắng" are the same text, so names are
 * compared with their marks: same letters, other marks is a likely slip of the finger (domain.md §6).
 */
import { fold } from "./fold";
import { nameKey } from "./names";
import { toneOld } from "./tone-style";

const spelling = (name: string): string => nameKey(toneOld(name));

/** Whether two names have the same letters and differ in their marks alone ("Thuý" and "Thúy" do not differ). */
export function differInMarksOnly(a: string, b: string): boolean {
  return spelling(a) !== spelling(b) && fold(nameKey(a)) === fold(nameKey(b));
}

/** The registered name that `name` is probably meant to be, or null when it is registered or resembles none. */
export function nearMiss(name: string, register: Iterable<string>): string | null {
  let near: string | null = null;
  for (const known of register) {
    if (spelling(known) === spelling(name)) return null;
    if (near === null && differInMarksOnly(known, name)) near = known;
  }
  return near;
}
