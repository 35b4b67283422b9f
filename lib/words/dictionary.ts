/** The dictionary of a language: plain data, handed to components as a prop. */
import { newsroomEn } from "./newsroom-en";
import { type NewsroomWords, newsroomVi } from "./newsroom-vi";
import type { Locale } from "./sentence";
import { actsEn, actsVi, statesEn, statesVi } from "./states";

export type { NewsroomWords } from "./newsroom-vi";
export type { Locale } from "./sentence";

export type Words = NewsroomWords & { states: typeof statesVi; acts: typeof actsVi };

const dictionaries: Record<Locale, Words> = {
  vi: { ...newsroomVi, states: statesVi, acts: actsVi },
  en: { ...newsroomEn, states: statesEn, acts: actsEn },
};

/** All words of the newsroom in `locale`. */
export const wordsFor = (locale: Locale): Words => dictionaries[locale];
