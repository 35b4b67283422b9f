// @ts-check
import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { identify, stillWorks } from "./processes.mjs";

/**
 * Who uses the embedded server: the newsroom's server, a command beside it. The last one out stops it, whoever
 * started it, so that a finished command never takes the database from a running newsroom, and nobody's death
 * leaves it running for ever.
 */

/**
 * @param {string} folder
 * @returns {{leave: () => void}}
 */
export function joinUsers(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, `${process.pid}-${randomBytes(6).toString("hex")}.json`);
  writeFileSync(file, JSON.stringify(identify(process.pid)), { mode: 0o600 });
  return { leave: () => rmSync(file, { force: true }) };
}

/**
 * @param {string} folder
 * @returns {number} how many living users there are; the entries of the dead are removed
 */
export function countUsers(folder) {
  return listFiles(folder).filter((file) => {
    if (lives(file)) return true;
    rmSync(file, { force: true });
    return false;
  }).length;
}

/** @param {string} folder */
function listFiles(folder) {
  try {
    return readdirSync(folder).map((name) => path.join(folder, name));
  } catch {
    return [];
  }
}

/** @param {string} file */
function lives(file) {
  try {
    return stillWorks(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return false;
  }
}
