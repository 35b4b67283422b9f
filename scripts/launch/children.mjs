// @ts-check
import { spawn } from "node:child_process";
import { passOn } from "./say.mjs";

/** @typedef {import("node:child_process").ChildProcess} ChildProcess */
/** @typedef {{cwd: string, env: NodeJS.ProcessEnv}} Place */

/** @type {Set<ChildProcess>} */
const running = new Set();
const guard = new URL("./end-with-launcher.mjs", import.meta.url).href;

/**
 * A command line for a part of the program that must not outlive the launcher.
 * @param {string[]} args what follows `node`
 */
export const guardedNode = (args) => [process.execPath, "--import", guard, ...args];

/**
 * Starts a program in a process group of its own: a terminal's Ctrl-C reaches the launcher alone, which then ends
 * its parts in order.
 * @param {string[]} command
 * @param {Place & {stdio: "inherit" | "pipe"}} options
 * @returns {ChildProcess}
 */
export function startChild(command, { cwd, env, stdio }) {
  const [file = "", ...args] = command;
  const child = spawn(file, args, {
    cwd,
    env: { ...env, LAUNCHER_PID: `${process.pid}` },
    stdio: ["ignore", stdio, stdio],
    detached: true,
  });
  running.add(child);
  child.once("close", () => running.delete(child));
  child.once("error", () => running.delete(child));
  return child;
}

/**
 * Runs a program to its end.
 * @param {string[]} command
 * @param {Place & {onLine?: (line: string, isError: boolean) => void}} options onLine: gets each line as it comes,
 *   and whether it was written to the error stream
 * @returns {Promise<{code: number, output: string, errors: string[]}>} output: all lines; errors: those of the error
 *   stream; code −1 when it could not be started or was killed
 */
export function runStep(command, { onLine, ...place }) {
  return new Promise((resolve) => {
    const child = startChild(command, { ...place, stdio: "pipe" });
    /** @type {{line: string, isError: boolean}[]} */
    const lines = [];
    for (const isError of [false, true])
      passOn(isError ? child.stderr : child.stdout, (line) => {
        lines.push({ line, isError });
        onLine?.(line, isError);
      });
    const ended = (/** @type {number} */ code) => {
      const errors = lines.filter((each) => each.isError).map((each) => each.line);
      resolve({ code, output: lines.map((each) => each.line).join("\n"), errors });
    };
    child.once("error", (error) => {
      lines.push({ line: error.message, isError: true });
      ended(-1);
    });
    child.once("close", (code) => ended(code ?? -1));
  });
}

/**
 * Sends a signal to all that was started, and with SIGKILL to what these have started.
 * @param {NodeJS.Signals} signal
 */
export function signalChildren(signal) {
  for (const child of running) signalChild(child, signal);
}

/**
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
export function signalChild(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(signal === "SIGKILL" ? -child.pid : child.pid, signal);
  } catch {
    // It has ended already.
  }
}
