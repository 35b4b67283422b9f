// @ts-check
import { setTimeout as pause } from "node:timers/promises";
import { guardedNode, signalChild, startChild } from "./children.mjs";
import { Problem } from "./problem.mjs";

/**
 * The running server.
 * @typedef {object} Web
 * @property {number} pid
 * @property {Promise<string>} ended fulfilled with how it ended ("mã 1", "SIGKILL") whenever it ends
 * @property {() => Promise<void>} stop asks it to end, waits, and kills it after 15 s
 */

/**
 * Starts the server and waits until it is ready to serve.
 * @param {{root: string, env: NodeJS.ProcessEnv, dev: boolean, address: string, readyMs?: number, signal: AbortSignal}} options
 *   address: where GET /readyz is asked, such as http://127.0.0.1:3000; signal: stops the waiting
 * @returns {Promise<Web>}
 * @throws {Problem} when it ends or is not ready within readyMs (default 2 minutes)
 */
export async function startWeb({ root, env, dev, address, readyMs = 120_000, signal }) {
  const command = guardedNode(["--import", "tsx", "scripts/serve.ts", ...(dev ? ["--dev"] : [])]);
  const child = startChild(command, { cwd: root, env, stdio: "inherit" });
  /** @type {string | null} */
  let end = null;
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, killedBy) => resolve(killedBy ?? `mã ${code}`));
  });
  ended.then((how) => {
    end = how;
  });
  const stop = () => stopWeb(child, ended);
  let answer = "không trả lời";
  for (const deadline = Date.now() + readyMs; Date.now() < deadline && !signal.aborted; await pause(50)) {
    if (end !== null) throw new Problem(`Máy chủ web dừng khi đang khởi động (${end}).`);
    const status = await ask(`${address}/readyz`);
    if (status === 200) return { pid: child.pid ?? 0, ended, stop };
    if (status !== null) answer = `trả lời ${status}`;
  }
  await stop();
  if (!signal.aborted)
    throw new Problem(`Máy chủ web chưa sẵn sàng sau ${Math.round(readyMs / 1000)} s (/readyz ${answer}).`);
  return { pid: 0, ended, stop };
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {Promise<string>} ended
 */
async function stopWeb(child, ended) {
  signalChild(child, "SIGTERM");
  const patience = new AbortController();
  await Promise.race([ended, pause(15_000, null, { signal: patience.signal }).catch(() => {})]);
  patience.abort();
  // What it may have started itself goes with it.
  signalChild(child, "SIGKILL");
  await ended;
}

/** @param {string} url */
async function ask(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return null;
  }
}
