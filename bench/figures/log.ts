/**
 * The log of steps on disk and in time: bytes a typed sentence costs when somebody saves each second, what the fold
 * leaves of it, and how long a text of 5,000 steps takes to open.
 */
import { randomUUID } from "node:crypto";
import { sentence } from "@/lib/testing/fictional-news";
import { seededRandom } from "@/lib/testing/seeded-random";
import type { Figure } from "../figure";
import { type Client, openClient, quantile } from "../keep-alive-client";
import type { UnderTest } from "../under-test";

const sentences = 200;
/** Keys between two saves: six a second, a save each second. */
const keysASave = 6;

/** Types sentences key by key, folds them and reads the sizes; then opens long texts. */
export async function measureLog(under: UnderTest, say: (line: string) => void): Promise<Figure[]> {
  const client = openClient(under.origin, await under.tokenOf("phongvien"));
  const id = await newArticle(client);
  await typeInto(client, id, 40, 1);
  await fold(under, id);
  say(`gõ ${sentences} câu, mỗi giây một lần lưu`);
  const before = await sizes(under);
  const wal = await walPosition(under);
  const { keys, saves, version } = await typeInto(client, id, sentences, 2);
  const written = (await walPosition(under)) - wal;
  const tail = await sizes(under);
  await fold(under, id);
  const folded = await sizes(under);
  say("mở bài có 5.000 bước");
  const long = await newArticle(client);
  for (let seed = 3, steps = 0; steps < 5000; seed++)
    steps = (await typeInto(client, long, 20, seed)).version;
  const opened: number[] = [];
  for (let n = 0; n < 30; n++) opened.push((await client.call("GET", `/api/v1/articles/${long}`)).ms);
  client.close();
  const each = (bytes: number) => bytes / sentences;
  return [
    {
      name: "bytes stored per typed sentence, after the fold",
      value: each(sum(growth(before, folded))),
      unit: "B",
      better: "less",
      gate: 900,
      aim: 400,
    },
    ...growth(before, folded)
      .filter(({ bytes }) => bytes !== 0)
      .map(({ table, bytes }) => ({ name: `… of it in ${table}`, value: each(bytes), unit: "B" })),
    { name: "… before it", value: each(sum(growth(before, tail))), unit: "B" },
    { name: "… written to the WAL before it", value: each(written), unit: "B" },
    { name: "… saves and keys a sentence", value: saves / sentences, unit: "saves" },
    { name: "… keys a sentence", value: keys / sentences, unit: "keys" },
    { name: "steps of that text", value: version, unit: "" },
    {
      name: "opening an article with 5,000 steps, over HTTP, p95",
      value: quantile(opened, 0.95),
      unit: "ms",
      better: "less",
      gate: 300,
    },
  ];
}

async function newArticle(client: Client): Promise<string> {
  const made = await client.call<{ id: string }>("POST", "/api/v1/articles", { headline: "Bài để đo" });
  return made.body.id;
}

/** One insertion a key, a save each `keysASave` keys, as the editor does. Returns how much that was. */
async function typeInto(client: Client, id: string, count: number, seed: number) {
  const random = seededRandom(seed);
  const address = `/api/v1/articles/${id}/steps`;
  const clientId = randomUUID().replaceAll("-", "").slice(0, 16);
  const { body } = await client.call<{ bodyVersion: number }>("GET", `/api/v1/articles/${id}`);
  let version = body.bodyVersion;
  let [keys, saves, at] = [0, 0, 1];
  for (let n = 0; n < count; n++) {
    const characters = [...`${sentence(random)} `];
    for (let from = 0; from < characters.length; from += keysASave) {
      const steps = characters.slice(from, from + keysASave).map((text) => {
        const place = at++;
        return { stepType: "replace", from: place, to: place, slice: { content: [{ type: "text", text }] } };
      });
      const saved = await client.call<{ bodyVersion: number }>("POST", address, {
        bodyVersion: version,
        clientId,
        steps,
      });
      if (saved.status !== 200) throw new Error(`A save was refused: ${JSON.stringify(saved.body)}`);
      version = saved.body.bodyVersion;
      keys += steps.length;
      saves++;
    }
  }
  return { keys, saves, version };
}

async function fold({ sql }: UnderTest, id: string): Promise<void> {
  for (;;) {
    const [row] = await sql`select newsroom.fold_steps(${id}, 0) as folded`;
    if (!row?.folded) break;
  }
}

/** What saving text grows, as autovacuum leaves it in time; with indexes. Revisions are acts, not saves. */
const grown = [
  "newsroom.article_steps",
  "newsroom.article_history",
  "newsroom.article_snapshots",
  "newsroom.article_clients",
  "newsroom.article_heads",
  "newsroom.article_writers",
  "audit.events",
  "audit.entries",
] as const;

async function sizes({ sql }: UnderTest): Promise<Map<string, number>> {
  const bytes = new Map<string, number>();
  for (const table of grown) {
    await sql.unsafe(`vacuum full ${table}`);
    const [row] = await sql`select pg_total_relation_size(${table}::regclass) as bytes`;
    bytes.set(table, Number(row?.bytes));
  }
  return bytes;
}

const growth = (before: Map<string, number>, after: Map<string, number>) =>
  grown.map((table) => ({ table, bytes: (after.get(table) ?? 0) - (before.get(table) ?? 0) }));

const sum = (parts: { bytes: number }[]) => parts.reduce((total, { bytes }) => total + bytes, 0);

async function walPosition({ sql }: UnderTest): Promise<number> {
  const [row] = await sql`select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint as at`;
  return Number(row?.at);
}
