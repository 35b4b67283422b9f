// @ts-check
import { createHmac } from "node:crypto";
import { statSync } from "node:fs";
import { isIP } from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Problem } from "./problem.mjs";

/**
 * @typedef {object} Environment
 * @property {number} port
 * @property {string} host
 * @property {string} dataDir absolute
 * @property {string | null} databaseUrl the owner's login; null: the embedded database
 * @property {{newsroom: string, reader: string, auditor: string} | null} roleUrls null: derived from SECRET
 * @property {string | null} mediaUrl null: the folder media in DATA_DIR
 * @property {string | null} siteUrl without a slash at its end
 * @property {string | null} secret null: kept in DATA_DIR
 * @property {boolean} demo
 * @property {string | null} demoPassword null: made at random by the seed
 * @property {string} rolePrefix of the logins' names
 */

/**
 * Reads and checks what the environment says (contract: Environment). An empty value counts as unset.
 * @param {Record<string, string | undefined>} variables process.env
 * @param {string} root the project's folder, to which a relative DATA_DIR belongs
 * @returns {Environment}
 * @throws {Problem} exit code 2, one line naming the first variable that is wrong
 */
export function readEnvironment(variables, root) {
  const value = (/** @type {string} */ name) => variables[name]?.trim() || null;
  const databaseUrl = value("DATABASE_URL") && databaseAddress("DATABASE_URL", value("DATABASE_URL") ?? "");
  const demo = value("DEMO");
  if (demo !== null && demo !== "0" && demo !== "1") throw wrong("DEMO", demo, "0 hoặc 1");
  const worker = value("WORKER");
  if (worker !== null && worker !== "0" && worker !== "1") throw wrong("WORKER", worker, "0 hoặc 1");
  return {
    port: portNumber(value("PORT") ?? "3000"),
    host: hostName(value("HOST") ?? "127.0.0.1"),
    dataDir: dataFolder(value("DATA_DIR") ?? ".data", root),
    databaseUrl,
    roleUrls: roleAddresses(value, databaseUrl),
    mediaUrl: value("MEDIA_URL") && mediaAddress(value("MEDIA_URL") ?? ""),
    siteUrl: value("SITE_URL") && siteAddress(value("SITE_URL") ?? ""),
    secret: longEnough("SECRET", value("SECRET"), 16),
    demo: demo === null ? databaseUrl === null : demo === "1",
    demoPassword: longEnough("DEMO_PASSWORD", value("DEMO_PASSWORD"), 8),
    rolePrefix: rolePrefix(value("ROLE_PREFIX") ?? "toasoan"),
  };
}

/**
 * The connection strings of the three logins that the web process has. Names and passwords as in db/roles.ts,
 * which must not be read here: it needs the installed packages.
 * @param {{ownerUrl: string, secret: string, prefix: string}} options
 */
export function deriveRoleUrls({ ownerUrl, secret, prefix }) {
  const address = (/** @type {string} */ role) => {
    const url = new URL(ownerUrl);
    url.username = `${prefix}_${role}`;
    url.password = createHmac("sha256", secret).update(`toasoan_${role}`).digest("hex");
    return url.href;
  };
  return { newsroom: address("newsroom"), reader: address("reader"), auditor: address("auditor") };
}

/**
 * @param {string} name
 * @param {string} given
 * @param {string} wanted
 */
function wrong(name, given, wanted) {
  return new Problem(`${name}=${given} không dùng được: cần ${wanted}.`, { exitCode: 2 });
}

/** @param {string} text */
function portNumber(text) {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65535) throw wrong("PORT", text, "một số từ 1 đến 65535");
  return port;
}

/** @param {string} text */
function hostName(text) {
  const bare = text.replace(/^\[(.*)\]$/, "$1");
  const isName = /^(?!.*\.\.)[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(bare) && !/^[\d.]+$/.test(bare);
  if (!isIP(bare) && !isName)
    throw wrong("HOST", text, "một địa chỉ IP hay tên máy, như 127.0.0.1 hoặc 0.0.0.0");
  return bare;
}

/**
 * @param {string} text
 * @param {string} root
 */
function dataFolder(text, root) {
  const folder = path.resolve(root, text);
  if (folder === path.parse(folder).root || folder === path.resolve(root))
    throw wrong("DATA_DIR", text, "một thư mục riêng, như ./.data");
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false)
    throw wrong("DATA_DIR", text, "một thư mục, đây là một tệp");
  return folder;
}

/**
 * @param {string} name
 * @param {string} text never printed: it holds a password
 */
function databaseAddress(name, text) {
  const url = URL.canParse(text) ? new URL(text) : null;
  const right =
    url &&
    /^postgres(ql)?:$/.test(url.protocol) &&
    (url.hostname || url.searchParams.has("host")) &&
    url.pathname.length > 1;
  if (!right) throw wrong(name, "…", "dạng postgres://tài-khoản:mật-khẩu@máy:5432/tên-cơ-sở-dữ-liệu");
  return text;
}

/**
 * @param {(name: string) => string | null} value
 * @param {string | null} databaseUrl
 */
function roleAddresses(value, databaseUrl) {
  const names = ["NEWSROOM_DATABASE_URL", "READER_DATABASE_URL", "AUDITOR_DATABASE_URL"];
  const given = names.filter((name) => value(name) !== null);
  const [first] = given;
  if (!first) return null;
  if (!databaseUrl)
    throw new Problem(`${first} chỉ có nghĩa khi có DATABASE_URL (tài khoản chủ).`, { exitCode: 2 });
  const missing = names.find((name) => value(name) === null);
  if (missing) throw new Problem(`Thiếu ${missing}: đã đặt ${first} thì phải đặt cả ba.`, { exitCode: 2 });
  const [newsroom = "", reader = "", auditor = ""] = names.map((name) =>
    databaseAddress(name, value(name) ?? ""),
  );
  return { newsroom, reader, auditor };
}

/** @param {string} text */
function mediaAddress(text) {
  const url = URL.canParse(text) ? new URL(text) : null;
  const endpoint = url?.searchParams.get("endpoint");
  if (url?.protocol === "file:" && isFileAddress(url)) return text;
  if (url?.protocol === "s3:" && url.hostname && (!endpoint || isWeb(endpoint))) return text;
  throw wrong("MEDIA_URL", text, "file:///thư/mục hoặc s3://kho?endpoint=https://…");
}

/** @param {URL} url */
function isFileAddress(url) {
  try {
    return fileURLToPath(url) !== "";
  } catch {
    return false;
  }
}

/** @param {string} text */
const isWeb = (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

/** @param {string} text */
function siteAddress(text) {
  const url = isWeb(text) ? new URL(text) : null;
  if (url?.pathname !== "/" || url.search || url.hash || url.username)
    throw wrong("SITE_URL", text, "địa chỉ gốc của trang báo, như https://bao.example.vn");
  return url.origin;
}

/**
 * @param {string} name
 * @param {string | null} text never printed
 * @param {number} least
 */
function longEnough(name, text, least) {
  if (text !== null && text.length < least)
    throw new Problem(`${name} quá ngắn: cần ít nhất ${least} ký tự.`, { exitCode: 2 });
  return text;
}

/** @param {string} text */
function rolePrefix(text) {
  if (!/^[a-z][a-z0-9_]{0,40}$/.test(text)) throw wrong("ROLE_PREFIX", text, "chữ thường, số và gạch dưới");
  return text;
}
