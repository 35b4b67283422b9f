// @ts-check
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { buildAndRemember, isBuildStale } from "./build-freshness.mjs";
import { guardedNode, runStep } from "./children.mjs";
import { noteInstalled, npmCommand, staleDependencies } from "./dependencies.mjs";
import { Problem } from "./problem.mjs";
import { takeLock } from "./process-lock.mjs";
import { say, working } from "./say.mjs";

const readerCss = "lib/press/reader-css.generated.ts";

/**
 * Installs the packages of package-lock.json when those there are others.
 * @param {string} root
 * @throws {Problem}
 */
export async function installWhenMissing(root) {
  await onlyOne(root, "đang đợi lần cài khác", async () => {
    const reason = staleDependencies(root);
    if (reason === null) return;
    say(`Cài thư viện (${reason})`);
    // Development packages too: `npm test` must find them, whatever NODE_ENV says.
    const command = npmCommand(["ci", "--include=dev", "--no-audit", "--no-fund"]);
    const { code, output } = await working("đang cài thư viện", () =>
      runStep(command, { cwd: root, env: process.env }),
    );
    if (code !== 0) throw failed("npm ci không xong: xem lý do ở trên, rồi chạy lại", output);
    noteInstalled(root);
  });
}

/**
 * Migrates, makes the logins, seeds: the only part that has the owner's login.
 * @param {{root: string, env: NodeJS.ProcessEnv}} options
 * @throws {Problem} with the line that the preparation gave as its reason
 */
export async function prepareDatabase({ root, env }) {
  await ensureReaderCss({ root, env });
  const command = guardedNode(["--import", "tsx", "scripts/prepare-database.ts"]);
  const onLine = (/** @type {string} */ line, /** @type {boolean} */ isError) => {
    if (!isError) say(line);
  };
  const step = () => runStep(command, { cwd: root, env, onLine });
  const { code, errors } = await working("đang chuẩn bị cơ sở dữ liệu", step);
  const reasons = errors.filter((line) => line.trim() !== "");
  if (code !== 0 && reasons.length === 1) throw new Problem((reasons[0] ?? "").replace(/^✗ /, ""));
  if (code !== 0) throw failed("Chuẩn bị cơ sở dữ liệu không xong", reasons.join("\n"));
  for (const line of reasons) say(line);
}

/** @param {string} root */
export const hasReaderCss = (root) => existsSync(path.join(root, readerCss));

/**
 * The generated style sheet is part of every program that can press a page; a fresh checkout has none.
 * @param {{root: string, env: NodeJS.ProcessEnv}} options
 * @throws {Problem}
 */
export async function ensureReaderCss({ root, env }) {
  if (hasReaderCss(root)) return;
  const step = () =>
    runStep(guardedNode(["--import", "tsx", "scripts/build-reader-css.ts"]), { cwd: root, env });
  const { code, output } = await working("đang dựng kiểu chữ trang báo", step);
  if (code !== 0) throw failed("Không xong: đang dựng kiểu chữ trang báo", output);
}

/**
 * The readers' style sheet, and the production build, when their sources changed.
 * @param {{root: string, dev: boolean, env: NodeJS.ProcessEnv}} options
 * @throws {Problem} with the compiler's last lines above it
 */
export async function buildWhenStale({ root, dev, env }) {
  await onlyOne(root, "đang đợi lần dựng khác", async () => {
    const stale = dev || isBuildStale(root);
    const part = async (/** @type {string} */ label, /** @type {string[]} */ args) => {
      const step = () => runStep(guardedNode(args), { cwd: root, env });
      const { code, output } = await working(label, step);
      if (code !== 0) throw failed(`Không xong: ${label}`, output);
    };
    if (stale || !hasReaderCss(root))
      await part("đang dựng kiểu chữ trang báo", ["--import", "tsx", "scripts/build-reader-css.ts"]);
    if (dev || !stale) return;
    say("Dựng bản chạy (mã nguồn đã đổi)");
    await buildAndRemember(root, () => part("đang dựng", ["node_modules/next/dist/bin/next", "build"]));
  });
}

/**
 * Shows what a program wrote before it failed.
 * @param {string} line
 * @param {string} output
 */
function failed(line, output) {
  process.stderr.write(`${output.trim().split("\n").slice(-40).join("\n")}\n`);
  return new Problem(`${line}.`);
}

/**
 * Two starts of one checkout (a test run beside a newsroom) must not install or build at once.
 * @param {string} root
 * @param {string} label
 * @param {() => Promise<void>} work
 */
async function onlyOne(root, label, work) {
  mkdirSync(path.join(root, ".build"), { recursive: true });
  const take = () => takeLock(path.join(root, ".build/checkout.lock"), { waitMs: 600_000 });
  const { lock } = await working(label, take);
  if (!lock)
    throw new Problem("Một lần chạy khác giữ .build/checkout.lock quá 10 phút: dừng nó rồi chạy lại.");
  try {
    await work();
  } finally {
    lock.release();
  }
}
