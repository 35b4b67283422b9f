// @ts-check
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { totalmem } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ensureCluster, writeSettings } from "./cluster.mjs";
import { countUsers, joinUsers } from "./cluster-users.mjs";
import { choosePort } from "./free-port.mjs";
import { ensureOwnerDatabase, localUrl, ownerPassword, tryConnection } from "./owner-database.mjs";
import { settingFor } from "./postgres-account.mjs";
import { explainFailure, isPortTaken } from "./postgres-failures.mjs";
import { livePostmaster, startPostmaster, stopPostmaster } from "./postmaster.mjs";
import { Problem } from "./problem.mjs";
import { takeLock } from "./process-lock.mjs";

/**
 * @typedef {object} Embedded
 * @property {string} url the owner's login (toasoan_owner) to the database toasoan
 * @property {string} superUrl the superuser's login to the database postgres
 * @property {number} port on 127.0.0.1
 * @property {string} cluster its data folder
 * @property {boolean} owned whether this call started the server (else it was running already)
 * @property {(options?: {immediate?: boolean}) => Promise<boolean>} stop leaves; the last user out stops the server.
 *   Answers whether it was stopped. immediate: as in a crash (nothing acknowledged is lost)
 */

/**
 * Starts the PostgreSQL that npm installed on the data in DATA_DIR, or joins the one already running there.
 * First makes, once: the cluster, the superuser's random password, the owner's role and database.
 * @param {object} options
 * @param {string} options.dataDir absolute; made (0700) when it is missing
 * @param {string} options.secret SECRET, from which the owner's password is derived
 * @param {number} [options.port] preferred; else the one used last time; another when somebody has it
 * @param {Record<string, string | number>} [options.settings] as in postgresql.conf, over the defaults
 * @param {"namespace" | "account"} [options.runAs] forces how root is left behind (tests)
 * @returns {Promise<Embedded>}
 * @throws {Problem} one line: no binaries, disk full, wrong owner, other major version, other SECRET
 */
export async function startEmbedded({ dataDir, secret, port, settings = {}, runAs }) {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  return guarded(dataDir, async () => {
    const setting = settingFor({ dataDir, runAs });
    checkOwner(setting.cluster);
    const password = superPassword(dataDir, existsSync(setting.cluster));
    const joined = await joinRunning(setting.cluster, password);
    const server = joined ?? (await startOwn({ dataDir, setting, password, port, settings }));
    const superUrl = localUrl({ port: server.port, user: "postgres", password, database: "postgres" });
    const users = usersFolder(dataDir);
    const nobodyElse = countUsers(users) === 0;
    try {
      const owner = {
        superUrl,
        port: server.port,
        password: ownerPassword(secret),
        mayChangePassword: nobodyElse,
      };
      const url = await ensureOwnerDatabase(owner);
      const membership = joinUsers(users);
      const stop = (/** @type {{immediate?: boolean}} */ how = {}) =>
        guarded(dataDir, async () => {
          membership.leave();
          if (countUsers(users) > 0) return false;
          const live = livePostmaster(setting.cluster);
          if (live) await stopPostmaster(live, how);
          return live !== null;
        });
      return { url, superUrl, port: server.port, cluster: setting.cluster, owned: joined === null, stop };
    } catch (error) {
      if (nobodyElse) await stopPostmaster(server);
      throw error;
    }
  });
}

/**
 * Stops whatever server runs on this DATA_DIR, whoever uses it.
 * @param {{dataDir: string, runAs?: "namespace" | "account"}} options
 * @returns {Promise<boolean>} whether one was running
 */
export async function stopEmbedded({ dataDir, runAs }) {
  return guarded(dataDir, async () => {
    const live = livePostmaster(settingFor({ dataDir, runAs }).cluster);
    if (live) await stopPostmaster(live);
    rmSync(usersFolder(dataDir), { recursive: true, force: true });
    return live !== null;
  });
}

/**
 * @param {{dataDir: string, setting: import("./postgres-account.mjs").Setting, password: string, port?: number | undefined,
 *   settings: Record<string, string | number>}} options
 */
async function startOwn({ dataDir, setting, password, port, settings }) {
  await ensureCluster(setting, { password });
  const logFile = path.join(dataDir, "postgres.log");
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000)
    renameSync(logFile, `${logFile}.1`);
  const portFile = path.join(dataDir, "postgres.port");
  for (let attempt = 1; ; attempt += 1) {
    const chosen = await choosePort(attempt === 1 ? (port ?? readPort(portFile)) : null);
    writeSettings(setting, { ...defaults(), ...settings, port: chosen });
    try {
      const server = await startPostmaster(setting, { logFile });
      writeFileSync(portFile, `${chosen}\n`, { mode: 0o600 });
      return server;
    } catch (error) {
      // Somebody took the port between the look and the start.
      const taken = error instanceof Problem && isPortTaken(String(error.cause));
      if (!taken || attempt === 5) throw error;
    }
  }
}

/**
 * @param {string} cluster
 * @param {string} password
 * @returns {Promise<import("./postmaster.mjs").Postmaster | null>} the running server, once it accepts connections
 */
async function joinRunning(cluster, password) {
  for (const deadline = Date.now() + 60_000; ; await pause(50)) {
    const live = livePostmaster(cluster);
    if (!live) return null;
    if (live.status === "ready") {
      const url = localUrl({ port: live.port, user: "postgres", password, database: "postgres" });
      const state = await tryConnection(url).catch(() => "closed");
      if (state === "ok") return live;
      if (state === "password")
        throw new Problem("Mật khẩu trong DATA_DIR/postgres.secret không còn đúng: phục hồi tệp này.");
    }
    if (Date.now() > deadline)
      throw new Problem(
        `PostgreSQL (tiến trình ${live.pid}) đang giữ ${cluster} mà không trả lời: dừng nó rồi chạy lại.`,
      );
  }
}

function defaults() {
  const sharedMegabytes = Math.min(512, Math.max(64, Math.round(totalmem() / 16 / 2 ** 20)));
  return {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    shared_buffers: `${sharedMegabytes}MB`,
    max_connections: 200,
    // One idle transaction would hold back sealing and vacuum for everybody.
    idle_in_transaction_session_timeout: "60s",
    log_line_prefix: "%m [%p] %q%u@%d ",
    log_timezone: "UTC",
    timezone: "UTC",
    lc_messages: "C",
  };
}

/**
 * @param {string} dataDir
 * @param {boolean} clusterExists
 */
function superPassword(dataDir, clusterExists) {
  const file = path.join(dataDir, "postgres.secret");
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  if (clusterExists)
    throw new Problem(`Thiếu ${file} (mật khẩu của cơ sở dữ liệu): phục hồi tệp này từ bản sao lưu.`);
  const password = randomBytes(32).toString("hex");
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${password}\n`, { mode: 0o600, flush: true });
  renameSync(draft, file);
  return password;
}

/** @param {string} cluster */
function checkOwner(cluster) {
  const owner = statSync(cluster, { throwIfNoEntry: false })?.uid;
  const me = process.getuid?.();
  if (owner !== undefined && me !== undefined && me !== 0 && owner !== me)
    throw new Problem(
      `${cluster} thuộc tài khoản khác (uid ${owner}): chạy bằng tài khoản ấy, hoặc đặt DATA_DIR khác.`,
    );
}

/** @param {string} file */
function readPort(file) {
  const port = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
  return Number.isInteger(port) && port > 0 && port < 65536 ? port : null;
}

/** @param {string} dataDir */
const usersFolder = (dataDir) => path.join(dataDir, "postgres.users");

/**
 * One start or stop at a time on a DATA_DIR, across processes.
 * @template T
 * @param {string} dataDir
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
async function guarded(dataDir, work) {
  try {
    const { lock, holder } = await takeLock(path.join(dataDir, "postgres.lock"), { waitMs: 120_000 });
    if (!lock)
      throw new Problem(
        `Tiến trình ${holder.pid} đang mở hay đóng cơ sở dữ liệu trong ${dataDir}: đợi nó xong.`,
      );
    try {
      return await work();
    } finally {
      lock.release();
    }
  } catch (error) {
    // 53100: PostgreSQL's own word for it.
    const { code = "" } = /** @type {NodeJS.ErrnoException} */ (error);
    if (!["ENOSPC", "EDQUOT", "53100"].includes(code)) throw error;
    throw new Problem(explainFailure("No space left on device"), { cause: error });
  }
}
