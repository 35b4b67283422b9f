/**
 * Open editors: what fifty of them cost the server in memory while their people type, and how soon a saved word is
 * told to everybody else who has the piece open.
 */
import { readFileSync } from "node:fs";
import http from "node:http";
import type { Figure } from "../figure";
import { type Client, openClient, quantile } from "../keep-alive-client";
import type { UnderTest } from "../under-test";

const editors = 50;
const perArticle = 5;
const seconds = 20;
/** One person's saves: a burst each second, as fast typing makes them. */
const pauseMs = 1000;

/** Opens the streams, types, and gives memory and delay. `say` is told what is under way. */
export async function measureStreams(under: UnderTest, say: (line: string) => void): Promise<Figure[]> {
  const token = await under.tokenOf("phongvien");
  const client = openClient(under.origin, token);
  const articles: string[] = [];
  for (let n = 0; n < editors / perArticle; n++) {
    const made = await client.call<{ id: string }>("POST", "/api/v1/articles", {
      headline: `Phòng viết ${n}`,
    });
    articles.push(made.body.id);
    await type(client, made.body.id, 0, "nóng máy");
  }
  client.close();
  const before = residentMegabytes(under.pid);
  say(`mở ${editors} trình soạn thảo trên ${articles.length} bài và gõ ${seconds} giây`);
  const arrivals = new Map<string, number[]>();
  const open = Array.from({ length: editors }, (_, n) =>
    openEditor(under.origin, token, articles[n % articles.length] as string, arrivals),
  );
  await Promise.all(open.map((editor) => editor.ready));
  const until = performance.now() + seconds * 1000;
  const saved = new Map<string, number>();
  let most = residentMegabytes(under.pid);
  const watch = setInterval(() => {
    most = Math.max(most, residentMegabytes(under.pid));
  }, 250);
  await Promise.all(
    open.map(async (editor, n) => {
      await wait((pauseMs * n) / editors);
      for (let round = 0; performance.now() < until; round++) {
        const word = `b${n}x${round}.`;
        saved.set(word, performance.now());
        await editor.type(word);
        await wait(pauseMs);
      }
    }),
  );
  await wait(1000);
  clearInterval(watch);
  for (const editor of open) editor.close();
  const delays = [...saved].flatMap(([word, at]) =>
    (arrivals.get(word) ?? []).map((arrived) => arrived - at),
  );
  const expected = saved.size * perArticle;
  const less = (name: string, value: number, unit: string, gate: number, aim: number): Figure => ({
    name,
    value,
    unit,
    better: "less",
    gate,
    aim,
  });
  return [
    less(`${editors} open editors, memory of the server more by`, most - before, "MB", 300, 150),
    less("a save until another's stream has it, p50", quantile(delays, 0.5), "ms", 150, 50),
    less("a save until another's stream has it, p95", quantile(delays, 0.95), "ms", 300, 150),
    less("words that a stream was never told", expected - delays.length, "", 0, 0),
  ];
}

function openEditor(origin: string, token: string, article: string, arrivals: Map<string, number[]>) {
  const client = openClient(origin, token);
  let version = 0;
  let begin: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const request = http.get(
    `${origin}/api/v1/stream?articles=${article}`,
    { headers: { authorization: `Bearer ${token}` }, agent: false },
    (response) => {
      let rest = "";
      response.setEncoding("utf8").on("data", (chunk: string) => {
        const now = performance.now();
        const events = (rest + chunk).split("\n\n");
        rest = events.pop() ?? "";
        for (const event of events) {
          if (!event.startsWith("data: ")) continue;
          const told = JSON.parse(event.slice("data: ".length)) as { kind: string; bodyVersion?: number };
          if (told.kind !== "steps") continue;
          version = Math.max(version, told.bodyVersion ?? 0);
          for (const [word] of event.matchAll(/b\d+x\d+\./g))
            arrivals.set(word, [...(arrivals.get(word) ?? []), now]);
          begin();
        }
      });
    },
  );
  // Closing it from here is how it ends.
  request.on("error", () => undefined);
  return {
    ready,
    type: (word: string) => type(client, article, version, word),
    close() {
      request.destroy();
      client.close();
    },
  };
}

async function type(client: Client, article: string, version: number, text: string): Promise<void> {
  const answer = await client.call("POST", `/api/v1/articles/${article}/steps`, {
    bodyVersion: version,
    clientId: crypto.randomUUID().slice(0, 12),
    steps: [{ stepType: "replace", from: 1, to: 1, slice: { content: [{ type: "text", text }] } }],
  });
  if (answer.status !== 200) throw new Error(`A save was answered ${answer.status}.`);
}

/** As the kernel counts it. */
function residentMegabytes(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(kilobytes) / 1024;
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
