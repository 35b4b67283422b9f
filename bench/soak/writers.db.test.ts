/**
 * Twenty writers in one article through three processes that are killed, over wires that lose and double. Every letter is
 * typed once in the whole run, so that each can be accounted for. `npm run soak` sets SOAK_STEPS=500.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, type Db } from "@/db/client";
import { listStepsSince } from "@/db/queries/body";
import type { DemoLogin } from "@/lib/demo/people";
import { loadBody } from "@/lib/newsroom/body-log";
import { refusalOfBody } from "@/lib/newsroom/body-rules";
import { findTextDifferences } from "@/lib/newsroom/verify-text";
import { openApi } from "@/lib/testing/api-client";
import { anArticle } from "@/lib/testing/factories";
import { seededRandom } from "@/lib/testing/seeded-random";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { ChaosWire, type Mishaps } from "./chaos-wire";
import { SoakWriter } from "./soak-writer";
import { WebProcesses } from "./web-processes";

const steps = Number(process.env.SOAK_STEPS ?? 10);
const seed = Number(process.env.SOAK_SEED ?? 20_261_125);
const logins: DemoLogin[] = ["btv2", "phongvien", "tbt", "photbt", "tkts"];
const writers = 20;
/** Milliseconds between two edits of one person, on average. */
const pace = 100;

let world: TestDatabase;
let owner: Db & { close(): Promise<void> };
let webs: WebProcesses;
beforeAll(async () => {
  world = await openTestDatabase();
  owner = connect(world.urls.owner, { max: 1 });
});
afterAll(async () => {
  await webs?.stop();
  await owner?.close();
  await world?.close();
});

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test("twenty writers, three processes, kills and bad wires: all equal, nothing lost, nothing twice", {
  timeout: 120_000 + steps * 4000,
}, async () => {
  const api = await openApi(world);
  const { id } = await anArticle(world, {
    state: "editing",
    words: "Bài chung của hai mươi người. ".repeat(20),
  });
  webs = new WebProcesses(process.env);
  await webs.start(3);
  const body = await loadBody(world.db, id);
  if (!body) throw new Error("The article has no text.");
  const mishaps: Mishaps = { requestsLost: 0, answersLost: 0, doubled: 0, failures: 0 };
  const tokens = await Promise.all(
    logins.map((login) => api.token(login, ["articles:write", "articles:read"])),
  );
  const room = Array.from({ length: writers }, (_, n) => {
    const random = seededRandom(seed + n);
    const wire = new ChaosWire(webs, id, tokens[n % logins.length] ?? "", random, mishaps);
    return {
      wire,
      random,
      writer: new SoakWriter(`w${n}`, wire, body, random),
      login: logins[n % logins.length],
    };
  });

  // One process dies every now and then, until everybody has typed everything.
  let isWriting = true;
  const killer = (async () => {
    const random = seededRandom(seed);
    while (isWriting) {
      await sleep(steps < 50 ? 300 : 1500);
      if (isWriting) await webs.kill(Math.floor(random() * webs.count));
    }
  })();
  await Promise.all(
    room.map(async ({ writer, random }, n) => {
      for (let edit = 0; edit < steps; edit++) {
        writer.edit(String.fromCodePoint(0x4e00 + n * steps + edit));
        await sleep(random() * 2 * pace);
      }
    }),
  );
  isWriting = false;
  await killer;
  for (const { wire } of room) wire.isBad = false;
  // What was given up may still arrive.
  await sleep(500);
  for (const deadline = Date.now() + 90_000; ; ) {
    const newest = (await loadBody(world.db, id))?.version;
    if (room.every(({ writer }) => writer.isSettled && writer.version === newest)) break;
    if (Date.now() > deadline) throw new Error("Not everybody came to the end of the log.");
    for (const { writer } of room) writer.hurry();
    await sleep(200);
  }

  const end = await loadBody(world.db, id);
  if (!end) throw new Error("The text is gone.");
  for (const { writer } of room) {
    expect(writer.doc.eq(end.doc), `${writer.name} holds another text`).toBe(true);
    writer.stop();
  }
  end.doc.check();
  expect(refusalOfBody(end.doc, new WeakSet())).toBeNull();

  const log = await listStepsSince(world.db, id, 0);
  expect(log.map((step) => step.version)).toEqual(log.map((_, n) => n + 1));
  const text = end.doc.textContent;
  const gone = room.flatMap(({ writer }) => [...writer.deleted, ...writer.rescued]).join("");
  const brought = new Map<string, string[]>();
  for (const { step, by } of log)
    for (const [letter] of JSON.stringify(step).matchAll(/[\u4e00-\u9fff]/g))
      brought.set(letter, [...(brought.get(letter) ?? []), by]);
  for (const { writer, login } of room)
    for (const letter of writer.typed) {
      const times = text.split(letter).length - 1;
      expect(times, `${letter} of ${writer.name}`).toBeLessThanOrEqual(1);
      if (times === 0) expect(gone, `${letter} of ${writer.name} is nowhere`).toContain(letter);
      const hands = new Set(brought.get(letter));
      // A letter that lost its place before it was saved is in nobody's step.
      if (hands.size > 0) expect([...hands], letter).toContain(world.idOf(login as DemoLogin));
    }
  expect(await findTextDifferences(owner, 1)).toEqual([]);
  expect(webs.kills).toBeGreaterThan(0);
  console.log(
    `soak: ${writers} writers × ${steps}, ${log.length} steps, ${webs.kills} kills, ${JSON.stringify(mishaps)}, ` +
      `${room.reduce((sum, { writer }) => sum + writer.reloads, 0)} reloads, ` +
      `${room.reduce((sum, { writer }) => sum + writer.rescued.length, 0)} rescued`,
  );
});
