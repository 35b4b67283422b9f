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

const sentences = 60;
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
  const tail = await sizes(under);
  const written = (await walPosition(under)) - wal;
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
      value: each(folded - before),
      unit: "B",
      better: "less",
      gate: 900,
      aim: 400,
    },
    { name: "… before it", value: each(tail - before), unit: "B" },
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
  await sql`vacuum full newsroom.article_steps`;
  await sql`vacuum full newsroom.article_history`;
}

/** Everything that saving text grows: steps, history, snapshots, clients, heads, writers, the log; with indexes. */
async function sizes({ sql }: UnderTest): Promise<number> {
  await sql`vacuum full newsroom.article_heads`;
  const [row] = await sql`
    select sum(pg_total_relation_size(c.oid))::bigint as bytes
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r'
       and (n.nspname = 'newsroom' and c.relname in ('article_steps', 'article_history', 'article_snapshots',
              'article_clients', 'article_heads', 'article_writers', 'revisions')
            or n.nspname = 'audit' and c.relname in ('events', 'entries'))`;
  return Number(row?.bytes);
}

async function walPosition({ sql }: UnderTest): Promise<number> {
  const [row] = await sql`select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint as at`;
  return Number(row?.at);
}
