/** The picture that stands for an article where it is shared: drawn as the paper is, white, ink, one red. */
import { type CardWords, cardSize } from "./card-name";
import { outline, widthOf } from "./outline";
import { type SetLines, setLines } from "./set-lines";

const ink = "#1b1a19";
const soft = "#5d5955";
const rule = "#dcd8d3";
const red = "#ad1119";

const margin = 56;
/** Right of the words, over the card's whole height. */
export const photoBox = { left: 696, top: 0, width: 504, height: 630 } as const;

const lineHeight = 1.24;

/** The words of the card as SVG; the photo, where there is one, is laid into `photoBox`. */
export function drawCard(words: CardWords, hasPhoto: boolean): string {
  const width = (hasPhoto ? photoBox.left : cardSize.width) - 2 * margin;
  const name = fitted(words.paper, 44, width);
  const top = 150;
  const bottom = cardSize.height - 104;
  const set = setLines(words.headline, {
    largest: hasPhoto ? 76 : 92,
    smallest: 30,
    width,
    height: bottom - top,
    lineHeight,
    widthOf: (text, size) => widthOf("display", text, size),
  });
  const foot = [words.section, words.day].filter(Boolean).join("  ·  ");
  const footSize = Math.min(26, (26 * width) / widthOf("text", foot, 26));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}">`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    `<g fill="${red}">${outline("display", words.paper, name, margin, 88)}</g>`,
    `<rect x="${margin}" y="116" width="${width}" height="2" fill="${ink}"/>`,
    `<g fill="${ink}">${headlinePaths(set, top, bottom)}</g>`,
    `<rect x="${margin}" y="${bottom + 22}" width="${width}" height="1.5" fill="${rule}"/>`,
    `<g fill="${soft}">${outline("text", foot, footSize, margin, bottom + 64)}</g>`,
    "</svg>",
  ].join("");
}

/** The lines begin where the eye does, a third of what is left over above them. */
function headlinePaths({ size, lines }: SetLines, top: number, bottom: number): string {
  const step = size * lineHeight;
  const first = top + (bottom - top - step * lines.length) / 3;
  return lines
    .map((line, n) => outline("display", line, size, margin, first + step * n + size * 0.98))
    .join("");
}

const fitted = (text: string, size: number, width: number): number =>
  Math.min(size, (size * width) / widthOf("display", text, size));
