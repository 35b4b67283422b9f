// @ts-check
import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureCluster, writeSettings } from "./cluster.mjs";
import { choosePort } from "./free-port.mjs";
import { ensureOwnerDatabase, localUrl } from "./owner-database.mjs";
import { settingFor } from "./postgres-account.mjs";
import { livePostmaster, startPostmaster, stopPostmaster } from "./postmaster.mjs";
import { identify, stillWorks } from "./processes.mjs";

const prefix = "toasoan-test-";

/**
 * @typedef {object} TestCluster
 * @property {string} superUrl may create databases and roles (database postgres, or that of TEST_DATABASE_URL)
 * @property {string} ownerUrl toasoan_owner on the database toasoan: LOGIN, CREATEROLE, no superuser. With
 *   TEST_DATABASE_URL the same as superUrl
 * @property {() => Promise<void>} stop ends and removes it; leaves a server of TEST_DATABASE_URL alone
 */

/**
 * A throw-away PostgreSQL for tests, in less than a second: no fsync, so never for data that matters.
 * `TEST_DATABASE_URL` (owner or superuser of any PostgreSQL ≥ 15) is used instead when it is set.
 * @param {{settings?: Record<string, string | number>}} [options] over the defaults, as in postgresql.conf
 * @returns {Promise<TestCluster>}
 */
export async function startTestCluster({ settings = {} } = {}) {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { superUrl: given, ownerUrl: given, stop: async () => {} };

  await sweepOrphans();
  const home = mkdtempSync(path.join(tmpdir(), prefix));
  // Root may have to leave it to an ordinary account; what matters lies in folders of its own inside.
  chmodSync(home, 0o711);
  writeFileSync(path.join(home, "owner.json"), JSON.stringify(identify(process.pid)));
  const setting = settingFor({ dataDir: home });
  const password = randomBytes(16).toString("hex");
  await ensureCluster(setting, { password, durable: false });
  const port = await choosePort(null);
  writeSettings(setting, {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    port,
    fsync: "off",
    full_page_writes: "off",
    synchronous_commit: "off",
    max_connections: 300,
    shared_buffers: "128MB",
    timezone: "UTC",
    lc_messages: "C",
    ...settings,
  });
  const server = await startPostmaster(setting, { logFile: path.join(home, "postgres.log") });
  // A run that ends without stopping (a crash, process.exit) leaves no server behind.
  const abandon = () => kill(server.pid);
  process.once("exit", abandon);
  const superUrl = localUrl({ port, user: "postgres", password, database: "postgres" });
  const ownerUrl = await ensureOwnerDatabase({ superUrl, port, password, mayChangePassword: true });
  const stop = async () => {
    process.removeListener("exit", abandon);
    await stopPostmaster(server, { immediate: true });
    rmSync(home, { recursive: true, force: true });
  };
  return { superUrl, ownerUrl, stop };
}

/** Ends and removes the clusters of test runs that were killed. */
async function sweepOrphans() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const home = path.join(tmpdir(), name);
    try {
      if (stillWorks(JSON.parse(readFileSync(path.join(home, "owner.json"), "utf8")))) continue;
      const live = livePostmaster(settingFor({ dataDir: home }).cluster);
      if (live) await stopPostmaster(live, { immediate: true });
      rmSync(home, { recursive: true, force: true });
    } catch {
      // Another account's, or just being made: not ours to remove.
    }
  }
}

/** @param {number} pid */
function kill(pid) {
  try {
    process.kill(pid, "SIGQUIT");
  } catch {
    // It is gone already.
  }
}
