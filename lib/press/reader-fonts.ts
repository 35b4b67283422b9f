/**
 * The faces that readers' pages may ask for: Source Serif 4 (SIL Open Font License 1.1), weight axis, Latin and
 * Vietnamese. The address names the version, so an answer may be kept for ever. The style sheet asks for them
 * with `font-display: optional`: a first visit reads in the system's serif and nothing shifts; later pages have
 * the house's own.
 */
const packageFiles = "@fontsource-variable/source-serif-4/files";

/** Address on the site → file of an installed package (as for `import.meta.resolve`), type `font/woff2`. */
export const readerFonts: Readonly<Record<string, string>> = {
  "/r/serif-latin-5.3.0.woff2": `${packageFiles}/source-serif-4-latin-wght-normal.woff2`,
  "/r/serif-vietnamese-5.3.0.woff2": `${packageFiles}/source-serif-4-vietnamese-wght-normal.woff2`,
  "/r/serif-latin-italic-5.3.0.woff2": `${packageFiles}/source-serif-4-latin-wght-italic.woff2`,
  "/r/serif-vietnamese-italic-5.3.0.woff2": `${packageFiles}/source-serif-4-vietnamese-wght-italic.woff2`,
};
