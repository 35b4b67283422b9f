// @ts-check
/** One newsroom for all journeys: a throw-away cluster, the demo, two web processes. Ends with SIGTERM. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readEnvironment } from "../../scripts/launch/environment.mjs";
import { partEnvironment } from "../../scripts/launch/part-environment.mjs";
import { prepareDatabase } from "../../scripts/launch/steps.mjs";
import { startTestCluster } from "../../scripts/launch/test-cluster.mjs";
import { startWeb } from "../../scripts/launch/web-process.mjs";
import { ports } from "./ports.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const dataDir = mkdtempSync(path.join(tmpdir(), "toasoan-journeys-"));
const secret = "một bí mật chỉ dùng cho kiểm thử".padEnd(40, "!");
const cluster = await startTestCluster();
const stopping = new AbortController();

/** @param {number} port */
const environmentAt = (port) =>
  partEnvironment({
    environment: readEnvironment(
      {
        PORT: String(port),
        DATA_DIR: dataDir,
        SECRET: secret,
        DEMO: "1",
        DEMO_PASSWORD: "demo-demo-demo",
        SITE_URL: `http://127.0.0.1:${ports.first}`,
      },
      root,
    ),
    secret,
    ownerUrl: cluster.ownerUrl,
    dev: false,
  });

await prepareDatabase({ root, env: environmentAt(ports.first).owner });
// Journeys that look at the database, or work as the operator, read how to reach it here.
writeFileSync(
  path.join(root, ".build/journeys.json"),
  JSON.stringify({ env: environmentAt(ports.first).owner, web: environmentAt(ports.first).web, dataDir }),
);
const webs = await Promise.all(
  [ports.first, ports.second].map((port) =>
    startWeb({
      root,
      dev: false,
      env: environmentAt(port).web,
      address: `http://127.0.0.1:${port}`,
      signal: stopping.signal,
    }),
  ),
);
console.log("Newsroom for journeys is ready.");

async function stop() {
  stopping.abort();
  await Promise.all(webs.map((web) => web.stop()));
  await cluster.stop();
  rmSync(dataDir, { recursive: true, force: true });
  process.exit(0);
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
