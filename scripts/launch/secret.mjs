// @ts-check
import { randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Problem } from "./problem.mjs";

/**
 * Makes DATA_DIR, closed to everybody else on the machine.
 * @param {string} dataDir absolute
 * @throws {Problem} when it cannot be made or written
 */
export function openDataDir(dataDir) {
  const probe = path.join(dataDir, `.probe-${process.pid}`);
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (cause) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (cause);
    const full = code === "ENOSPC" || code === "EDQUOT";
    const reason = full ? "hết chỗ trên đĩa" : `không ghi được (${code})`;
    throw new Problem(`DATA_DIR=${dataDir}: ${reason}.`, { exitCode: full ? 1 : 2, cause });
  }
}

/**
 * The installation's secret: SECRET, else the one kept in DATA_DIR/secret, made once (32 random bytes, 0600).
 * @param {string} dataDir
 * @param {string | null} given SECRET
 * @returns {string}
 * @throws {Problem} when the file was cut short: a new secret would end all sessions and void all tokens silently
 */
export function keepSecret(dataDir, given) {
  if (given !== null) return given;
  const file = path.join(dataDir, "secret");
  if (!existsSync(file)) {
    const draft = `${file}.${process.pid}-${randomBytes(4).toString("hex")}`;
    writeFileSync(draft, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flush: true });
    try {
      linkSync(draft, file);
    } catch (error) {
      // Two starts at once: the first one's secret counts.
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
    } finally {
      rmSync(draft, { force: true });
    }
  }
  const secret = readFileSync(file, "utf8").trim();
  if (secret.length < 16) throw new Problem(`${file} bị cắt cụt: phục hồi tệp này, hoặc đặt SECRET.`);
  return secret;
}
