// @ts-check
/**
 * `npm test`: static checks, unit, database and end-to-end tests, on a bare machine. One tier by name:
 * `node scripts/test.mjs unit|db|e2e`. Ends with the line "N passed, N failed".
 */
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { runStep } from "./launch/children.mjs";
import { Problem } from "./launch/problem.mjs";
import { runSteps } from "./launch/run-steps.mjs";
import { complain, say, working } from "./launch/say.mjs";
import { buildWhenStale, installWhenMissing } from "./launch/steps.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const only = process.argv[2];
const results = path.join(root, ".build");

/** @typedef {{passed: number, failed: number}} Count */

/** @returns {Promise<Count>} */
async function staticChecks() {
  const { checks } = await import("./check.mjs");
  const failed = await runSteps(root, checks);
  const before = checks.findIndex((step) => step.name === failed);
  return failed === null ? { passed: checks.length, failed: 0 } : { passed: before, failed: 1 };
}

/**
 * @param {"unit" | "db"} project
 * @returns {Promise<Count>}
 */
async function vitest(project) {
  await readerCss();
  const report = path.join(results, `${project}.json`);
  const args = [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  const { code } = await shown(args, {});
  return counted(code, () => {
    const { numPassedTests, numFailedTests, success } = JSON.parse(readFileSync(report, "utf8"));
    // A file that does not even load fails no single test.
    return { passed: numPassedTests, failed: numFailedTests || (success ? 0 : 1) };
  });
}

/** @returns {Promise<Count>} */
async function journeys() {
  const { findChromium } = await import("./chromium.mjs");
  const chromium = await findChromium();
  const env = { ...process.env, NODE_ENV: /** @type {const} */ ("production"), NEXT_TELEMETRY_DISABLED: "1" };
  await buildWhenStale({ root, dev: false, env });
  const report = path.join(results, "e2e.json");
  const { code } = await shown(["node_modules/@playwright/test/cli.js", "test"], {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  return counted(code, () => {
    const { expected, unexpected, flaky } = JSON.parse(readFileSync(report, "utf8")).stats;
    return { passed: expected + flaky, failed: unexpected };
  });
}

/** The readers' style sheet is generated; tests of pages need it. */
async function readerCss() {
  const { code, output } = await runStep(
    [process.execPath, "--import", "tsx", "scripts/build-reader-css.ts"],
    { cwd: root, env: process.env },
  );
  if (code !== 0) throw new Problem(`Không dựng được kiểu chữ trang báo: ${output.split("\n")[0]}`);
}

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv | Record<string, string>} env
 */
function shown(args, env) {
  return working("đang chạy kiểm thử", () =>
    runStep([process.execPath, ...args], { cwd: root, env: { ...process.env, ...env }, onLine: say }),
  );
}

/**
 * @param {number} code
 * @param {() => Count} read
 * @returns {Count}
 */
function counted(code, read) {
  try {
    const count = read();
    return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const tiers = { check: staticChecks, unit: () => vitest("unit"), db: () => vitest("db"), e2e: journeys };

try {
  mkdirSync(results, { recursive: true });
  await installWhenMissing(root);
  const chosen = Object.entries(tiers).filter(([name]) => only === undefined || name === only);
  if (chosen.length === 0)
    throw new Problem(`Không có tầng kiểm thử “${only}”: ${Object.keys(tiers).join(", ")}.`, { exitCode: 2 });
  const total = { passed: 0, failed: 0 };
  for (const [name, run] of chosen) {
    say(`— ${name} —`);
    const { passed, failed } = await run();
    say(`${name}: ${passed} đạt, ${failed} hỏng`);
    total.passed += passed;
    total.failed += failed;
  }
  say(`${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed === 0 ? 0 : 1);
} catch (error) {
  complain(
    error instanceof Problem
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error),
  );
  say("0 passed, 1 failed");
  process.exit(error instanceof Problem ? error.exitCode : 1);
}
