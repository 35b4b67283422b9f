/**
 * The faces that readers' pages may ask for: Source Serif 4 (SIL Open Font License 1.1), cut by
 * scripts/build-reader-fonts.mjs to Latin-1 and Vietnamese. The address carries the bytes' hash, so an answer may be
 * kept for ever. The style sheet asks for them with `font-display: optional`: a first visit on a slow line reads in
 * the system's serif and nothing shifts; later pages have the house's own.
 */

/** Address on the site → file beside this one, type `font/woff2`. */
export const readerFonts: Readonly<Record<string, string>> = {
  "/r/text-latin-c2326316.woff2": "./fonts/text-latin.woff2",
  "/r/text-vietnamese-7fbca154.woff2": "./fonts/text-vietnamese.woff2",
  "/r/italic-latin-3d3e324b.woff2": "./fonts/italic-latin.woff2",
  "/r/italic-vietnamese-d56163bf.woff2": "./fonts/italic-vietnamese.woff2",
  "/r/display-latin-d704aae5.woff2": "./fonts/display-latin.woff2",
  "/r/display-vietnamese-099d01e4.woff2": "./fonts/display-vietnamese.woff2",
};
