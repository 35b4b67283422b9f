import type { Focus } from "@/lib/domain/content";
import { fill } from "@/lib/words/fill";

/** Where a focus lies, in words; the middle where nobody has set one. */
export const focusWords = (focus: Focus | null, say: { focusAt: string; focusMiddle: string }): string =>
  focus ? fill(say.focusAt, { x: focus.x, y: focus.y }) : say.focusMiddle;
