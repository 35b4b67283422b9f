/**
 * The operator's tool: `npm run --silent cms -- help`, or `node scripts/cms.mjs help`, from any folder. Installs
 * what is missing (told on the error stream, so that `--json` stays JSON), then runs scripts/cms/main.ts.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `✗ Tòa Soạn cần Node.js 20.19 trở lên, máy này có ${process.versions.node}: cài bản mới rồi chạy lại.`,
  );
  process.exitCode = 2;
} else {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const { staleDependencies } = await import("./launch/dependencies.mjs");
  if (staleDependencies(root) !== null || !existsSync(path.join(root, "lib/press/reader-css.generated.ts")))
    await install(root);
  process.exitCode = process.exitCode ?? (await run(root));
}

/** @param {string} root */
async function install(root) {
  process.stdout.write = process.stderr.write.bind(process.stderr);
  const { ensureReaderCss, installWhenMissing } = await import("./launch/steps.mjs");
  try {
    await installWhenMissing(root);
    await ensureReaderCss({ root, env: process.env });
  } catch (error) {
    console.error(`✗ ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}

/**
 * @param {string} root
 * @returns {Promise<number>} the exit code
 */
function run(root) {
  // npm starts scripts in the project's folder and tells where the person stood.
  const standing = process.env.npm_lifecycle_event === "cms" ? process.env.INIT_CWD : process.cwd();
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "scripts/cms/main.ts", ...process.argv.slice(2)],
    { cwd: root, stdio: "inherit", env: { ...process.env, CMS_STANDING: standing ?? process.cwd() } },
  );
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
    process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.once("error", (error) => {
      console.error(`✗ ${error.message}`);
      resolve(1);
    });
    child.once("close", (code) => resolve(code ?? 1));
  });
}
