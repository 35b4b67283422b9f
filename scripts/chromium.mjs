// @ts-check
import { accessSync, constants, existsSync, statSync } from "node:fs";
import path from "node:path";
import { runStep } from "./launch/children.mjs";
import { npmCommand } from "./launch/dependencies.mjs";
import { Problem } from "./launch/problem.mjs";
import { working } from "./launch/say.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const bundles = ["Google Chrome", "Chromium"].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

/**
 * The browser of the end-to-end tests: $CHROMIUM_PATH, else one that is installed, else one that can be: by apt
 * (root on Debian), else by Playwright's download.
 * @returns {Promise<string>} the path of an executable
 * @throws {Problem} one line saying what is missing: a run without a browser must fail, not skip
 */
export async function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (isExecutable(given)) return given;
    throw new Problem(`CHROMIUM_PATH=${given} không chạy được: trỏ nó tới một Chromium hay Chrome.`, {
      exitCode: 2,
    });
  }
  return (await installed()) ?? (await installByApt()) ?? (await installByPlaywright()) ?? missing();
}

/** @returns {never} */
function missing() {
  throw new Problem(
    "Thiếu trình duyệt cho kiểm thử: cài Chromium hoặc Google Chrome, hoặc đặt CHROMIUM_PATH, rồi chạy lại.",
  );
}

/** @returns {Promise<string | null>} */
async function installed() {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  const candidates = [
    ...names.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    ...bundles,
  ];
  return candidates.find(isExecutable) ?? (await downloaded());
}

/** @returns {Promise<string | null>} what Playwright downloaded for this very version */
async function downloaded() {
  const { chromium } = await import("@playwright/test");
  const file = chromium.executablePath();
  return file && isExecutable(file) ? file : null;
}

/** @returns {Promise<string | null>} */
async function installByApt() {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return null;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (/** @type {string[]} */ args) => runStep(["apt-get", ...args], { cwd: "/", env });
  // Another installation may hold the lock; waiting for it is better than failing.
  const packages = ["install", "-y", "-o", "DPkg::Lock::Timeout=300", "chromium", "fonts-noto-core"];
  await working("đang cài Chromium bằng apt", async () => {
    await apt(["update"]);
    await apt(packages);
  });
  return installed();
}

/** @returns {Promise<string | null>} */
async function installByPlaywright() {
  const command = npmCommand(["exec", "--", "playwright", "install", "chromium"]);
  await working("đang tải Chromium bằng Playwright", () =>
    runStep(command, { cwd: process.cwd(), env: process.env }),
  );
  return downloaded();
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
