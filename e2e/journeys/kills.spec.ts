import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { startEmbedded } from "../../scripts/launch/embedded-postgres.mjs";
import { deriveRoleUrls } from "../../scripts/launch/environment.mjs";
import { livePostmaster } from "../../scripts/launch/postmaster.mjs";
import { expect, test } from "../support/newsroom";

const root = fileURLToPath(new URL("../..", import.meta.url));
const secret = "bí mật của phép thử mất điện".padEnd(40, "!");
const port = 3479;
const origin = `http://127.0.0.1:${port}`;

/** Saves until told to stop; remembers every save that was acknowledged. */
class Typist {
  acknowledged: string[] = [];
  #n = 0;
  constructor(
    readonly article: string,
    readonly token: string,
  ) {}

  /** One save; false if it was not acknowledged, whatever became of it. */
  async save(): Promise<boolean> {
    const word = `từ${++this.#n}`;
    const headers = { authorization: `Bearer ${this.token}`, "content-type": "application/json" };
    try {
      const article = await fetch(`${origin}/api/v1/articles/${this.article}`, {
        headers,
        signal: AbortSignal.timeout(3000),
      });
      if (!article.ok) return false;
      const { bodyVersion } = (await article.json()) as { bodyVersion: number };
      const steps = [
        { stepType: "replace", from: 1, to: 1, slice: { content: [{ type: "text", text: `${word} ` }] } },
      ];
      const answer = await fetch(`${origin}/api/v1/articles/${this.article}/steps`, {
        method: "POST",
        headers,
        body: JSON.stringify({ bodyVersion, clientId: `typist-${this.#n}`, steps }),
        signal: AbortSignal.timeout(3000),
      });
      if (answer.ok) this.acknowledged.push(word);
      return answer.ok;
    } catch {
      // The server was killed under this save: it may be there or not, but nobody was told that it is.
      return false;
    }
  }
}

function startWeb(env: NodeJS.ProcessEnv) {
  return spawn(process.execPath, ["--import", "tsx", "scripts/serve.ts"], {
    cwd: root,
    env,
    stdio: "ignore",
  });
}

async function untilReady(): Promise<void> {
  await expect(async () => expect((await fetch(`${origin}/readyz`)).status).toBe(200)).toPass({
    timeout: 30_000,
    intervals: [50],
  });
}

test("no acknowledged save is lost when the app or PostgreSQL is killed, twenty times each", async () => {
  test.setTimeout(300_000);
  const dataDir = mkdtempSync(path.join(tmpdir(), "toasoan-kills-"));
  let server = await startEmbedded({ dataDir, secret });
  const base = {
    ...process.env,
    NODE_ENV: "production" as const,
    PORT: String(port),
    HOST: "127.0.0.1",
    DATA_DIR: dataDir,
    SECRET: secret,
    DATABASE_URL: server.url,
    DEMO: "0",
  };
  const operate = async (...args: string[]): Promise<string> => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: base,
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    const [code] = await once(child, "exit");
    expect(code, args.join(" ")).toBe(0);
    return output;
  };
  await operate("--import", "tsx", "scripts/prepare-database.ts");
  await operate(
    "scripts/cms.mjs",
    "user",
    "create",
    "--email",
    "pv@bao.invalid",
    "--name",
    "Phóng viên",
    "--grant",
    "reporter",
    "--json",
  );
  const { token } = JSON.parse(
    await operate(
      "scripts/cms.mjs",
      "token",
      "create",
      "--user",
      "pv@bao.invalid",
      "--scopes",
      "articles:write",
      "--json",
    ),
  );

  const { DATABASE_URL: _owner, ...rest } = base;
  const roles = deriveRoleUrls({ ownerUrl: server.url, secret, prefix: "toasoan" });
  const env = {
    ...rest,
    NEWSROOM_DATABASE_URL: roles.newsroom,
    READER_DATABASE_URL: roles.reader,
    AUDITOR_DATABASE_URL: roles.auditor,
  };
  let web = startWeb(env);
  try {
    await untilReady();
    const made = await fetch(`${origin}/api/v1/articles`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({ headline: "Bài viết trong đêm mất điện" }),
    });
    const { id } = (await made.json()) as { id: string };
    const typist = new Typist(id, token);

    for (let trial = 0; trial < 20; trial++) {
      const before = typist.acknowledged.length;
      const typing = (async () => {
        while (typist.acknowledged.length < before + 3) await typist.save();
        // The last one is under way when the process dies.
        const last = typist.save();
        web.kill("SIGKILL");
        await last;
      })();
      await typing;
      if (web.exitCode === null && web.signalCode === null) await once(web, "exit");
      web = startWeb(env);
      await untilReady();
    }

    for (let trial = 0; trial < 20; trial++) {
      const before = typist.acknowledged.length;
      while (typist.acknowledged.length < before + 3) await typist.save();
      const last = typist.save();
      const postmaster = livePostmaster(server.cluster);
      if (postmaster) process.kill(postmaster.pid, "SIGKILL");
      await last;
      server = await startEmbedded({ dataDir, secret });
      await untilReady();
    }

    const sql = postgres(server.superUrl.replace(/\/postgres$/, "/toasoan"), { max: 1 });
    const steps = await sql`select step::text as step from newsroom.article_steps where article_id = ${id}`;
    const gaps =
      await sql`select count(*)::int as n, max(version) as newest from newsroom.article_steps where article_id = ${id}`;
    await sql.end();
    const stored = steps.map((row) => String(row.step)).join("\n");
    expect(typist.acknowledged.filter((word) => !stored.includes(`${word} `))).toEqual([]);
    expect(typist.acknowledged.length).toBeGreaterThanOrEqual(120);
    expect(gaps[0]?.n).toBe(gaps[0]?.newest);
  } finally {
    web.kill("SIGKILL");
    await server.stop({ immediate: true });
    rmSync(dataDir, { recursive: true, force: true });
  }
});
