// @ts-check
/** `npm run bench [name…]`: installs what is missing, then measures (bench/run.ts). */
import { fileURLToPath } from "node:url";
import { runStep } from "./launch/children.mjs";
import { Problem } from "./launch/problem.mjs";
import { complain, say } from "./launch/say.mjs";
import { installWhenMissing } from "./launch/steps.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

try {
  await installWhenMissing(root);
  const { code } = await runStep(
    [process.execPath, "--import", "tsx", "bench/run.ts", ...process.argv.slice(2)],
    { cwd: root, env: process.env, onLine: say },
  );
  process.exit(code);
} catch (error) {
  complain(error instanceof Problem ? error.message : String(error));
  process.exit(error instanceof Problem ? error.exitCode : 1);
}
