// @ts-check
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const folders = ["app", "components", "lib", "db", "public"];
const files = ["next.config.js", "package-lock.json", "postcss.config.mjs", "proxy.ts", "instrumentation.ts"];
/** Next rewrites it while it builds, so it is read afterwards. */
const rewritten = ["tsconfig.json"];
const stamp = ".next/build-source.hash";

/**
 * The state of what a build is made from. Tests and generated modules change nothing that is served.
 * @param {string} root the project's folder
 * @param {"before" | "after"} [moment] after: only what the build itself may rewrite
 * @returns {string} a hash
 */
function hashSources(root, moment = "before") {
  const named = (moment === "before" ? files : rewritten).filter((file) => existsSync(path.join(root, file)));
  const found =
    moment === "before" ? [...folders.flatMap((folder) => sourcesIn(root, folder)), ...named] : named;
  const hash = createHash("sha256");
  for (const file of found.sort())
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update("\0");
  return hash.digest("hex");
}

/**
 * @param {string} root
 * @returns {boolean} whether the build in .next was made from something else, or never finished
 */
export function isBuildStale(root) {
  const file = path.join(root, stamp);
  if (!existsSync(file) || !existsSync(path.join(root, ".next/BUILD_ID"))) return true;
  return readFileSync(file, "utf8") !== `${hashSources(root)} ${hashSources(root, "after")}\n`;
}

/**
 * Runs a build and remembers what it was made from: the sources as they were when it began, so that an edit in
 * the middle makes it stale again. A build that fails leaves nothing remembered.
 * @param {string} root
 * @param {() => Promise<void>} build
 */
export async function buildAndRemember(root, build) {
  rmSync(path.join(root, stamp), { force: true });
  const before = hashSources(root);
  await build();
  writeFileSync(path.join(root, stamp), `${before} ${hashSources(root, "after")}\n`);
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {string[]} paths from the root
 */
function sourcesIn(root, folder) {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.(test|generated)\.tsx?$|~$|\.swp$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}
