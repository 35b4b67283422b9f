/**
 * Readers' pages: the press beside nginx, a bare node:http server and an ordinary Next ISR page of the same article,
 * in turn in one run; many articles, home and section; memory with five hundred hot pages.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Beside, startBare, startNginx } from "../beside";
import type { Figure } from "../figure";
import { hasWrk, type Load, loadOf, median, residentMegabytes } from "../load";
import type { UnderTest } from "../under-test";
import { fillWithCopies, richestArticle } from "./live-copies";

const rounds = 3;
const seconds = 4;
const copies = 500;

export async function measureReaders(under: UnderTest, say: (line: string) => void): Promise<Figure[]> {
  if (!hasWrk()) throw new Error("wrk is not installed (Debian: apt-get install wrk nginx-light).");
  const article = await richestArticle(under.sql);
  const page = await bytesOf(under.origin + article.path);
  const nginx = await startNginx(page);
  const bare = await startBare(page);
  const ordinary = await under.startOrdinary();
  try {
    say(`đo trang bài ${article.path}, ${rounds} vòng`);
    const loads = await takeTurns({
      ...(nginx && { nginx }),
      bare,
      ours: { url: under.origin + article.path, pid: under.pid },
      ordinary: { url: `${ordinary.origin}/bai/${article.number}`, pid: ordinary.pid },
    });
    return [
      ...besides(loads),
      ...(await weights(page, under.origin + article.path, `${ordinary.origin}/bai/${article.number}`)),
      ...(await otherPages(under, article.path, article.section, loads, say)),
    ];
  } finally {
    await Promise.all([nginx?.stop(), bare.stop(), ordinary.stop()]);
  }
}

type Loads = Record<string, Load[]>;

/** Each in turn, round by round, so that a busy minute of the machine falls on all of them. */
async function takeTurns(all: Record<string, Pick<Beside, "url" | "pid">>): Promise<Loads> {
  const loads: Loads = {};
  for (const { url, pid } of Object.values(all)) await loadOf(url, pid, { connections: 64, seconds: 1 });
  for (let round = 0; round < rounds; round++)
    for (const [name, { url, pid }] of Object.entries(all)) {
      const load = await loadOf(url, pid, {
        connections: 64,
        seconds,
        encoding: name === "ordinary" ? "gzip" : "br",
      });
      // What is only compared may give up under load; ours may not.
      if (name === "ours" && load.errors > 0) throw new Error(`${name}: ${load.errors} errors under load`);
      loads[name] = [...(loads[name] ?? []), load];
    }
  return loads;
}

const middle = (loads: Load[] | undefined, of: keyof Load) => median((loads ?? []).map((load) => load[of]));

function besides(loads: Loads): Figure[] {
  const ratio = (of: keyof Load, other: string) => middle(loads.ours, of) / middle(loads[other], of);
  const rate = (name: string, other: string, gate: number, aim: number): Figure => ({
    name: `article page, 64 connections: requests a second, of ${name}`,
    value: ratio("perSecond", other),
    unit: "×",
    better: "more",
    gate,
    aim,
  });
  return [
    { name: "article page, brotli, 64 connections", value: middle(loads.ours, "perSecond"), unit: "req/s" },
    rate("a bare node:http server", "bare", 0.75, 0.9),
    ...(loads.nginx
      ? [
          rate("nginx", "nginx", 0.42, 0.5),
          {
            name: "p99 at 64 connections, of nginx",
            value: ratio("p99", "nginx"),
            unit: "×",
            better: "less" as const,
            gate: 3,
          },
          {
            name: "CPU a request, of nginx",
            value: ratio("cpuMicros", "nginx"),
            unit: "×",
            better: "less" as const,
            gate: 2.5,
          },
        ]
      : []),
    rate("an ordinary Next ISR page", "ordinary", 35, 50),
  ];
}

/** Bytes on the wire of the page with its style, and what a first paint waits for. */
async function weights(page: Buffer, ours: string, ordinary: string): Promise<Figure[]> {
  const html = await fetch(ours).then((answer) => answer.text());
  const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].filter((tag) => !tag[1]?.includes("ld+json"));
  const waits = [...html.matchAll(/<link\b[^>]*rel="?(?:stylesheet|preload)/g)];
  const theirs = await bytesOf(ordinary, "gzip");
  return [
    {
      name: "HTML and CSS before the lead picture, brotli",
      value: page.length / 1024,
      unit: "KB",
      better: "less",
      gate: 14,
      aim: 8,
    },
    {
      name: "requests before first paint",
      value: 1 + waits.length,
      unit: "",
      better: "less",
      gate: 1,
      aim: 1,
    },
    { name: "executable scripts", value: scripts.length, unit: "", better: "less", gate: 0, aim: 0 },
    { name: "HTML of the ordinary page alone, gzip", value: theirs.length / 1024, unit: "KB" },
  ];
}

async function otherPages(
  under: UnderTest,
  one: string,
  section: string,
  loads: Loads,
  say: (line: string) => void,
): Promise<Figure[]> {
  say(`${copies} bài thay nhau, trang nhất, trang chuyên mục`);
  const paths = await fillWithCopies(under.sql, copies);
  for (const path of paths) await bytesOf(under.origin + path);
  const folder = mkdtempSync(path.join(tmpdir(), "toasoan-wrk-"));
  const script = path.join(folder, "paths.lua");
  const list = paths.map((each) => `"${each}"`).join(",");
  writeFileSync(
    script,
    `local paths = {${list}}\nlocal n = 0\nrequest = function() n = n % #paths + 1; return wrk.format("GET", paths[n]) end\n`,
  );
  const options = { connections: 64, seconds };
  const rates: { many: number[]; single: number[]; home: number[]; section: number[] } = {
    ...{ many: [], single: [], home: [], section: [] },
  };
  for (let round = 0; round < rounds; round++) {
    rates.single.push((await loadOf(under.origin + one, under.pid, options)).perSecond);
    rates.many.push((await loadOf(under.origin, under.pid, { ...options, script })).perSecond);
    rates.home.push((await loadOf(`${under.origin}/`, under.pid, options)).perSecond);
    rates.section.push((await loadOf(`${under.origin}/${section}`, under.pid, options)).perSecond);
  }
  rmSync(folder, { recursive: true, force: true });
  const ordinary = middle(loads.ordinary, "perSecond");
  return [
    {
      name: `${copies} articles in turn, of one`,
      value: median(rates.many) / median(rates.single),
      unit: "×",
      better: "more",
      gate: 0.85,
    },
    { name: "home page, of an ordinary ISR article", value: median(rates.home) / ordinary, unit: "×" },
    { name: "section page, of an ordinary ISR article", value: median(rates.section) / ordinary, unit: "×" },
    {
      name: `memory of the web process with ${copies} hot pages`,
      value: residentMegabytes(under.pid),
      unit: "MB",
      better: "less",
      gate: 250,
    },
  ];
}

/** The bytes as they are sent, packed. */
const bytesOf = (url: string, encoding = "br"): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    get(url, { headers: { "accept-encoding": encoding } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        response.statusCode === 200
          ? resolve(Buffer.concat(chunks))
          : reject(new Error(`${url}: ${response.statusCode}`)),
      );
    }).on("error", reject);
  });
