/** What is measured: our newsroom on a durable PostgreSQL, and an ordinary Next application on the same one. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { startEmbedded } from "@/scripts/launch/embedded-postgres.mjs";
import { readEnvironment } from "@/scripts/launch/environment.mjs";
import { choosePort } from "@/scripts/launch/free-port.mjs";
import { partEnvironment } from "@/scripts/launch/part-environment.mjs";
import { buildWhenStale, prepareDatabase } from "@/scripts/launch/steps.mjs";
import { startWeb } from "@/scripts/launch/web-process.mjs";

export const root = fileURLToPath(new URL("..", import.meta.url));
export const demoPassword = "demo-demo-demo";

export interface UnderTest {
  /** Of our newsroom, without a slash at its end. */
  origin: string;
  /** Process id of our web process, for its memory. */
  pid: number;
  /** Of the ordinary application, which `startOrdinary` starts. */
  startOrdinary(): Promise<{ origin: string; pid: number; stop(): Promise<void> }>;
  /** Another web process of ours on the same database. */
  startAnother(): Promise<{ origin: string; pid: number; stop(): Promise<void> }>;
  /** The database as its superuser. */
  sql: postgres.Sql;
  /** A token of this member of the demo, with the right to read and write articles. */
  tokenOf(login: string): Promise<string>;
  stop(): Promise<void>;
}

/** Builds what is stale and starts both; the data lives in a folder of its own that goes with `stop`. */
export async function startUnderTest(say: (line: string) => void): Promise<UnderTest> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "toasoan-bench-"));
  const secret = "bí mật của phép đo".padEnd(40, "!");
  const cluster = await startEmbedded({ dataDir, secret });
  const port = await choosePort(null);
  const origin = `http://127.0.0.1:${port}`;
  const environment = readEnvironment(
    {
      PORT: `${port}`,
      SITE_URL: origin,
      DATA_DIR: dataDir,
      SECRET: secret,
      DEMO: "1",
      DEMO_PASSWORD: demoPassword,
    },
    root,
  );
  const env = partEnvironment({ environment, secret, ownerUrl: cluster.url, dev: false });
  say("dựng bản chạy và tòa soạn demo");
  await buildWhenStale({ root, dev: false, env: env.web });
  await prepareDatabase({ root, env: env.owner });
  const web = await startWeb({
    root,
    // Nobody measures beside a darkroom.
    env: { ...env.web, WORKER: "0" },
    dev: false,
    address: origin,
    signal: new AbortController().signal,
  });
  const sql = postgres(cluster.superUrl.replace(/\/postgres$/, "/toasoan"), { max: 4, onnotice: () => {} });
  return {
    origin,
    pid: web.pid,
    sql,
    startOrdinary: () => startOrdinary(cluster.superUrl.replace(/\/postgres$/, "/toasoan"), origin, say),
    async startAnother() {
      const otherPort = await choosePort(null);
      const address = `http://127.0.0.1:${otherPort}`;
      const other = await startWeb({
        root,
        env: { ...env.web, WORKER: "0", PORT: `${otherPort}` },
        ...{ dev: false, address, signal: new AbortController().signal },
      });
      return { origin: address, pid: other.pid, stop: other.stop };
    },
    async tokenOf(login) {
      const told = await run(
        [
          "scripts/cms.mjs",
          "token",
          "create",
          "--user",
          `${login}@demo.invalid`,
          "--scopes",
          "articles:write",
          "--json",
        ],
        env.owner,
      );
      return (JSON.parse(told) as { token: string }).token;
    },
    async stop() {
      await sql.end({ timeout: 1 });
      await web.stop();
      await cluster.stop({ immediate: true });
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const next = "node_modules/next/dist/bin/next";

async function startOrdinary(databaseUrl: string, readersOrigin: string, say: (line: string) => void) {
  const env = {
    ...process.env,
    ORDINARY_DATABASE_URL: databaseUrl,
    READERS_ORIGIN: readersOrigin,
    NEXT_TELEMETRY_DISABLED: "1",
  };
  say("dựng ứng dụng thường để đo bên cạnh");
  await run([next, "build", "bench/ordinary"], env);
  const port = await choosePort(null);
  const child = spawn(
    process.execPath,
    [next, "start", "bench/ordinary", "-H", "127.0.0.1", "-p", `${port}`],
    {
      cwd: root,
      env: { ...env, NODE_ENV: "production" },
      stdio: "ignore",
    },
  );
  const origin = `http://127.0.0.1:${port}`;
  const answers = () =>
    fetch(origin)
      .then((answer) => answer.ok)
      .catch(() => false);
  for (const deadline = Date.now() + 30_000; !(await answers()); ) {
    if (Date.now() > deadline) throw new Error("The ordinary application does not start.");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    origin,
    pid: child.pid ?? 0,
    async stop() {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** Runs a program of this repository to its end and returns what it printed; throws with that when it fails. */
async function run(args: string[], env: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  let errors = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (errors += chunk));
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`${args.join(" ")}: ${output}\n${errors}`);
  return output;
}
