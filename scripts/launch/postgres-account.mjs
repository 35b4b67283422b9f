// @ts-check
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { canRun, completeBinaries, copyBinaries, locateBinaries } from "./postgres-binaries.mjs";
import { Problem } from "./problem.mjs";

/**
 * How PostgreSQL is run here. `before` stands in front of each command, `as` is the account to switch to,
 * `cluster` the data folder, `native` the binaries.
 * @typedef {{before: string[], as: {uid?: number, gid?: number}, native: string, cluster: string}} Setting
 */

const namespace = ["unshare", "--user", "--map-user=1000", "--map-group=1000"];

/**
 * PostgreSQL refuses to run as root. A user namespace makes it believe that it is somebody else, while its files
 * stay root's, so code and data may lie in root's home (0700). Where namespaces are forbidden or cannot reach the
 * folders, an ordinary account gets copies of its own in a place it can reach.
 * @param {{dataDir: string, name?: string, runAs?: "namespace" | "account"}} options dataDir exists; name of the
 *   cluster's folder in it (default "postgres"); runAs forces one of root's two ways
 * @returns {Setting}
 * @throws {Problem}
 */
export function settingFor({ dataDir, name = "postgres", runAs }) {
  const cluster = path.join(dataDir, name);
  if (process.getuid?.() !== 0) return { before: [], as: {}, native: completeBinaries(dataDir), cluster };

  const elsewhere = path.join(dataDir, `${name}.place`);
  if (!existsSync(elsewhere) && runAs !== "account") {
    const native = completeBinaries(dataDir);
    const works = [
      [path.join(native, "bin/postgres"), "--version"],
      ["test", "-w", dataDir],
    ].every((command) => canRun([...namespace, ...command]));
    if (works) return { before: namespace, as: {}, native, cluster };
    if (existsSync(cluster))
      throw new Problem(
        `Máy này không cho tạo user namespace nên không mở được ${cluster} dưới quyền root: hãy chạy bằng tài khoản thường.`,
      );
  }
  return ordinaryAccount(dataDir, elsewhere);
}

/**
 * @param {string} dataDir
 * @param {string} elsewhere the file that remembers where the cluster lies
 * @returns {Setting}
 */
function ordinaryAccount(dataDir, elsewhere) {
  const as = ["postgres", "nobody"].map(account).find(Boolean);
  if (!as)
    throw new Problem(
      "PostgreSQL không chạy dưới quyền root và máy không có tài khoản postgres hay nobody: hãy chạy bằng tài khoản thường.",
    );
  const home = existsSync(elsewhere) ? readFileSync(elsewhere, "utf8").trim() : reachableHome(dataDir, as);
  mkdirSync(home, { recursive: true, mode: 0o711 });
  const own = path.join(home, "own");
  mkdirSync(own, { recursive: true, mode: 0o700 });
  chownSync(own, as.uid, as.gid);
  const { native: from, version } = locateBinaries();
  const native = copyBinaries(from, path.join(home, `native-${version}`));
  if (!canRun([path.join(native, "bin/postgres"), "--version"], as))
    throw new Problem(
      `Tài khoản thường không chạy được PostgreSQL ở ${home}: hãy chạy Tòa Soạn bằng tài khoản thường.`,
    );
  writeFileSync(elsewhere, `${home}\n`, { mode: 0o600 });
  return { before: [], as, native, cluster: path.join(own, "cluster") };
}

/**
 * @param {string} dataDir
 * @param {{uid: number, gid: number}} as
 */
function reachableHome(dataDir, as) {
  if (canRun(["test", "-x", dataDir], as)) return dataDir;
  return path.join("/var/lib/toasoan", createHash("sha256").update(dataDir).digest("hex").slice(0, 12));
}

/**
 * @param {string} name
 * @returns {{uid: number, gid: number} | null}
 */
function account(name) {
  try {
    const number = (/** @type {string} */ flag) =>
      Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
    return { uid: number("-u"), gid: number("-g") };
  } catch {
    return null;
  }
}
