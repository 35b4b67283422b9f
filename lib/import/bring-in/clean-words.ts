/** Words of a foreign text as the body keeps them: composed, without control characters and tricks of layout. */
import { normalise } from "@/lib/domain/text-form";

// What the server refuses, and the soft hyphens and object marks that layout leaves behind.
const unwanted =
  /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069\u00ad\u200e\u200f\u2060\ufffc]|\p{Surrogate}/gu;

/** Signs of the Symbol and Wingdings fonts, on codes that no other font draws. */
const symbols: Readonly<Record<string, string>> = {
  "\uf0b7": "•",
  "\uf0a7": "▪",
  "\uf0d8": "➢",
  "\uf0fc": "✓",
  "\uf0e0": "→",
  "\uf02d": "-",
};

/** NFC, spaces for no-break spaces, and nothing that prints nothing. */
export const cleanWords = (text: string): string =>
  normalise(text.replace(/[\v\f\u0085\u2028\u2029]/g, " ").replace(unwanted, "")).replace(
    /[\uf000-\uf0ff]/g,
    (sign) => symbols[sign] ?? sign,
  );
