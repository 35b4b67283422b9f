/** The protocol of generations under four processes that read while the newsroom writes and their lines are cut. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import http from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { reviseArticle } from "@/lib/newsroom/revise-article";
import { saveFields } from "@/lib/newsroom/save-fields";
import { restoreArticle, takeDownArticle } from "@/lib/newsroom/take-down-article";
import { anArticle, approveAs, must, releaseAs } from "@/lib/testing/factories";
import { seededRandom } from "@/lib/testing/seeded-random";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";

const processes = 4;
const acts = 40;
const pieces = 3;

let world: TestDatabase;
const children: ChildProcess[] = [];
const origins: string[] = [];
const agent = new http.Agent({ keepAlive: true });

beforeAll(async () => {
  world = await openTestDatabase();
  for (let n = 0; n < processes; n++) {
    const child = spawn(process.execPath, ["--import", "tsx", "lib/testing/reader-process.ts"], {
      env: {
        ...process.env,
        SECRET: "bí mật của bốn tiến trình",
        NEWSROOM_DATABASE_URL: world.urls.newsroom,
        READER_DATABASE_URL: world.urls.reader,
        SITE_URL: "http://127.0.0.1:3000",
      },
      stdio: ["ignore", "pipe", "inherit"],
    });
    children.push(child);
    const [port] = await once(child.stdout as NodeJS.ReadableStream, "data");
    origins.push(`http://127.0.0.1:${String(port).trim()}`);
  }
}, 60_000);
afterAll(async () => {
  for (const child of children) child.kill("SIGKILL");
  agent.destroy();
  await world?.close();
});

interface Seen {
  status: number;
  /** How often the piece had been released when this was printed; -1 for a page that says it is gone. */
  release: number;
}

const look = (url: string) =>
  new Promise<Seen>((resolve, reject) => {
    http
      .get(url, { agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          const text = Buffer.concat(chunks).toString("utf8");
          resolve({
            status: response.statusCode ?? 0,
            release: Number(/Đầu đề số (\d+) của/.exec(text)?.[1] ?? -1),
          });
        });
      })
      .on("error", reject);
  });

test("no process goes back to what was corrected or taken down, and each comes to what is live", async () => {
  const random = seededRandom(4);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const editor = await world.as("btv2");
  const chief = await world.as("tbt");
  const live = await Promise.all(
    Array.from({ length: pieces }, async (_, n) => {
      const made = await anArticle(world, { state: "published", headline: `Đầu đề số 1 của bài ${n}` });
      return { id: made.id, path: made.livePath ?? "", release: 1, isDown: false };
    }),
  );
  const older: string[] = [];
  let reading = true;
  const readers = origins.map(async (origin) => {
    const highest = new Map<string, number>();
    while (reading) {
      const { path } = pick(live);
      const seen = await look(origin + path);
      const least = highest.get(path) ?? 0;
      if (seen.status === 200 && seen.release < least)
        older.push(`${origin}${path}: ${least}, then ${seen.release}`);
      if (seen.status === 200) highest.set(path, Math.max(least, seen.release));
      await pause(1);
    }
  });
  for (let n = 0; n < acts; n++) {
    const piece = pick(live);
    if (piece.isDown) {
      must(await restoreArticle(chief, { articleId: piece.id, reason: "Đã xác minh" }));
      piece.isDown = false;
    } else if (random() < 0.3) {
      const why = { reasonCode: "wrong", reason: "Sai", requestedBy: "Ban Biên tập" } as const;
      must(await takeDownArticle(chief, { articleId: piece.id, ...why }));
      piece.isDown = true;
    } else {
      const opened = must(await reviseArticle(editor, { articleId: piece.id, kind: "update" }));
      const headline = `Đầu đề số ${piece.release + 1} của bài`;
      must(await saveFields(editor, { articleId: piece.id, basedOn: opened.version, fields: { headline } }));
      must(await approveAs(editor, piece.id));
      must(await releaseAs(chief, piece.id));
      piece.release++;
    }
    if (random() < 0.2)
      await world.sql("superuser")`
        select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and application_name = 'toasoan-press'`;
    for (const origin of origins)
      await expect
        .poll(() => look(origin + piece.path), { interval: 5, timeout: 5000 })
        .toEqual(piece.isDown ? { status: 410, release: -1 } : { status: 200, release: piece.release });
    // From here on nobody may say otherwise: asked again of all, a few times.
    for (let again = 0; again < 3; again++)
      for (const origin of origins) {
        const seen = await look(origin + piece.path);
        if (seen.status !== (piece.isDown ? 410 : 200)) older.push(`${origin}${piece.path}: ${seen.status}`);
      }
  }
  reading = false;
  await Promise.all(readers);
  expect(older).toEqual([]);
}, 120_000);
