/**
 * Compiles the readers' style sheets, one for each kind of page, with the Tailwind CLI from components/story/sheets
 * into a module that the press inlines: a page carries what it uses and nothing else.
 * `tsx scripts/build-reader-css.ts`; writes only what changed, so a watcher is not woken in vain.
 */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, "components/story/sheets");
const target = join(root, "lib/press/reader-css.generated.ts");
const run = promisify(execFile);

async function compile(name: string): Promise<[name: string, css: string]> {
  const manifest = createRequire(import.meta.url).resolve("@tailwindcss/cli/package.json");
  const cli = join(dirname(manifest), "dist/index.mjs");
  const args = [cli, "--input", join(folder, `${name}.css`), "--minify", "--cwd", root];
  const { stdout } = await run(process.execPath, args, { cwd: root, maxBuffer: 10_000_000 });
  // The banner names Tailwind's licence; none of Tailwind's own rules is in these sheets.
  const css = stdout.replace(/^\/\*!.*?\*\//s, "").trim();
  if (css === "") throw new Error(`Tailwind compiled an empty style sheet: ${name}.`);
  if (/<\/style/i.test(css)) throw new Error(`The style sheet would close its own element: ${name}.`);
  return [name, css];
}

const sha256 = (text: string) => `sha256-${createHash("sha256").update(text, "utf8").digest("base64")}`;

const names = (await readdir(folder)).map((file) => file.replace(/\.css$/, "")).sort();
const sheets: [name: string, css: string][] = [];
for (const name of names) sheets.push(await compile(name));
const sources = sheets.map(([, css]) => `'${sha256(css)}'`).join(" ");
const source = `// Made by scripts/build-reader-css.ts from components/story/sheets.
/** The readers' style sheets, minified, each to stand in the one style element of its pages. */
export const readerCss = {
${sheets.map(([name, css]) => `  ${name}: ${JSON.stringify(css)},`).join("\n")}
} as const;

/** Which sheet a page stands in. */
export type ReaderSheet = keyof typeof readerCss;

/** Source expressions for \`style-src\`: every sheet's, quoted. */
export const readerCssSources = ${JSON.stringify(sources)};

/** Changes when any sheet does. */
export const readerCssHash = ${JSON.stringify(sha256(sources))};
`;

if ((await readFile(target, "utf8").catch(() => "")) !== source) {
  const fresh = `${target}.${process.pid}`;
  await writeFile(fresh, source);
  await rename(fresh, target);
}
console.log(
  `Readers' style sheets: ${sheets.map(([name, css]) => `${name} ${Buffer.byteLength(css)}`).join(", ")} bytes`,
);
