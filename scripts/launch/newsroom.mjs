// @ts-check
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { announcement, localAddress } from "./announcement.mjs";
import { signalChildren } from "./children.mjs";
import { openDatabase } from "./database.mjs";
import { readEnvironment } from "./environment.mjs";
import { probePort } from "./free-port.mjs";
import { Interrupted, listenForEnd } from "./interruption.mjs";
import { partEnvironment } from "./part-environment.mjs";
import { Problem } from "./problem.mjs";
import { readHolder, takeLock } from "./process-lock.mjs";
import { identify, stillWorks } from "./processes.mjs";
import { complain, say, working } from "./say.mjs";
import { keepSecret, openDataDir } from "./secret.mjs";
import { buildWhenStale, installWhenMissing, prepareDatabase } from "./steps.mjs";
import { startWeb } from "./web-process.mjs";

/** What must be undone at the end. @typedef {{undo: () => unknown, force?: () => void}} Opened */

/**
 * `npm start` and `npm run dev`: from an empty checkout to a newsroom that serves, until it is told to end.
 * Whatever was opened is closed again, last first: the web process, then the database.
 * @param {{root: string, dev: boolean}} options root: the project's folder
 * @returns {Promise<number>} the exit code: 0 ended as asked, 1 refused or broken, 2 a wrong value
 */
export async function runNewsroom({ root, dev }) {
  /** @type {Opened[]} */
  const opened = [];
  const waiting = new AbortController();
  let serving = false;
  const end = listenForEnd({
    onFirst: () => {
      say("Đang dừng…");
      waiting.abort();
      // A server is asked by its own turn; anything else that runs now is only a step on the way.
      if (!serving) signalChildren("SIGTERM");
    },
    onSecond: () => {
      signalChildren("SIGKILL");
      for (const part of opened.toReversed()) part.force?.();
      process.exit(130);
    },
  });
  let code = 0;
  try {
    const { web, database } = await open();
    const cause = await Promise.race([
      web.ended.then((how) => `Máy chủ web tự dừng (${how}).`),
      database.lost,
      end.requested,
    ]);
    if (cause) throw new Problem(cause);
  } catch (error) {
    code = explain(error, end.wasRequested);
  }
  for (const part of opened.toReversed()) {
    try {
      await part.undo();
    } catch (error) {
      code = explain(error, () => false);
    }
  }
  if (code === 0) say("Đã dừng.");
  return code;

  async function open() {
    const started = Date.now();
    const environment = readEnvironment(process.env, root);
    const { dataDir, port, host, siteUrl } = environment;
    const address = localAddress(host, port);
    openDataDir(dataDir);
    const lock = await lockDataDir(dataDir, address);
    opened.push({ undo: lock.release, force: lock.release });
    await checkPort(port, host);
    await installWhenMissing(root);
    end.check();

    const secret = keepSecret(dataDir, environment.secret);
    const database = await openDatabase({ environment, secret });
    opened.push({ undo: database.close, force: database.force });
    end.check();
    const env = partEnvironment({ environment, secret, ownerUrl: database.ownerUrl, dev });
    await prepareDatabase({ root, env: env.owner });
    end.check();
    await buildWhenStale({ root, dev, env: env.web });
    end.check();

    serving = true;
    const web = await working("đang mở máy chủ web", () =>
      startWeb({ root, dev, env: env.web, address, signal: waiting.signal }),
    );
    opened.push({ undo: web.stop });
    end.check();
    lock.note({ address, web: identify(web.pid) });
    const seconds = (Date.now() - started) / 1000;
    for (const line of announcement({ address, siteUrl, seconds, dataDir, dev })) say(line);
    return { web, database };
  }
}

/**
 * One newsroom on a DATA_DIR. What a killed launcher left serving is ended first: it would hold the port.
 * @param {string} dataDir
 * @param {string} address
 */
async function lockDataDir(dataDir, address) {
  const file = path.join(dataDir, "toasoan.lock");
  const before = readHolder(file);
  const left = /** @type {import("./processes.mjs").ProcessIdentity | undefined} */ (before?.web);
  if (before && left && !stillWorks(before)) await endLeftover(left);
  const { lock, holder } = await takeLock(file, { details: { address } });
  if (lock) return lock;
  throw new Problem(
    `Tòa Soạn đang chạy rồi trên ${dataDir} (tiến trình ${holder.pid}, ${holder.address}): dừng nó trước, hoặc đặt DATA_DIR và PORT khác.`,
  );
}

/** @param {import("./processes.mjs").ProcessIdentity} web */
async function endLeftover(web) {
  for (const deadline = Date.now() + 12_000; stillWorks(web); await pause(100))
    process.kill(web.pid, Date.now() > deadline ? "SIGKILL" : "SIGTERM");
}

/**
 * @param {number} port
 * @param {string} host
 */
async function checkPort(port, host) {
  const probe = await probePort(port, host);
  if ("port" in probe) return;
  if (probe.code === "EADDRINUSE")
    throw new Problem(
      `PORT=${port} đang có chương trình khác dùng: dừng nó, hoặc đặt PORT khác (PORT=${port + 1} npm start).`,
    );
  if (probe.code === "EACCES")
    throw new Problem(`PORT=${port} cần quyền quản trị: đặt PORT từ 1024 trở lên.`, { exitCode: 2 });
  throw new Problem(`HOST=${host} không phải địa chỉ của máy này (${probe.code}).`, { exitCode: 2 });
}

/**
 * One line for what a person can mend; the whole stack for a mistake of the program.
 * @param {unknown} error
 * @param {() => boolean} wasRequested
 * @returns {number} the exit code
 */
function explain(error, wasRequested) {
  // A step that was cut short by the wish to end has nothing to report.
  if (error instanceof Interrupted || (wasRequested() && error instanceof Problem)) return 0;
  if (error instanceof Problem) {
    complain(error.message);
    return error.exitCode;
  }
  complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return 1;
}
