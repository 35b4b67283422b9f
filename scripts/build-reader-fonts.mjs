/**
 * Cuts the readers' faces out of Source Serif 4 (SIL Open Font License 1.1): Latin-1 and Vietnamese alone, weights
 * 400 to 700, no alternates; headlines in the display cut at its one weight. Run it after the typeface changes:
 * `node scripts/build-reader-fonts.mjs`, then give tokens.css and reader-fonts.ts the addresses it prints.
 */
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import subsetFont from "subset-font";

const source = "@fontsource-variable/source-serif-4/files/source-serif-4";
const target = join(import.meta.dirname, "../lib/press/fonts");
const { resolve } = createRequire(import.meta.url);

const between = (first, last) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, at) => first + at));
const latin = `${between(0x20, 0x7e)}${between(0xa0, 0xff)}–—‘’‚“”„…•−₫`;
const vietnamese = `ĂăĐđĨĩŨũƠơƯư₫${between(0x1ea0, 0x1ef9)}\u0300\u0301\u0303\u0309\u0323`;

const text = { wght: { min: 400, max: 700 } };
const cuts = [
  { name: "text", from: "wght-normal", variationAxes: text },
  { name: "italic", from: "wght-italic", variationAxes: text },
  { name: "display", from: "opsz-normal", variationAxes: { opsz: 48, wght: 700 } },
];

await mkdir(target, { recursive: true });
for (const { name, from, variationAxes } of cuts)
  for (const [script, letters] of [
    ["latin", latin],
    ["vietnamese", vietnamese],
  ]) {
    const whole = await readFile(resolve(`${source}-${script}-${from}.woff2`));
    const cut = await subsetFont(whole, letters, {
      targetFormat: "woff2",
      variationAxes,
      noLayoutClosure: true,
    });
    await writeFile(join(target, `${name}-${script}.woff2`), cut);
    const hash = createHash("sha256").update(cut).digest("hex").slice(0, 8);
    console.log(`/r/${name}-${script}-${hash}.woff2  ${cut.length} bytes`);
  }
