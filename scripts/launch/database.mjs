// @ts-check
import { setTimeout as pause } from "node:timers/promises";
import { startEmbedded } from "./embedded-postgres.mjs";
import { tryConnection } from "./owner-database.mjs";
import { livePostmaster } from "./postmaster.mjs";
import { Problem } from "./problem.mjs";
import { say, working } from "./say.mjs";

/**
 * The database that this installation works on.
 * @typedef {object} Database
 * @property {string} ownerUrl
 * @property {Promise<string>} lost fulfilled, with a line to show, when it is gone for good
 * @property {() => Promise<void>} close
 * @property {() => void} force ends it at once, as in a crash
 */

/**
 * Opens the embedded database, or looks whether the one of DATABASE_URL answers.
 * @param {{environment: import("./environment.mjs").Environment, secret: string}} options
 * @returns {Promise<Database>}
 * @throws {Problem}
 */
export async function openDatabase({ environment: { databaseUrl, dataDir }, secret }) {
  if (databaseUrl === null) return openEmbedded(dataDir, secret);
  await working("đang nối tới DATABASE_URL", () => reach(databaseUrl));
  return { ownerUrl: databaseUrl, lost: new Promise(() => {}), close: async () => {}, force: () => {} };
}

/**
 * @param {string} dataDir
 * @param {string} secret
 * @returns {Promise<Database>}
 */
async function openEmbedded(dataDir, secret) {
  const start = () => startEmbedded({ dataDir, secret });
  let server = await working("đang mở cơ sở dữ liệu", start);
  say(`Cơ sở dữ liệu: PostgreSQL nhúng, cổng ${server.port}`);
  const watch = new AbortController();

  /** A killed server (memory ran out, a slip of the hand) is started again; the web process reconnects by itself. */
  const keepAlive = async () => {
    for (;;) {
      await pause(1000, null, { signal: watch.signal });
      if (livePostmaster(server.cluster)) continue;
      say("PostgreSQL đã dừng đột ngột, đang mở lại…");
      await server.stop();
      if (watch.signal.aborted) return;
      const again = await start();
      if (watch.signal.aborted) return void (await again.stop());
      if (again.port !== server.port) {
        server = again;
        throw new Problem(`Cổng ${server.port} của PostgreSQL đã bị chiếm: chạy lại npm start.`);
      }
      server = again;
      say("PostgreSQL chạy lại, không mất dữ liệu đã ghi.");
    }
  };
  const watching = keepAlive();
  /** @type {Promise<string>} */
  const lost = new Promise((resolve) => {
    watching.catch((error) => {
      if (!watch.signal.aborted) resolve(`PostgreSQL không mở lại được: ${error.message}`);
    });
  });
  const close = async () => {
    watch.abort();
    await watching.catch(() => {});
    const stopped = await server.stop();
    if (!stopped && livePostmaster(server.cluster))
      say("Cơ sở dữ liệu còn một lệnh khác đang dùng: nó sẽ dừng khi lệnh ấy xong.");
  };
  const force = () => {
    const live = livePostmaster(server.cluster);
    if (live) process.kill(live.pid, "SIGQUIT");
  };
  return { ownerUrl: server.url, lost, close, force };
}

/**
 * A server in the next container may still be starting.
 * @param {string} url
 */
async function reach(url) {
  for (const deadline = Date.now() + 15_000; ; await pause(500)) {
    try {
      const state = await tryConnection(url);
      if (state === "ok") return;
      const reason = state === "password" ? "sai tài khoản hoặc mật khẩu" : "không có cơ sở dữ liệu ấy";
      throw new Problem(`DATABASE_URL: ${reason}.`);
    } catch (error) {
      if (error instanceof Problem) throw error;
      const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
      // 57P03: the server is starting up.
      const mayCome = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "57P03", "CONNECT_TIMEOUT"].includes(
        code ?? "",
      );
      if (!mayCome || Date.now() > deadline)
        throw new Problem(`DATABASE_URL: không nối được tới máy chủ (${code ?? message}).`, { cause: error });
    }
  }
}
