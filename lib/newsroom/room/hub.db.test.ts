import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { connect, type Db } from "@/db/client";
import { listenTo } from "@/db/listen";
import { listPresent, renewPresences, sweepPresences } from "@/db/queries/presences";
import { endSession, insertSession } from "@/db/queries/staff";
import type { DemoLogin } from "@/lib/demo/people";
import { newId } from "@/lib/domain/ids";
import { anArticle, must, textOf } from "@/lib/testing/factories";
import { rawAct } from "@/lib/testing/raw-act";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { claimArticle } from "../claim-article";
import { type Context, contextFor } from "../context";
import { saveFields } from "../save-fields";
import { saveSteps } from "../save-steps";
import { submitArticle } from "../submit-article";
import { writeBody } from "../write-body";
import { RoomHub } from "./hub";
import { roomChannel } from "./room-news";
import type { Told } from "./told";

let world: TestDatabase;
const open: { close(): Promise<void> }[] = [];
beforeAll(async () => {
  world = await openTestDatabase();
});
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});
afterAll(() => world?.close());

/** A hub as another process would have it: a pool and a listening connection of its own. */
function aHub(name = "toasoan-room"): RoomHub {
  const db: Db & { close(): Promise<void> } = connect(world.urls.newsroom, { max: 2, name: `${name}-pool` });
  const hub = new RoomHub(db, (ear) => listenTo(world.urls.newsroom, roomChannel, { ...ear, name }));
  open.push({
    async close() {
      await hub.stop();
      await db.close();
    },
  });
  return hub;
}

interface Stream {
  told: Told[];
  isOver: boolean;
  leave(): void;
  /** The first thing told that `is`, now or later. */
  first(is: (told: Told) => boolean): Promise<Told>;
}

async function aStream(hub: RoomHub, who: Context, articles: string[]): Promise<Stream> {
  const waiting: { is: (told: Told) => boolean; resolve: (told: Told) => void }[] = [];
  const stream: Stream = {
    told: [],
    isOver: false,
    leave: () => undefined,
    first: (is) =>
      new Promise((resolve) => {
        const known = stream.told.find(is);
        if (known) resolve(known);
        else waiting.push({ is, resolve });
      }),
  };
  stream.leave = await hub.join(who, articles, {
    tell(told) {
      stream.told.push(told);
      for (const one of waiting) if (one.is(told)) one.resolve(told);
    },
    end() {
      stream.isOver = true;
    },
  });
  return stream;
}

const stepsTo = (version: number) => (told: Told) => told.kind === "steps" && told.bodyVersion >= version;
const isArticle = (told: Told) => told.kind === "article";
const allSteps = (stream: Stream) => stream.told.flatMap((told) => (told.kind === "steps" ? told.steps : []));
const insert = (at: number, text: string) => ({
  stepType: "replace",
  from: at,
  to: at,
  slice: { content: [{ type: "text", text }] },
});

async function type(who: Context, articleId: string, text: string, version: number): Promise<number> {
  const input = { bodyVersion: version, clientId: newId().slice(0, 12), steps: [insert(1, text)] };
  return must(await saveSteps(who, articleId, input)).bodyVersion;
}

/** Notifications on the room's channel while `work` runs, and after it is done. */
async function heardWhile(work: () => Promise<unknown>): Promise<{ what: string; article: string | null }[]> {
  const heard: string[] = [];
  const client = world.sql("superuser");
  const { unlisten } = await client.listen(roomChannel, (payload) => heard.push(payload));
  await work();
  // One more notification, behind which nothing of the work can come.
  await client`select pg_notify(${roomChannel}, 'end')`;
  await expect.poll(() => heard.at(-1)).toBe("end");
  await unlisten();
  return heard.slice(0, -1).map((payload) => JSON.parse(payload));
}

describe("what the database tells of a change", () => {
  test("a saved text is told once, with its version", async () => {
    const reporter = await world.as("phongvien");
    const { id, bodyVersion } = await anArticle(world);
    const heard = await heardWhile(() => type(reporter, id, "Tin mới. ", bodyVersion));
    expect(heard).toEqual([{ article: id, what: "steps", detail: { bodyVersion: bodyVersion + 1 } }]);
  });

  test("an act that changes several fields is one piece of news", async () => {
    const reporter = await world.as("phongvien");
    const { id, version } = await anArticle(world);
    const heard = await heardWhile(async () =>
      must(
        await saveFields(reporter, {
          articleId: id,
          basedOn: version,
          fields: { headline: "Một tiêu đề khác", kicker: "Kicker", sapo: "Sapo khác." },
        }),
      ),
    );
    expect(heard).toEqual([{ article: id, what: "article", detail: {} }]);
  });

  test("nothing is told of what was rolled back", async () => {
    const { id } = await anArticle(world);
    const heard = await heardWhile(() =>
      rawAct(world.sql("newsroom"), "phongvien", "article.edit", async (tx) => {
        await tx`update newsroom.articles set headline = 'Sẽ không còn' where id = ${id}`;
        throw new Error("changed my mind");
      }).catch(() => undefined),
    );
    expect(heard).toEqual([]);
  });
});

describe("a stream", () => {
  test("hears where the text stands, then every step that anyone saves", async () => {
    const [reporter, editor] = [await world.as("phongvien"), await world.as("btv2")];
    const { id, bodyVersion } = await anArticle(world, { state: "editing" });
    const stream = await aStream(aHub(), editor, [id]);
    await stream.first(stepsTo(bodyVersion));
    const version = await type(reporter, id, "Thêm. ", bodyVersion);
    await stream.first(stepsTo(version));
    expect(allSteps(stream)).toMatchObject([{ by: reporter.actor.id, step: insert(1, "Thêm. ") }]);
  });

  test("hears in every process what was saved through one", async () => {
    const [reporter, editor] = [await world.as("phongvien"), await world.as("btv2")];
    const { id, bodyVersion } = await anArticle(world, { state: "editing" });
    const streams = [await aStream(aHub(), editor, [id]), await aStream(aHub(), reporter, [id])];
    for (const stream of streams) await stream.first(stepsTo(bodyVersion));
    let version = bodyVersion;
    for (let n = 0; n < 5; n++) version = await type(reporter, id, `${n} `, version);
    for (const stream of streams) {
      await stream.first(stepsTo(version));
      expect(allSteps(stream)).toHaveLength(5);
    }
  });

  test("hears of changed fields and acts with the numbers that tell whether it is news", async () => {
    const [reporter, editor] = [await world.as("phongvien"), await world.as("btv2")];
    const draft = await anArticle(world);
    const stream = await aStream(aHub(), reporter, [draft.id]);
    await stream.first(isArticle);
    must(await submitArticle(reporter, { articleId: draft.id }));
    must(await claimArticle(editor, { articleId: draft.id }));
    const told = await stream.first((one) => one.kind === "article" && one.state === "editing");
    expect(told).toMatchObject({ article: draft.id, version: draft.version });
  });

  test("tells nothing to whoever may not look at the piece", async () => {
    const [reporter, stranger] = [await world.as("phongvien"), await world.as("phongvien2")];
    const { id, bodyVersion } = await anArticle(world);
    const hub = aHub();
    const stream = await aStream(hub, stranger, [id]);
    const own = await aStream(hub, reporter, [id]);
    await stream.first((told) => told.kind === "closed");
    const version = await type(reporter, id, "Mật. ", bodyVersion);
    await own.first(stepsTo(version));
    expect(stream.told.filter((told) => told.kind === "steps" || told.kind === "article")).toEqual([]);
  });

  test("falls silent with the right, before anything saved afterwards is passed on", async () => {
    const reporter = await world.as("phongvien");
    const editor = await world.as("btv");
    const wish = { state: "editing", section: "kinh-te", editor: "btv" } as const;
    const { id, bodyVersion } = await anArticle(world, wish);
    const hub = aHub();
    const stream = await aStream(hub, editor, [id]);
    const own = await aStream(hub, reporter, [id]);
    await stream.first(stepsTo(bodyVersion));
    await rawAct(
      world.sql("newsroom"),
      "admin",
      "staff.revoke",
      (tx) => tx`update newsroom.grants set valid_to = now() where staff_id = ${editor.actor.id}`,
    );
    const version = await type(reporter, id, "Sau khi thu quyền. ", bodyVersion);
    await own.first(stepsTo(version));
    await stream.first((told) => told.kind === "closed");
    expect(allSteps(stream)).toEqual([]);
  });

  test("ends when its person signs out", async () => {
    const secret = `session ${newId()}`;
    const tkts = await world.as("tkts" satisfies DemoLogin);
    await insertSession(world.db, secret, tkts.actor.id, "web", 1);
    const { id, bodyVersion } = await anArticle(world);
    const stream = await aStream(aHub(), contextFor(world.db, tkts.staff, secret), [id]);
    await stream.first(stepsTo(bodyVersion));
    await endSession(world.db, secret);
    await expect.poll(() => stream.isOver).toBe(true);
  });

  test("misses no step although the line is cut while others write", async () => {
    const [reporter, editor] = [await world.as("phongvien"), await world.as("btv2")];
    const { id, bodyVersion } = await anArticle(world, { state: "editing" });
    const stream = await aStream(aHub("toasoan-cut"), editor, [id]);
    await stream.first(stepsTo(bodyVersion));
    let version = bodyVersion;
    for (let n = 0; n < 12; n++) {
      if (n === 4)
        await world.sql("superuser")`
          select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'toasoan-cut'`;
      version = await type(reporter, id, `${n} `, version);
    }
    await stream.first(stepsTo(version));
    expect(stream.told.some((told) => told.kind === "line" && !told.isUp)).toBe(true);
    expect(allSteps(stream).map(({ step }) => step)).toHaveLength(12);
  });

  test("knows in every process who has the piece open since when, and that they left", async () => {
    const [reporter, editor] = [await world.as("phongvien"), await world.as("btv2")];
    const { id } = await anArticle(world, { state: "editing" });
    const one = await aStream(aHub(), reporter, [id]);
    await one.first((told) => told.kind === "presence" && told.people.length === 1);
    const other = await aStream(aHub(), editor, [id]);
    const both = (told: Told) => told.kind === "presence" && told.people.length === 2;
    for (const stream of [one, other]) {
      const told = await stream.first(both);
      if (told.kind !== "presence") throw new Error("not presence");
      expect(told.people.map((person) => person.name)).toEqual([reporter.actor.name, editor.actor.name]);
      expect(told.people.every((person) => person.typedAt === null)).toBe(true);
    }
    one.told.length = 0;
    other.leave();
    await one.first((told) => told.kind === "presence" && told.people.length === 1);
  });

  test("keeps someone's time of arrival over a reconnection", async () => {
    const reporter = await world.as("phongvien");
    const { id } = await anArticle(world);
    const hub = aHub();
    const before = await aStream(hub, reporter, [id]);
    await before.first((told) => told.kind === "presence");
    const [first] = await listPresent(world.db, id);
    await aStream(hub, reporter, [id]);
    before.leave();
    await expect
      .poll(
        async () =>
          (await world.sql("owner")`select stream from newsroom.presences where article_id = ${id}`).length,
      )
      .toBe(1);
    expect(await listPresent(world.db, id)).toEqual([first]);
  });

  test("forgets whom a killed process left, by the database's clock", async () => {
    const { id } = await anArticle(world);
    const row = { stream: crypto.randomUUID(), article: id, staff: world.idOf("btv2") };
    await renewPresences(world.db, [row], [row]);
    expect(await listPresent(world.db, id)).toMatchObject([{ id: row.staff, typedAt: expect.any(String) }]);
    await world.sql("owner")`
      update newsroom.presences set seen_at = now() - interval '46 seconds' where stream = ${row.stream}`;
    expect(await listPresent(world.db, id)).toEqual([]);
    await sweepPresences(world.db);
    expect(await world.sql("owner")`select 1 from newsroom.presences where stream = ${row.stream}`).toEqual(
      [],
    );
  });

  test("tells a signer of the notice, whatever they have open, and nobody else", async () => {
    const [editor, publisher] = [await world.as("btv2"), await world.as("tkts")];
    const { id, bodyVersion } = await anArticle(world, { state: "approved" });
    const hub = aHub();
    const signer = await aStream(hub, editor, []);
    const changer = await aStream(hub, publisher, []);
    await type(publisher, id, "Một chữ nữa. ", bodyVersion);
    expect(await signer.first((told) => told.kind === "notice")).toEqual({ kind: "notice", article: id });
    expect(changer.told.filter((told) => told.kind === "notice")).toEqual([]);
  });

  test("hears of text that an act wrote, too", async () => {
    const reporter = await world.as("phongvien");
    const { id, version, bodyVersion } = await anArticle(world);
    const stream = await aStream(aHub(), reporter, [id]);
    await stream.first(stepsTo(bodyVersion));
    must(await writeBody(reporter, { articleId: id, basedOn: version, doc: textOf("Bản viết lại.") }));
    await stream.first((told) => told.kind === "steps" && told.steps.length > 0);
  });

  test("is over for everybody when the process stops, and leaves nothing behind when it is left", async () => {
    const reporter = await world.as("phongvien");
    const { id } = await anArticle(world);
    const hub = aHub();
    const stays = await aStream(hub, reporter, [id]);
    const leaves = await aStream(hub, reporter, [id]);
    leaves.leave();
    expect(hub.size).toBe(1);
    await hub.stop();
    expect([stays.isOver, leaves.isOver, hub.size]).toEqual([true, false, 0]);
  });
});
