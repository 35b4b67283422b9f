/** The newspaper of a million articles: its database, kept in .data/bench-search, and a web process before it. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import postgres from "postgres";
import { startEmbedded } from "@/scripts/launch/embedded-postgres.mjs";
import { readEnvironment } from "@/scripts/launch/environment.mjs";
import { choosePort } from "@/scripts/launch/free-port.mjs";
import { partEnvironment } from "@/scripts/launch/part-environment.mjs";
import { buildWhenStale, prepareDatabase } from "@/scripts/launch/steps.mjs";
import { startWeb } from "@/scripts/launch/web-process.mjs";
import { root } from "../under-test";
import { fillMillion } from "./million";

export interface Town {
  origin: string;
  /** The database as its superuser. */
  sql: postgres.Sql;
  stop(): Promise<void>;
}

const secret = "bí mật của phép đo tìm kiếm".padEnd(40, "!");

async function openDatabase(say: (line: string) => void) {
  const dataDir = path.join(root, ".data/bench-search");
  mkdirSync(dataDir, { recursive: true });
  const cluster = await startEmbedded({ dataDir, secret, settings: { max_wal_size: "8GB" } });
  const port = await choosePort(null);
  const environment = readEnvironment(
    { PORT: `${port}`, DATA_DIR: dataDir, SECRET: secret, DEMO: "0", WORKER: "0" },
    root,
  );
  const env = partEnvironment({ environment, secret, ownerUrl: cluster.url, dev: false });
  await prepareDatabase({ root, env: env.owner });
  const superUrl = cluster.superUrl.replace(/\/postgres$/, "/toasoan");
  await fillMillion(superUrl, say);
  return { cluster, env, superUrl, origin: `http://127.0.0.1:${port}` };
}

/** Makes the million where it is missing, and nothing else. */
export async function prepareTown(say: (line: string) => void): Promise<void> {
  const { cluster } = await openDatabase(say);
  await cluster.stop();
}

/** Starts the newspaper; what it holds stays when it stops. */
export async function startTown(say: (line: string) => void): Promise<Town> {
  const { cluster, env, superUrl, origin } = await openDatabase(say);
  await buildWhenStale({ root, dev: false, env: env.web });
  const signal = new AbortController().signal;
  const web = await startWeb({ root, env: env.web, dev: false, address: origin, signal });
  const sql = postgres(superUrl, { max: 2, onnotice: () => {} });
  return {
    origin,
    sql,
    async stop() {
      await sql.end({ timeout: 1 });
      await web.stop();
      await cluster.stop();
    },
  };
}
