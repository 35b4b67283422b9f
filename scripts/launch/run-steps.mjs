// @ts-check
import { runStep } from "./children.mjs";
import { say, working } from "./say.mjs";

/** @typedef {{name: string, args: string[]}} Step */

/**
 * Runs steps one after the other; what a failed one wrote is shown.
 * @param {string} root
 * @param {Step[]} steps each a command line for node
 * @returns {Promise<string | null>} the name of the step that failed, null if all passed
 */
export async function runSteps(root, steps) {
  for (const { name, args } of steps) {
    const started = Date.now();
    const { code, output } = await working(name, () =>
      runStep([process.execPath, ...args], {
        cwd: root,
        env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
      }),
    );
    if (code !== 0) {
      process.stdout.write(`${output.trim()}\n`);
      say(`✗ ${name}`);
      return name;
    }
    say(`✓ ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  }
  return null;
}
