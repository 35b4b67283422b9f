/** Character references of HTML. An unknown one stays as it is written: nothing is lost by not knowing it. */
import { windows1252Sign } from "@/lib/text/windows-1252";

/** Names of U+00A0 to U+00FF, in order. */
const latin1 =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

const others: Record<string, string> = {
  quot: '"',
  amp: "&",
  lt: "<",
  gt: ">",
  apos: "'",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  sbquo: "‚",
  bdquo: "„",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  bull: "•",
  trade: "™",
  euro: "€",
  permil: "‰",
  lsaquo: "‹",
  rsaquo: "›",
  ensp: "\u2002",
  emsp: "\u2003",
  thinsp: "\u2009",
  zwnj: "\u200c",
  zwj: "\u200d",
  Abreve: "Ă",
  abreve: "ă",
  Dstrok: "Đ",
  dstrok: "đ",
  Itilde: "Ĩ",
  itilde: "ĩ",
  Utilde: "Ũ",
  utilde: "ũ",
};

const named = new Map([
  ...latin1.split(" ").map((name, i) => [name, String.fromCodePoint(0xa0 + i)] as const),
  ...Object.entries(others),
]);

function fromNumber(code: number): string {
  // Browsers read the numbers 128 to 159 as Windows-1252.
  if (code >= 0x80 && code <= 0x9f) return windows1252Sign(code);
  const impossible =
    !Number.isInteger(code) || code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
  return impossible ? "\ufffd" : String.fromCodePoint(code);
}

/** `text` with its character references resolved: names, decimal and hexadecimal numbers. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#(\d{1,8});?|#[xX]([\da-fA-F]{1,7});?|([A-Za-z]\w{1,9});)/g,
    (whole, decimal, hex, name) => {
      if (decimal) return fromNumber(Number(decimal));
      if (hex) return fromNumber(Number.parseInt(hex, 16));
      return named.get(name) ?? whole;
    },
  );
}
