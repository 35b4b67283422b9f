/**
 * Words as outlines, in the paper's own face: no machine's fonts are asked, so a card looks the same wherever it is
 * made and no Vietnamese mark is ever a box.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { create, type Font } from "fontkit";

/** `display`: headlines, bold, drawn for large sizes; `text`: small words beside them. */
export type Face = "display" | "text";

const { resolve } = createRequire(join(process.cwd(), "package.json"));
const cut = (name: string) => join(process.cwd(), "lib/press/fonts", `${name}.woff2`);
const whole = (script: string) =>
  resolve(`@fontsource-variable/source-serif-4/files/source-serif-4-${script}-opsz-normal.woff2`);

/** The house's cuts first; whole faces for a letter that no Vietnamese or western word has. */
const files: Record<Face, readonly string[]> = {
  display: [cut("display-latin"), cut("display-vietnamese")],
  text: [cut("text-latin"), cut("text-vietnamese")],
};
const others = ["latin", "latin-ext", "vietnamese", "cyrillic", "greek"];

const opened = new Map<string, Font>();

function open(file: string): Font {
  const known = opened.get(file);
  if (known) return known;
  const font = create(readFileSync(file));
  opened.set(file, font);
  return font;
}

/** The font that has this letter, or null where none does (a picture character, say): it is left out. */
function fontFor(face: Face, letter: string): Font | null {
  const codePoint = letter.codePointAt(0) ?? 0;
  for (const file of files[face]) if (open(file).hasGlyphForCodePoint(codePoint)) return open(file);
  for (const script of others)
    if (open(whole(script)).hasGlyphForCodePoint(codePoint)) return open(whole(script));
  return null;
}

interface Run {
  font: Font;
  text: string;
}

function runsOf(face: Face, text: string): Run[] {
  const runs: Run[] = [];
  for (const letter of text.normalize("NFC").replaceAll("\u00a0", " ")) {
    const font = fontFor(face, letter);
    if (!font) continue;
    const last = runs.at(-1);
    if (last?.font === font) last.text += letter;
    else runs.push({ font, text: letter });
  }
  return runs;
}

/** Width of a line of `text` in pixels at `size` pixels an em. */
export function widthOf(face: Face, text: string, size: number): number {
  let width = 0;
  for (const { font, text: run } of runsOf(face, text))
    for (const { xAdvance } of font.layout(run).positions) width += (xAdvance * size) / font.unitsPerEm;
  return width;
}

/** The outlines of a line whose baseline begins at (x, y), as SVG paths. */
export function outline(face: Face, text: string, size: number, x: number, y: number): string {
  const paths: string[] = [];
  let at = x;
  for (const { font, text: run } of runsOf(face, text)) {
    const scale = size / font.unitsPerEm;
    const { glyphs, positions } = font.layout(run);
    for (const [n, glyph] of glyphs.entries()) {
      const place = positions[n];
      if (!place) continue;
      const d = glyph.path.toSVG();
      if (d) {
        const [left, top] = [at + place.xOffset * scale, y - place.yOffset * scale];
        paths.push(
          `<path transform="matrix(${scale} 0 0 ${-scale} ${left.toFixed(2)} ${top.toFixed(2)})" d="${d}"/>`,
        );
      }
      at += place.xAdvance * scale;
    }
  }
  return paths.join("");
}

/** One letter in the middle of a square of `side` pixels, `height` of it high, whatever marks it carries. */
export function centred(face: Face, letter: string, side: number, height: number): string {
  const [run] = runsOf(face, letter);
  const glyph = run?.font.layout(run.text).glyphs[0];
  if (!glyph) return "";
  const { minX, minY, maxX, maxY } = glyph.path.bbox;
  const scale = Math.min((side * height) / (maxY - minY), (side * 0.8) / (maxX - minX));
  const left = side / 2 - ((minX + maxX) / 2) * scale;
  const top = side / 2 + ((minY + maxY) / 2) * scale;
  return `<path transform="matrix(${scale.toFixed(4)} 0 0 ${(-scale).toFixed(4)} ${left.toFixed(2)} ${top.toFixed(2)})" d="${glyph.path.toSVG()}"/>`;
}
