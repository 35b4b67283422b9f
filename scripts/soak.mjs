// @ts-check
/**
 * `npm run soak`: the long runs, of which `npm test` does a fiftieth. 20 writers × SOAK_STEPS steps (default 500) on one
 * article through three processes; SOAK_SEED chooses another run.
 */
import { fileURLToPath } from "node:url";
import { runStep } from "./launch/children.mjs";
import { Problem } from "./launch/problem.mjs";
import { complain, say } from "./launch/say.mjs";
import { installWhenMissing } from "./launch/steps.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Each a name and what follows `node`. */
const parts = [
  {
    name: "writers",
    args: ["node_modules/vitest/vitest.mjs", "run", "--project", "db", "bench/soak/writers"],
  },
];

try {
  await installWhenMissing(root);
  const wanted = process.argv.slice(2);
  const env = { ...process.env, SOAK_STEPS: process.env.SOAK_STEPS ?? "500" };
  let failed = 0;
  for (const { name, args } of parts.filter((part) => wanted.length === 0 || wanted.includes(part.name))) {
    say(`— ${name} —`);
    const { code } = await runStep([process.execPath, ...args], { cwd: root, env, onLine: say });
    if (code !== 0) failed += 1;
    say(code === 0 ? `✓ ${name}` : `✗ ${name}`);
  }
  process.exit(failed === 0 ? 0 : 1);
} catch (error) {
  complain(error instanceof Problem ? error.message : String(error));
  process.exit(error instanceof Problem ? error.exitCode : 1);
}
