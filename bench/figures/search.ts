/**
 * Searching a million articles through the web process that serves readers: how long one reader waits, how long
 * sixteen wait for each other, and what four who search without a pause cost those who read.
 */
import http from "node:http";
import { seededRandom } from "@/lib/testing/seeded-random";
import type { Figure } from "../figure";
import { quantile } from "../keep-alive-client";
import { million } from "../search/million";
import { startTown, type Town } from "../search/town";
import { openVocabulary, wordCount } from "../search/vocabulary";

const alone = 400;
const crowd = 16;
const eachOfCrowd = 60;
const readers = 8;
const readingSeconds = 10;

/** Makes the million if it is missing, starts the newspaper, and asks. `say` is told what is under way. */
export async function measureSearch(_under: unknown, say: (line: string) => void): Promise<Figure[]> {
  const town = await startTown(say);
  try {
    const questions = await questionsOf(town);
    await ask(town.origin, questions.slice(0, 60));
    say(`${alone} câu tìm, một kết nối`);
    const single = await ask(town.origin, questions.slice(60, 60 + alone));
    say(`${crowd} kết nối`);
    const many = await Promise.all(
      Array.from({ length: crowd }, (_, n) =>
        ask(town.origin, turned(questions, n * 37).slice(0, eachOfCrowd)),
      ),
    );
    const among = many.flat();
    const { quiet, busy } = await readWhileOthersSearch(town, questions, say);
    const less = (name: string, value: number, gate: number, aim?: number, unit = "ms"): Figure => ({
      name,
      value,
      unit,
      better: "less",
      gate,
      ...(aim !== undefined && { aim }),
    });
    return [
      less(`search over ${million} articles, 1 connection, p50`, quantile(single, 0.5), 10, 3),
      less("the same, p95", quantile(single, 0.95), 30, 10),
      less(`${crowd} connections, p95`, quantile(among, 0.95), 60, 30),
      { name: `${crowd} connections, p50`, value: quantile(among, 0.5), unit: "ms" },
      { name: "a page while nobody searches, p99", value: quantile(quiet, 0.99), unit: "ms" },
      { name: "a page while four search, p99", value: quantile(busy, 0.99), unit: "ms" },
      less(
        "what searching costs readers, p99 with / without",
        quantile(busy, 0.99) / quantile(quiet, 0.99),
        2,
        undefined,
        "×",
      ),
    ];
  } finally {
    await town.stop();
  }
}

/**
 * What people ask, in some proportion: names and words of two syllables, frequent and rare, phrases out of the texts,
 * with marks and without, narrowed now and then, and things that are nowhere.
 */
async function questionsOf({ sql }: Town): Promise<string[]> {
  const { words } = openVocabulary(2026);
  const random = seededRandom(5);
  const pick = (below: number) => Math.floor(random() * below);
  const rows = await sql`
    select headline, content #>> '{body,content,2,content,0,text}' as text from published.articles
     where number in (select (g * 4999)::bigint % ${million} + 1 from generate_series(1, 200) g) order by number`;
  const fromText = (row: number, count: number) => {
    const all = String(rows[row % rows.length]?.text ?? "")
      .replace(".", "")
      .split(" ");
    const at = 2 * pick(Math.max(1, all.length / 2 - count / 2));
    return all.slice(at, at + count).join(" ");
  };
  const bare = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d");
  return Array.from({ length: 60 + alone }, (_, n) => {
    const rank = Math.floor(wordCount ** random());
    const word = words[rank] ?? "";
    const asked =
      n % 10 < 5
        ? word
        : n % 10 < 7
          ? fromText(n, 4)
          : n % 10 === 7
            ? fromText(n, 6)
            : n % 10 === 8
              ? String(rows[n % rows.length]?.headline)
              : `${word} ${words[pick(wordCount)]}`;
    const query = new URLSearchParams({ q: n % 2 === 0 ? bare(asked) : asked });
    if (n % 20 === 3) query.set("muc", "kinh-te");
    if (n % 20 === 11) query.set("khen-thuong", "1");
    return `/tim-kiem?${query}`;
  });
}

const turned = <T>(list: readonly T[], by: number): T[] => [
  ...list.slice(by % list.length),
  ...list.slice(0, by % list.length),
];

/** Asks one after the other over one connection; the times in milliseconds. Anything but 200 is a failure. */
async function ask(origin: string, paths: readonly string[]): Promise<number[]> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const times: number[] = [];
  for (const path of paths) times.push(await get(origin, path, agent));
  agent.destroy();
  return times;
}

function get(origin: string, path: string, agent: http.Agent): Promise<number> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const request = http.get(origin + path, { agent, headers: { "accept-encoding": "gzip" } }, (response) => {
      response.resume().on("end", () => {
        if (response.statusCode === 200) resolve(performance.now() - began);
        else reject(new Error(`${path} was answered ${response.statusCode}.`));
      });
    });
    request.on("error", reject);
  });
}

/** Readers at their pages, first by themselves, then beside four who search without a pause. */
async function readWhileOthersSearch(town: Town, questions: readonly string[], say: (line: string) => void) {
  const pages = (await town.sql`select path from published.articles order by number desc limit 50`).map(
    ({ path }) => String(path),
  );
  await ask(town.origin, pages);
  const read = async (until: number): Promise<number[]> => {
    const times = Array.from({ length: readers }, async (_, n) => {
      const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
      const own: number[] = [];
      for (let turn = n; performance.now() < until; turn++)
        own.push(await get(town.origin, pages[turn % pages.length] ?? "/", agent));
      agent.destroy();
      return own;
    });
    return (await Promise.all(times)).flat();
  };
  say(`đọc ${readingSeconds} giây khi không ai tìm`);
  const quiet = await read(performance.now() + readingSeconds * 1000);
  say(`đọc ${readingSeconds} giây trong khi bốn người tìm không nghỉ`);
  const until = performance.now() + readingSeconds * 1000;
  const search = async (n: number) => {
    for (let turn = n * 50; performance.now() < until; turn += 10)
      await ask(town.origin, turned(questions, turn).slice(0, 10));
  };
  const [busy] = await Promise.all([read(until), search(0), search(1), search(2), search(3)]);
  return { quiet, busy };
}
