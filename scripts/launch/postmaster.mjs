// @ts-check
import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { explainFailure } from "./postgres-failures.mjs";
import { Problem } from "./problem.mjs";
import { commandLine, processState } from "./processes.mjs";

/** @typedef {import("./postgres-account.mjs").Setting} Setting */
/** What postmaster.pid says. @typedef {{pid: number, port: number, sharedMemory: string | null, status: string}} Postmaster */

/** PostgreSQL's messages stay English so that failures can be told apart; nothing of the caller's PG* reaches it. */
export const postgresEnvironment = {
  // Next wants NODE_ENV in every environment's type; PostgreSQL does not care.
  NODE_ENV: process.env.NODE_ENV,
  PATH: process.env.PATH ?? "/usr/bin:/bin",
  LC_ALL: "C",
  TZ: "UTC",
};

/**
 * The server that works on a cluster now, or null. A dead one's file may still lie there.
 * @param {string} cluster
 * @returns {Postmaster | null}
 */
export function livePostmaster(cluster) {
  const noted = readPostmaster(cluster);
  return noted && processState(noted.pid) === "alive" && servesCluster(noted.pid, cluster) ? noted : null;
}

/**
 * @param {string} cluster
 * @returns {Postmaster | null} null too while the file is being written
 */
export function readPostmaster(cluster) {
  try {
    const lines = readFileSync(path.join(cluster, "postmaster.pid"), "utf8").split("\n");
    const pid = Number(lines[0]);
    if (!Number.isInteger(pid) || pid < 1) return null;
    const sharedMemory = lines[6]?.trim().split(/\s+/)[1] ?? null;
    return { pid, port: Number(lines[3] ?? 0), sharedMemory, status: lines[7]?.trim() ?? "" };
  } catch {
    return null;
  }
}

/**
 * Starts the server as a session of its own, so that a terminal's Ctrl-C reaches the program first.
 * @param {Setting} setting
 * @param {{logFile: string, readyMs?: number}} options readyMs: crash recovery may take minutes (default 5)
 * @returns {Promise<Postmaster>} a server that accepts connections
 * @throws {Problem} one line saying why it did not start
 */
export async function startPostmaster(setting, { logFile, readyMs = 300_000 }) {
  await clearDeadPostmaster(setting.cluster);
  for (const deadline = Date.now() + 15_000; ; await pause(250)) {
    const failure = await launch(setting, logFile, readyMs);
    if (typeof failure !== "string") return failure;
    // The killed server's children may hold its shared memory a little longer.
    const fading = /pre-existing shared memory block|lock file "postmaster\.pid" already exists/.test(
      failure,
    );
    if (!fading || Date.now() > deadline)
      throw new Problem(explainFailure(failure, logFile), { cause: failure });
  }
}

/**
 * Stops a server and waits until it is gone.
 * @param {Postmaster} server
 * @param {{immediate?: boolean}} [options] immediate: as in a crash; what was acknowledged stays (default false)
 */
export async function stopPostmaster(server, { immediate = false } = {}) {
  /** @type {[NodeJS.Signals, number][]} fast shutdown, then immediate, then none is left to ask */
  const ways = [
    ["SIGINT", 30_000],
    ["SIGQUIT", 10_000],
    ["SIGKILL", 5_000],
  ];
  for (const [signal, patienceMs] of immediate ? ways.slice(1) : ways) {
    try {
      process.kill(server.pid, signal);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code === "ESRCH") return;
      throw error;
    }
    if (await isGone(server.pid, patienceMs)) return;
  }
  throw new Problem(`PostgreSQL (tiến trình ${server.pid}) không dừng được.`);
}

/**
 * @param {Setting} setting
 * @param {string} logFile
 * @param {number} readyMs
 * @returns {Promise<Postmaster | string>} the running server, or what it wrote before it ended
 */
async function launch({ before, as, native, cluster }, logFile, readyMs) {
  const [file = "", ...args] = [...before, path.join(native, "bin/postgres"), "-D", cluster];
  const log = openSync(logFile, "a", 0o600);
  const from = statSync(logFile).size;
  /** @type {import("node:child_process").SpawnOptions} */
  const options = { detached: true, stdio: ["ignore", log, log], cwd: "/", env: postgresEnvironment, ...as };
  const child = spawn(file, args, options);
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  closeSync(log);
  child.unref();
  for (const deadline = Date.now() + readyMs; Date.now() < deadline; ) {
    if (await Promise.race([ended.then(() => true), pause(15).then(() => false)]))
      return readFileSync(logFile).subarray(from).toString("utf8");
    const noted = readPostmaster(cluster);
    if (noted?.pid === child.pid && noted?.status === "ready") return noted;
  }
  throw new Problem(`PostgreSQL chưa sẵn sàng sau ${Math.round(readyMs / 1000)} s, xem ${logFile}.`);
}

/**
 * PostgreSQL itself clears the file of a server that is gone, and checks that none of its children is left. It
 * cannot judge a zombie, or another program that was given the same number (a restarted container): both answer
 * signals. Only for these is the file removed, and only when nothing is attached to the dead server's memory.
 * @param {string} cluster
 */
async function clearDeadPostmaster(cluster) {
  const file = path.join(cluster, "postmaster.pid");
  for (const deadline = Date.now() + 15_000; existsSync(file); await pause(100)) {
    const noted = readPostmaster(cluster);
    if (!noted) return;
    const state = processState(noted.pid);
    if (state === "gone") return;
    const attached = attachedTo(noted.sharedMemory);
    if (attached === 0 || (attached === null && Date.now() > deadline)) return rmSync(file, { force: true });
    if (Date.now() > deadline)
      throw new Problem(
        `Tiến trình con của PostgreSQL cũ (${noted.pid}) còn giữ ${cluster}: đợi nó xong rồi chạy lại.`,
      );
  }
}

/**
 * @param {string | null} sharedMemory the System V segment's id
 * @returns {number | null} how many processes are attached; null where the system does not say
 */
function attachedTo(sharedMemory) {
  if (!sharedMemory) return 0;
  try {
    const rows = readFileSync("/proc/sysvipc/shm", "utf8").trim().split("\n").slice(1);
    const row = rows.map((line) => line.trim().split(/\s+/)).find((fields) => fields[1] === sharedMemory);
    return row ? Number(row[6]) : 0;
  } catch {
    return null;
  }
}

/**
 * @param {number} pid
 * @param {string} cluster
 */
function servesCluster(pid, cluster) {
  const line = commandLine(pid);
  return line === null || line.join(" ").includes(cluster);
}

/**
 * @param {number} pid
 * @param {number} patienceMs
 */
async function isGone(pid, patienceMs) {
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await pause(15))
    if (processState(pid) !== "alive") return true;
  return false;
}
