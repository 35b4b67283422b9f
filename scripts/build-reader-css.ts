/**
 * Compiles the readers' style sheet with the Tailwind CLI, from components/story alone, into a module that the
 * press inlines. `tsx scripts/build-reader-css.ts`; writes only what changed, so a watcher is not woken in vain.
 */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const sheet = join(root, "components/story/story.css");
const target = join(root, "lib/press/reader-css.generated.ts");

async function compile(): Promise<string> {
  const manifest = createRequire(import.meta.url).resolve("@tailwindcss/cli/package.json");
  const cli = join(dirname(manifest), "dist/index.mjs");
  const args = [cli, "--input", sheet, "--minify", "--cwd", root];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, maxBuffer: 10_000_000 });
  // The banner names Tailwind's licence; none of Tailwind's own rules is in this sheet.
  const css = stdout.replace(/^\/\*!.*?\*\//s, "").trim();
  if (css === "") throw new Error("Tailwind compiled an empty style sheet.");
  if (/<\/style/i.test(css)) throw new Error("The style sheet would close its own element.");
  return css;
}

const css = await compile();
const hash = `sha256-${createHash("sha256").update(css, "utf8").digest("base64")}`;
const source = `// Made by scripts/build-reader-css.ts from components/story/*.css.
/** The readers' whole style sheet, minified, to stand in one style element. */
export const readerCss = ${JSON.stringify(css)};

/** Source expression for \`style-src\`, to be put between single quotes. */
export const readerCssHash = ${JSON.stringify(hash)};
`;

if ((await readFile(target, "utf8").catch(() => "")) !== source) {
  const fresh = `${target}.${process.pid}`;
  await writeFile(fresh, source);
  await rename(fresh, target);
}
console.log(`Readers' style sheet: ${Buffer.byteLength(css)} bytes, ${hash}`);
