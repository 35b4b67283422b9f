/** The dictionary of a language: plain data, handed to components as a prop. */
import { houseEn } from "./house-en";
import { houseVi } from "./house-vi";
import { intakeEn } from "./intake-en";
import { intakeVi } from "./intake-vi";
import { newsroomEn } from "./newsroom-en";
import { newsroomVi } from "./newsroom-vi";
import { noticesEn } from "./notices-en";
import { noticesVi } from "./notices-vi";
import { placesEn } from "./places-en";
import { placesVi } from "./places-vi";
import type { Locale } from "./sentence";
import { actsEn, actsVi, statesEn, statesVi } from "./states";

export type { Locale } from "./sentence";

const vi = {
  ...newsroomVi,
  ...intakeVi,
  ...houseVi,
  ...placesVi,
  states: statesVi,
  acts: actsVi,
  notices: noticesVi,
};

/** Every word of the newsroom; a component asks for the parts it reads by `Pick`. */
export type NewsroomWords = typeof vi;
export type Words = NewsroomWords;

const dictionaries: Record<Locale, NewsroomWords> = {
  vi,
  en: {
    ...newsroomEn,
    ...intakeEn,
    ...houseEn,
    ...placesEn,
    states: statesEn,
    acts: actsEn,
    notices: noticesEn,
  },
};

/** All words of the newsroom in `locale`. */
export const wordsFor = (locale: Locale): NewsroomWords => dictionaries[locale];

/** The languages of the newsroom's screens. */
export const locales: readonly Locale[] = ["vi", "en"];
