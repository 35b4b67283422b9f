/** What is used of fontkit, which carries no declarations. */
declare module "fontkit" {
  interface Glyph {
    path: { toSVG(): string; bbox: { minX: number; minY: number; maxX: number; maxY: number } };
    advanceWidth: number;
  }
  interface Font {
    unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    layout(text: string): {
      glyphs: Glyph[];
      positions: { xAdvance: number; xOffset: number; yOffset: number }[];
    };
  }
  export function create(bytes: Uint8Array): Font;
}
