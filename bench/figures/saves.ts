/**
 * Saving over HTTP: our steps beside an ordinary application's full-row PATCH with an audit row, on one database, in
 * one run, turn by turn so that a busy moment of the machine meets both.
 */
import { randomUUID } from "node:crypto";
import { longBody, sentence } from "@/lib/testing/fictional-news";
import type { Figure } from "../figure";
import { type Client, openClient, quantile } from "../keep-alive-client";
import { createTables } from "../ordinary/tables";
import type { UnderTest } from "../under-test";

interface Saved {
  ms: number;
  isSaved: boolean;
}

/** A writer who saves again as soon as the last save was answered. */
interface Writer {
  save(): Promise<Saved>;
  close(): void;
}

const seconds = 4;
const single = 300;
const rounds = 3;
/** What somebody types between two saves, a second apart. */
const keysASave = 6;

/** Measures; `say` is told what is under way. */
export async function measureSaves(under: UnderTest, say: (line: string) => void): Promise<Figure[]> {
  const token = await under.tokenOf("phongvien");
  const ordinary = await under.startOrdinary();
  try {
    await under.sql.unsafe(createTables);
    const staff = randomUUID();
    await under.sql`insert into ordinary.sessions (secret, staff_id) values (${token}, ${staff})`;
    const step = () => stepWriter(under.origin, token);
    const full = () => fullRowWriter(under, ordinary.origin, token, staff);
    const times: Record<"step" | "full", number[]> = { step: [], full: [] };
    const rates: Record<"step" | "full", number[]> = { step: [], full: [] };
    for (let round = 0; round < rounds; round++)
      for (const [kind, open] of [
        ["step", step],
        ["full", full],
      ] as const) {
        say(`${kind === "step" ? "lưu từng bước" : "ghi cả dòng"}, lượt ${round + 1}/${rounds}`);
        times[kind].push(await timeOfOne(open));
        rates[kind].push(await rateOf(await Promise.all(Array.from({ length: 8 }, open))));
      }
    say("WAL của một lần lưu sáu phím");
    const stepWal = await walOfSave(under, () => stepWriter(under.origin, token, undefined, keysASave));
    const fullWal = await walOfSave(under, full);
    say("20 người trên một bài");
    const shares = await sharesOfOneArticle(under.origin, token, 20);
    const [p50, fullP50, rate, fullRate] = [times.step, times.full, rates.step, rates.full].map((values) =>
      quantile(values, 0.5),
    ) as [number, number, number, number];
    return [
      { name: "save over HTTP, p50", value: p50, unit: "ms", better: "less", gate: 8, aim: 4 },
      { name: "8 writers on 8 articles", value: rate, unit: "saves/s", better: "more", gate: 400, aim: 900 },
      { name: "ordinary full-row PATCH + audit row, p50", value: fullP50, unit: "ms" },
      { name: "ordinary, 8 writers on 8 articles", value: fullRate, unit: "saves/s" },
      {
        name: "p50 of the ordinary one",
        value: p50 / fullP50,
        unit: "×",
        better: "less",
        gate: 0.5,
        aim: 0.3,
      },
      {
        name: "rate of the ordinary one",
        value: rate / fullRate,
        unit: "×",
        better: "more",
        gate: 4,
        aim: 6,
      },
      { name: "WAL of a save of six keys", value: stepWal, unit: "B" },
      {
        name: "WAL of a full row / of those steps",
        value: fullWal / stepWal,
        unit: "×",
        better: "more",
        gate: 10,
        aim: 20,
      },
      {
        name: "20 writers on one article, least / most saves",
        value: Math.min(...shares) / Math.max(...shares),
        unit: "",
        better: "more",
        gate: 0.5,
        aim: 0.8,
      },
    ];
  } finally {
    await ordinary.stop();
  }
}

/** Median time of a save by one writer alone. */
async function timeOfOne(open: () => Promise<Writer>): Promise<number> {
  const writer = await open();
  const times: number[] = [];
  for (let n = 0; n < single + 50; n++) {
    const { ms } = await writer.save();
    if (n >= 50) times.push(ms);
  }
  writer.close();
  return quantile(times, 0.5);
}

/** Bytes that one save writes to the log of the database itself, on average over two hundred. */
async function walOfSave({ sql }: UnderTest, open: () => Promise<Writer>): Promise<number> {
  const at = async () => {
    const [row] = await sql`select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint as at`;
    return Number(row?.at);
  };
  const writer = await open();
  // Whole pages go to the log with their first change after a checkpoint, whoever makes it.
  await writer.save();
  await sql`checkpoint`;
  for (let n = 0; n < 50; n++) await writer.save();
  const before = await at();
  for (let n = 0; n < 200; n++) await writer.save();
  const bytes = (await at()) - before;
  writer.close();
  return bytes / 200;
}

/** Acknowledged saves a second by all writers at once. */
async function rateOf(writers: readonly Writer[]): Promise<number> {
  let saves = 0;
  const began = performance.now();
  const end = began + seconds * 1000;
  await Promise.all(
    writers.map(async (writer) => {
      while (performance.now() < end) if ((await writer.save()).isSaved) saves++;
    }),
  );
  const took = (performance.now() - began) / 1000;
  for (const writer of writers) writer.close();
  return saves / took;
}

async function sharesOfOneArticle(origin: string, token: string, count: number): Promise<number[]> {
  const id = await newArticle(openClient(origin, token));
  const writers = await Promise.all(Array.from({ length: count }, () => stepWriter(origin, token, id)));
  const shares = writers.map(() => 0);
  const end = performance.now() + seconds * 1000;
  await Promise.all(
    writers.map(async (writer, index) => {
      while (performance.now() < end)
        if ((await writer.save()).isSaved) shares[index] = (shares[index] ?? 0) + 1;
    }),
  );
  for (const writer of writers) writer.close();
  return shares;
}

interface Steps {
  bodyVersion: number;
}

const insertAtStart = (text: string) => ({
  stepType: "replace",
  from: 1,
  to: 1,
  slice: { content: [{ type: "text", text }] },
});

async function newArticle(client: Client): Promise<string> {
  const made = await client.call<{ id: string }>("POST", "/api/v1/articles", {
    headline: "Bài dài để đo",
    section: "kinh-te",
  });
  if (made.status !== 201) throw new Error(`An article was refused: ${JSON.stringify(made.body)}`);
  const { id } = made.body;
  const filled = await client.call("POST", `/api/v1/articles/${id}/steps`, {
    bodyVersion: 0,
    clientId: `fill-${id.slice(-12)}`,
    steps: [{ stepType: "replace", from: 0, to: 2, slice: { content: longBody(7).content } }],
  });
  if (filled.status !== 200) throw new Error(`The text was refused: ${JSON.stringify(filled.body)}`);
  return id;
}

/** Types one word at the beginning of a 5,000-word text each time, or so many letters, a step each. */
async function stepWriter(origin: string, token: string, article?: string, letters = 0): Promise<Writer> {
  const client = openClient(origin, token);
  const id = article ?? (await newArticle(client));
  const address = `/api/v1/articles/${id}/steps`;
  const clientId = randomUUID().replaceAll("-", "").slice(0, 16);
  let { bodyVersion } = (await client.call<Steps>("GET", `${address}?since=0`)).body;
  let n = 0;
  return {
    async save() {
      n++;
      const steps =
        letters === 0
          ? [insertAtStart(`chữ${n} `)]
          : Array.from({ length: letters }, () => insertAtStart("a"));
      const { status, body, ms } = await client.call<Steps>("POST", address, {
        bodyVersion,
        clientId,
        steps,
      });
      if (status === 200) bodyVersion = body.bodyVersion;
      else if (status !== 409) throw new Error(`A save was refused: ${status} ${JSON.stringify(body)}`);
      return { ms, isSaved: status === 200 };
    },
    close: client.close,
  };
}

/** The same word typed, the whole row sent. */
async function fullRowWriter(
  under: UnderTest,
  origin: string,
  token: string,
  staff: string,
): Promise<Writer> {
  const id = randomUUID();
  const body = longBody(7);
  await under.sql`
    insert into ordinary.articles (id, headline, body, updated_by)
    values (${id}, ${"Bài dài để đo"}, ${under.sql.json(body)}, ${staff})`;
  const client = openClient(origin, token);
  const first = body.content[0]?.content[0];
  let version = 1;
  let n = 0;
  return {
    async save() {
      if (first) first.text = `chữ${++n} ${first.text}`;
      const told = await client.call<{ version: number }>("PATCH", `/api/articles/${id}`, {
        version,
        headline: sentence(() => 0.5, 8),
        body,
      });
      if (told.status !== 200) throw new Error(`A save was refused: ${told.status}`);
      version = told.body.version;
      return { ms: told.ms, isSaved: true };
    },
    close: client.close,
  };
}
