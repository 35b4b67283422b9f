// @ts-check
import { createHmac } from "node:crypto";
import { Problem } from "./problem.mjs";

export const ownerRole = "toasoan_owner";
export const database = "toasoan";

/**
 * The owner's password: the same at each start as long as SECRET is, and never stored.
 * @param {string} secret SECRET
 * @returns {string} 64 hexadecimal digits
 */
export function ownerPassword(secret) {
  return createHmac("sha256", secret).update(ownerRole).digest("hex");
}

/**
 * @param {{port: number, user: string, password: string, database: string}} parts
 * @returns {string} a connection string to this machine
 */
export function localUrl({ port, user, password, database: name }) {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${name}`;
}

/**
 * Makes what the program may use: one role without superuser rights that owns one database, closed to all others.
 * Safe to repeat, and after a crash in the middle.
 * @param {{superUrl: string, port: number, password: string, mayChangePassword: boolean}} options mayChangePassword:
 *   false beside a running server, whose connections were made with another SECRET
 * @returns {Promise<string>} the owner's connection string
 * @throws {Problem}
 */
export async function ensureOwnerDatabase({ superUrl, port, password, mayChangePassword }) {
  const url = localUrl({ port, user: ownerRole, password, database });
  const state = await tryConnection(url);
  if (state === "ok") return url;
  if (!mayChangePassword)
    throw new Problem(
      "SECRET khác với SECRET của máy chủ đang chạy trên cùng DATA_DIR: dùng đúng SECRET ấy, hoặc dừng máy chủ trước.",
    );

  const { default: connect } = await import("postgres");
  const sql = connect(superUrl, { max: 1, onnotice: () => {} });
  try {
    const [role] = await sql`select 1 from pg_roles where rolname = ${ownerRole}`;
    // The password is hexadecimal, so it may stand in the text: DDL takes no parameters.
    await sql.unsafe(
      `${role ? "alter" : "create"} role ${ownerRole} login createrole nosuperuser nocreatedb noreplication nobypassrls password '${password}'`,
    );
    const [exists] = await sql`select 1 from pg_database where datname = ${database}`;
    if (!exists) await sql.unsafe(`create database ${database} owner ${ownerRole}`);
    await sql.unsafe(`revoke all on database ${database}, postgres, template1 from public`);
  } finally {
    await sql.end();
  }
  const inside = connect(superUrl.replace(/\/postgres$/, `/${database}`), { max: 1, onnotice: () => {} });
  try {
    await inside.unsafe("revoke create on schema public from public");
  } finally {
    await inside.end();
  }
  return url;
}

/**
 * @param {string} url
 * @returns {Promise<"ok" | "password" | "missing">} "missing": no such role or database
 * @throws whatever else the connection fails with
 */
export async function tryConnection(url) {
  const { default: connect } = await import("postgres");
  const sql = connect(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    await sql`select 1`;
    return "ok";
  } catch (error) {
    const code = /** @type {{code?: string}} */ (error).code;
    if (code === "28P01") return "password";
    if (code === "3D000") return "missing";
    throw error;
  } finally {
    await sql.end({ timeout: 1 });
  }
}
