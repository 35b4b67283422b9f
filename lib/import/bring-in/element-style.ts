/** What the markup of an element says of its look, as far as a text cares. */
import type { HtmlElement } from "./html-tree";

export interface Look {
  bold?: boolean;
  italic?: boolean;
  /** Fonts tell the old encodings. */
  font?: string;
  underline?: boolean;
  strike?: boolean;
  raised?: boolean;
  coloured?: boolean;
  highlighted?: boolean;
  hidden?: boolean;
}

/** The declarations of a `style` attribute by their names, lower case. Values of data URIs are of no use here. */
export function readStyle(style: string | undefined): ReadonlyMap<string, string> {
  const declarations = new Map<string, string>();
  for (const part of (style ?? "").split(";")) {
    const colon = part.indexOf(":");
    if (colon > 0)
      declarations.set(
        part.slice(0, colon).trim().toLowerCase(),
        part
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      );
  }
  return declarations;
}

// The colours of ordinary text and paper, which say nothing.
const plainInk =
  /^(inherit|initial|unset|currentcolor|auto|windowtext|black|#0{3}|#0{6}|#[0-4]\w[0-4]\w[0-4]\w|rgba?\(\s*(\d|[1-6]\d)\s*,\s*(\d|[1-6]\d)\s*,\s*(\d|[1-7]\d)\s*[,)].*|var\(.*)$/;
const plainPaper =
  /^(inherit|initial|unset|transparent|none|white|#f{3}|#f{6}|rgba?\(\s*25[0-5]\s*,\s*25[0-5]\s*,\s*25[0-5]\s*[,)].*|rgba\(.*,\s*0\s*\)|var\(.*)$/;

const byTag: Readonly<Record<string, Look>> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  cite: { italic: true },
  u: { underline: true },
  s: { strike: true },
  strike: { strike: true },
  sup: { raised: true },
  sub: { raised: true },
  mark: { highlighted: true },
};

const known = new WeakMap<HtmlElement, Look>();

/** The look an element gives to what is in it; what it does not mention is as around it. */
export function lookOf(element: HtmlElement): Look {
  const look = known.get(element) ?? readLook(element);
  known.set(element, look);
  return look;
}

function readLook({ name, attributes }: HtmlElement): Look {
  const look: Look = { ...byTag[name] };
  const style = readStyle(attributes.get("style"));
  const weight = style.get("font-weight");
  if (weight) look.bold = /^bold/.test(weight) || Number(weight) >= 600;
  const slant = style.get("font-style");
  if (slant) look.italic = /^(italic|oblique)/.test(slant);
  const line = style.get("text-decoration") ?? style.get("text-decoration-line");
  if (line?.includes("underline")) look.underline = true;
  if (line?.includes("line-through")) look.strike = true;
  if (/^(super|sub)/.test(style.get("vertical-align") ?? "")) look.raised = true;
  const colour = style.get("color") ?? (name === "font" ? attributes.get("color")?.toLowerCase() : undefined);
  if (colour) look.coloured = !plainInk.test(colour);
  const paper = style.get("background-color") ?? style.get("background") ?? style.get("mso-highlight");
  if (paper) look.highlighted = !plainPaper.test(paper);
  // Lower case in Word's own list of names; case matters only for ".VnTimeH", which is told apart by its last letter.
  const font = style.get("font-family") ?? attributes.get("face");
  if (font)
    look.font =
      font
        .split(",")[0]
        ?.replace(/["']|&quot;/g, "")
        .trim() ?? "";
  if (
    style.get("display") === "none" ||
    style.get("visibility") === "hidden" ||
    style.get("mso-hide") === "all" ||
    attributes.has("hidden")
  )
    look.hidden = true;
  return look;
}
