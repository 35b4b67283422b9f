// @ts-check
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** A process that cannot be mistaken for a later one with the same number. */
/** @typedef {{pid: number, stamp: string}} ProcessIdentity */

/**
 * Whether a process still works. A killed process stays a zombie until its parent reaps it, in some containers
 * for ever; signal 0 still reaches it, so the state is asked from the kernel.
 * @param {number} pid
 * @returns {"alive" | "zombie" | "gone"}
 */
export function processState(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "ESRCH") return "gone";
  }
  const state = procStat(pid)?.state ?? ask(["-o", "stat=", "-p", `${pid}`]).slice(0, 1);
  return state === "Z" || state === "X" ? "zombie" : "alive";
}

/**
 * Who a process number belongs to now: its start time (and, on Linux, the boot it belongs to).
 * @param {number} pid
 * @returns {ProcessIdentity}
 */
export function identify(pid) {
  const stat = procStat(pid);
  return { pid, stamp: stat ? `${bootId()}/${stat.started}` : ask(["-o", "lstart=", "-p", `${pid}`]) };
}

/**
 * Whether exactly this process still works (not a later one that was given its number).
 * @param {ProcessIdentity} identity
 */
export function stillWorks({ pid, stamp }) {
  return processState(pid) === "alive" && identify(pid).stamp === stamp;
}

/**
 * The command line of a process, or null where the system does not say.
 * @param {number} pid
 * @returns {string[] | null}
 */
export function commandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").slice(0, -1);
  } catch {
    const line = ask(["-o", "command=", "-p", `${pid}`]);
    return line ? line.split(" ") : null;
  }
}

/** @param {number} pid */
function procStat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name stands in brackets and may hold anything, so count from the last bracket.
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return { state: fields[0], started: fields[19] };
  } catch {
    return null;
  }
}

function bootId() {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return "";
  }
}

/** @param {string[]} args */
function ask(args) {
  if (process.platform === "linux") return "";
  try {
    return execFileSync("ps", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return "";
  }
}
