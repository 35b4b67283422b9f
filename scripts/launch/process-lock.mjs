// @ts-check
import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { identify, stillWorks } from "./processes.mjs";

/** @typedef {import("./processes.mjs").ProcessIdentity & {[detail: string]: unknown}} Holder */
/** @typedef {{release: () => void, note: (details: Record<string, unknown>) => void}} Lock */

/**
 * Takes the lock that a file stands for. Who died without releasing it (kill -9, power cut) no longer holds it.
 * @param {string} file its folder must exist
 * @param {{waitMs?: number, details?: Record<string, unknown>}} [options] how long to wait for a living holder
 * @returns {Promise<{lock: Lock, holder?: undefined} | {holder: Holder, lock?: undefined}>} the lock, or who holds it
 */
export async function takeLock(file, { waitMs = 0, details = {} } = {}) {
  const deadline = Date.now() + waitMs;
  for (;;) {
    const lock = tryLock(file, details);
    if (lock) return { lock };
    const holder = readHolder(file);
    if (holder && stillWorks(holder)) {
      if (Date.now() >= deadline) return { holder };
      await pause(50);
    } else {
      removeStale(file, holder);
    }
  }
}

/**
 * What the lock file says, or null when there is none (or it was cut short by a crash).
 * @param {string} file
 * @returns {Holder | null}
 */
export function readHolder(file) {
  try {
    const holder = JSON.parse(readFileSync(file, "utf8"));
    return typeof holder?.pid === "number" && typeof holder.stamp === "string" ? holder : null;
  } catch {
    return null;
  }
}

/**
 * @param {string} file
 * @param {Record<string, unknown>} details
 * @returns {Lock | null}
 */
function tryLock(file, details) {
  const me = { ...identify(process.pid), token: randomBytes(8).toString("hex") };
  const draft = `${file}.${me.token}`;
  const write = (/** @type {Record<string, unknown>} */ more) =>
    writeFileSync(draft, JSON.stringify({ ...me, ...more }), { mode: 0o600 });
  write(details);
  try {
    // A hard link appears with its whole content or not at all, and never replaces another's.
    linkSync(draft, file);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return null;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const mine = () => readHolder(file)?.token === me.token;
  return {
    note: (more) => {
      write({ ...details, ...more });
      if (mine()) renameSync(draft, file);
      else rmSync(draft, { force: true });
    },
    release: () => {
      if (mine()) rmSync(file, { force: true });
    },
  };
}

/**
 * Two starters may find the same dead holder; the slower one must not remove the quicker one's new lock.
 * @param {string} file
 * @param {Holder | null} dead
 */
function removeStale(file, dead) {
  const aside = `${file}.${randomBytes(8).toString("hex")}`;
  try {
    renameSync(file, aside);
    const moved = readHolder(aside);
    if (moved && moved.token !== dead?.token && stillWorks(moved)) linkSync(aside, file);
  } catch (error) {
    const code = /** @type {NodeJS.ErrnoException} */ (error).code;
    if (code !== "ENOENT" && code !== "EEXIST") throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}
