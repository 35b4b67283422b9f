// @ts-check
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** @typedef {{version?: string, dev?: boolean, optional?: boolean, devOptional?: boolean, peer?: boolean, link?: boolean,
 *   extraneous?: boolean}} Package */
/** @typedef {{packages?: Record<string, Package>}} Lockfile */

/**
 * Whether `npm ci` must run. Contents are compared, not dates: a checkout touches files that did not change, and
 * an interrupted install leaves no list of what it installed.
 * @param {string} root the folder of package-lock.json
 * @returns {string | null} why, or null when what is installed is what the lock file says
 */
export function staleDependencies(root) {
  const installed = path.join(root, "node_modules/.package-lock.json");
  if (!existsSync(installed)) return "chưa cài thư viện";
  try {
    if (readFileSync(stampFile(root), "utf8") === lockHash(root)) return null;
  } catch {
    // Installed by hand: then the lists are compared.
  }
  try {
    return differs(readLock(path.join(root, "package-lock.json")), readLock(installed));
  } catch {
    return "danh sách thư viện đã cài không đọc được";
  }
}

/**
 * Remembers that `npm ci` has just installed what the lock file says, whatever the lists look like.
 * @param {string} root
 */
export function noteInstalled(root) {
  writeFileSync(stampFile(root), lockHash(root));
}

/**
 * @param {Lockfile} wanted package-lock.json
 * @param {Lockfile} installed node_modules/.package-lock.json, which lists no package for other platforms
 * @returns {string | null}
 */
export function differs(wanted, installed) {
  const has = installed.packages ?? {};
  for (const [name, { version, ...kind }] of Object.entries(wanted.packages ?? {})) {
    if (name === "" || kind.link) continue;
    const found = has[name];
    const mayBeAbsent = kind.optional || kind.dev || kind.devOptional || kind.extraneous;
    if (found ? found.version !== version : !mayBeAbsent)
      return `${name.replace(/^.*node_modules\//, "")} ${version ?? ""}`.trim();
  }
  return null;
}

/**
 * How to run npm with the Node.js at hand: npm tells scripts where it lies.
 * @param {string[]} args
 * @returns {string[]} a command line
 */
export function npmCommand(args) {
  const npm = process.env.npm_execpath;
  return npm && /npm-cli\.[cm]?js$/.test(npm) ? [process.execPath, npm, ...args] : ["npm", ...args];
}

/** @param {string} file */
const readLock = (file) => /** @type {Lockfile} */ (JSON.parse(readFileSync(file, "utf8")));

/** @param {string} root */
const stampFile = (root) => path.join(root, "node_modules/.installed-lock");

/** @param {string} root */
const lockHash = (root) =>
  createHash("sha256")
    .update(readFileSync(path.join(root, "package-lock.json")))
    .digest("hex");
