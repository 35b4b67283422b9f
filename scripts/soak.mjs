// @ts-check
/**
 * `npm run soak`: the long runs, of which `npm test` does a fiftieth. 20 writers × SOAK_STEPS steps (default 500) on one
 * article through three processes, SOAK_TRIALS (default 300) accidents while someone types in a real browser, and
 * TYPED_CHARACTERS (default 10,000) by four kinds of Vietnamese input while a colleague types; SOAK_SEED chooses
 * another run.
 */
import { fileURLToPath } from "node:url";
import { runStep } from "./launch/children.mjs";
import { Problem } from "./launch/problem.mjs";
import { complain, say } from "./launch/say.mjs";
import { buildWhenStale, installWhenMissing } from "./launch/steps.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Each a name and what follows `node`; some need a real browser.
 * @type {{ name: string, args: string[], browser?: boolean }[]}
 */
const parts = [
  {
    name: "writers",
    args: ["node_modules/vitest/vitest.mjs", "run", "--project", "db", "bench/soak/writers"],
  },
  {
    name: "accidents",
    args: ["node_modules/@playwright/test/cli.js", "test", "e2e/journeys/crash-trials.spec.ts"],
    browser: true,
  },
  {
    name: "typing",
    args: ["node_modules/@playwright/test/cli.js", "test", "e2e/journeys/vietnamese-typing.spec.ts"],
    browser: true,
  },
];

/**
 * What a part in a real browser needs: the production build, Chromium, and how many trials.
 * @param {NodeJS.ProcessEnv} env
 */
async function inBrowser(env) {
  const { findChromium } = await import("./chromium.mjs");
  const production = { ...env, NODE_ENV: /** @type {const} */ ("production"), NEXT_TELEMETRY_DISABLED: "1" };
  await buildWhenStale({ root, dev: false, env: production });
  return {
    ...env,
    CHROMIUM_PATH: await findChromium(),
    SOAK_TRIALS: env.SOAK_TRIALS ?? "300",
    TYPED_CHARACTERS: env.TYPED_CHARACTERS ?? "10000",
  };
}

try {
  await installWhenMissing(root);
  const wanted = process.argv.slice(2);
  const env = { ...process.env, SOAK_STEPS: process.env.SOAK_STEPS ?? "500" };
  let failed = 0;
  for (const { name, args, browser } of parts.filter(
    (part) => wanted.length === 0 || wanted.includes(part.name),
  )) {
    say(`— ${name} —`);
    const own = browser ? await inBrowser(env) : env;
    const { code } = await runStep([process.execPath, ...args], { cwd: root, env: own, onLine: say });
    if (code !== 0) failed += 1;
    say(code === 0 ? `✓ ${name}` : `✗ ${name}`);
  }
  process.exit(failed === 0 ? 0 : 1);
} catch (error) {
  complain(error instanceof Problem ? error.message : String(error));
  process.exit(error instanceof Problem ? error.exitCode : 1);
}
