// @ts-check
import { readFileSync } from "node:fs";
import path from "node:path";

/**
 * What the person at the screen needs next: where to look and how to sign in.
 * @param {{address: string, siteUrl: string | null, seconds: number, dataDir: string, dev: boolean}} options
 * @returns {string[]} lines
 */
export function announcement({ address, siteUrl, seconds, dataDir, dev }) {
  const time = seconds.toLocaleString("vi", { maximumFractionDigits: 1 });
  return [
    "",
    `Tòa Soạn đã sẵn sàng sau ${time} s${dev ? " (chế độ phát triển)" : ""}.`,
    `  Trang báo    ${address}/`,
    `  Tòa soạn     ${address}/newsroom`,
    ...(siteUrl ? [`  Bạn đọc      ${siteUrl}/`] : []),
    ...signIns(path.join(dataDir, "demo.json")),
    "Nhấn Ctrl-C để dừng.",
  ];
}

/**
 * @param {string} file written by the seed of the demo newsroom
 * @returns {string[]}
 */
function signIns(file) {
  try {
    const demo = JSON.parse(readFileSync(file, "utf8"));
    /** @type {{email: string, name: string, role: string}[]} */
    const users = demo.users;
    const width = Math.max(...users.map((user) => user.email.length));
    return [
      "",
      `Tài khoản demo, mật khẩu chung: ${demo.password}`,
      ...users.map((user) => `  ${user.email.padEnd(width)}  ${user.role} (${user.name})`),
      "",
    ];
  } catch {
    return [""];
  }
}

/**
 * Where this machine reaches what listens on a host.
 * @param {string} host HOST
 * @param {number} port
 */
export function localAddress(host, port) {
  const reachable = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
  return `http://${reachable.includes(":") ? `[${reachable}]` : reachable}:${port}`;
}
