// @ts-check
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  appendFileSync,
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { explainFailure } from "./postgres-failures.mjs";
import { postgresEnvironment } from "./postmaster.mjs";
import { Problem } from "./problem.mjs";

/** @typedef {import("./postgres-account.mjs").Setting} Setting */

const settingsFile = "toasoan.conf";

/**
 * Makes the cluster unless it is there. It is made beside its place and renamed when complete, so that a crash
 * in the middle leaves nothing that looks like data: the next start begins again.
 * @param {Setting} setting
 * @param {{password: string, durable?: boolean}} options the superuser's password; durable false: tests, no fsync
 * @returns {Promise<boolean>} whether a new one was made
 * @throws {Problem} disk full, other major version, a folder with something else in it
 */
export async function ensureCluster(setting, { password, durable = true }) {
  const { cluster } = setting;
  removeDrafts(cluster);
  if (existsSync(path.join(cluster, "PG_VERSION"))) {
    checkMajorVersion(setting);
    return false;
  }
  if (existsSync(cluster)) {
    if (readdirSync(cluster).length > 0)
      throw new Problem(
        `${cluster} không phải dữ liệu PostgreSQL (thiếu PG_VERSION): dời thư mục này đi rồi chạy lại.`,
      );
    rmSync(cluster, { recursive: true });
  }
  const draft = `${cluster}.new-${randomBytes(4).toString("hex")}`;
  const passwordFile = `${draft}.pw`;
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (setting.as.uid !== undefined)
      chownSync(passwordFile, setting.as.uid, setting.as.gid ?? setting.as.uid);
    await initdb(setting, draft, passwordFile, durable);
    appendFileSync(path.join(draft, "postgresql.conf"), `\ninclude_if_exists = '${settingsFile}'\n`);
    renameSync(draft, cluster);
    if (durable) flushFolder(path.dirname(cluster));
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
  return true;
}

/**
 * Writes the settings that the next start of the server reads.
 * @param {Setting} setting
 * @param {Record<string, string | number>} settings names as in postgresql.conf
 */
export function writeSettings({ cluster, as }, settings) {
  const file = path.join(cluster, settingsFile);
  const line = (/** @type {[string, string | number]} */ [name, value]) =>
    `${name} = '${String(value).replaceAll("\\", "\\\\").replaceAll("'", "''")}'\n`;
  writeFileSync(file, Object.entries(settings).map(line).join(""), { mode: 0o600 });
  chmodSync(file, 0o600);
  if (as.uid !== undefined) chownSync(file, as.uid, as.gid ?? as.uid);
}

/** @param {Setting} setting */
function checkMajorVersion({ cluster, native }) {
  const found = readFileSync(path.join(cluster, "PG_VERSION"), "utf8").trim();
  const sample = readFileSync(path.join(native, "share/postgresql/postgres.bki"), { encoding: "utf8" });
  const own = /^# PostgreSQL (\d+)/.exec(sample)?.[1];
  if (own && own !== found)
    throw new Problem(
      `Dữ liệu trong ${cluster} thuộc PostgreSQL ${found}, chương trình này kèm PostgreSQL ${own}: xuất bằng bản cũ (cms backup) rồi nhập lại (cms restore).`,
    );
}

/**
 * The database sorts and folds by the built-in Unicode rules, which no system update changes: indexes stay right.
 * @param {Setting} setting
 * @param {string} target
 * @param {string} passwordFile
 * @param {boolean} durable
 */
async function initdb({ before, as, native }, target, passwordFile, durable) {
  mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 });
  // macOS has no C.UTF-8 among the C library's locales; any UTF-8 one will do, it only classifies letters.
  const locale =
    process.platform === "darwin"
      ? ["--builtin-locale=C.UTF-8", "--locale=C", "--lc-ctype=en_US.UTF-8"]
      : ["--locale=C.UTF-8"];
  const [file = "", ...args] = [
    ...before,
    path.join(native, "bin/initdb"),
    `--pgdata=${target}`,
    "--encoding=UTF8",
    "--locale-provider=builtin",
    ...locale,
    "--username=postgres",
    "--auth=scram-sha-256",
    `--pwfile=${passwordFile}`,
    ...(durable ? [] : ["--no-sync"]),
  ];
  /** @type {string[]} */
  const output = [];
  const code = await new Promise((resolve) => {
    // In a session of its own: a Ctrl-C waits for its end (less than a second) instead of cutting it in two.
    const child = spawn(file, args, { cwd: "/", env: postgresEnvironment, detached: true, ...as });
    child.stdout.on("data", (chunk) => output.push(String(chunk)));
    child.stderr.on("data", (chunk) => output.push(String(chunk)));
    child.once("error", (error) => resolve(error.message));
    child.once("close", resolve);
  });
  if (code !== 0) throw new Problem(explainFailure(output.join("") || `initdb: error: ${code}`));
}

/**
 * What interrupted attempts left. One of them may still be writing; then the next start removes it.
 * @param {string} cluster
 */
function removeDrafts(cluster) {
  const folder = path.dirname(cluster);
  const drafts = readdirSync(folder).filter((name) => name.startsWith(`${path.basename(cluster)}.new`));
  for (const name of drafts) {
    try {
      rmSync(path.join(folder, name), { recursive: true, force: true });
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "ENOTEMPTY") throw error;
    }
  }
}

/** @param {string} folder */
function flushFolder(folder) {
  const handle = openSync(folder, "r");
  fsyncSync(handle);
  closeSync(handle);
}
