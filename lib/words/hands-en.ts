/** As hands-vi.ts. */
import type { handsVi } from "./hands-vi";

export const handsEn: typeof handsVi = {
  counts: {
    words: "{n} words",
    characters: "{n} characters",
    minutes: "{n} min read",
    over: "{n} words over the section's {target}",
    under: "{n} words to the section's {target}",
    exact: "exactly the section's {target} words",
    chosen: "selected: {words} words, {characters} characters",
    how: "A word is a syllable, a figure or a code written in one piece. Only the text is counted: no headline, standfirst or captions.",
  },
};
