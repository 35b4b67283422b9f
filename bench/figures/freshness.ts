/**
 * How soon readers have what was released, and that nobody gets what was taken down: in the process that was asked to
 * do it and in another one.
 */
import { get } from "node:http";
import type { Figure } from "../figure";
import { type Client, openClient, quantile } from "../keep-alive-client";
import type { UnderTest } from "../under-test";

const releases = 200;
const takedowns = 20;
/** After so many milliseconds no other process may serve what was taken down. */
const grace = 250;

interface Piece {
  id: string;
  url: string;
  version: number;
  contentHash: string;
}

export async function measureFreshness(under: UnderTest, say: (line: string) => void): Promise<Figure[]> {
  const other = await under.startAnother();
  const desk = {
    reporter: openClient(under.origin, await under.tokenOf("phongvien")),
    editor: openClient(under.origin, await under.tokenOf("btv2")),
    publisher: openClient(under.origin, await under.tokenOf("tbt")),
  };
  try {
    say(`${releases} lần xuất bản, đọc lại ở hai tiến trình`);
    const piece = await firstRelease(desk);
    const here: number[] = [];
    const there: number[] = [];
    const acts: number[] = [];
    for (let n = 0; n < releases; n++) {
      const mark = `Lần thứ ${n} của phép đo`;
      await prepare(desk, piece, mark);
      await bytesAt(under.origin + pathOf(piece));
      await bytesAt(other.origin + pathOf(piece));
      const act = await call(desk.publisher, "POST", piece, "release", { contentHash: piece.contentHash });
      const from = performance.now();
      acts.push(act.ms);
      const [one, two] = await Promise.all([
        until(() => bytesAt(under.origin + pathOf(piece)), mark, from),
        until(() => bytesAt(other.origin + pathOf(piece)), mark, from),
      ]);
      here.push(one);
      there.push(two);
    }
    say(`${takedowns} lần gỡ bài`);
    const old = await takeDownAgainAndAgain(desk, piece, under.origin, other.origin);
    return [
      { name: "a release itself, p50", value: quantile(acts, 0.5), unit: "ms" },
      {
        name: "release acknowledged → new text, this process, p50",
        value: quantile(here, 0.5),
        unit: "ms",
        better: "less",
        gate: 30,
        aim: 10,
      },
      {
        name: "release acknowledged → new text, this process, p99",
        value: quantile(here, 0.99),
        unit: "ms",
        better: "less",
        gate: 100,
        aim: 30,
      },
      {
        name: "release acknowledged → new text, another process, p99",
        value: quantile(there, 0.99),
        unit: "ms",
        better: "less",
        gate: 250,
        aim: 100,
      },
      {
        name: "takedown acknowledged → old bytes, this process",
        value: old.here,
        unit: `of ${takedowns}`,
        better: "less",
        gate: 0,
      },
      {
        name: `takedown acknowledged → old bytes, another process after ${grace} ms`,
        value: old.there,
        unit: `of ${takedowns}`,
        better: "less",
        gate: 0,
      },
    ];
  } finally {
    for (const client of Object.values(desk)) client.close();
    await other.stop();
  }
}

const pathOf = (piece: Piece) => new URL(piece.url).pathname;

type Desk = Record<"reporter" | "editor" | "publisher", Client>;

async function call(client: Client, method: string, piece: Piece | null, what: string, body: object) {
  const path = piece ? `/api/v1/articles/${piece.id}${what && `/${what}`}` : "/api/v1/articles";
  const headers: Record<string, string> =
    piece && method !== "POST" ? { "if-match": `"${piece.version}"` } : {};
  const told = await client.call<Piece & { code?: string }>(method, path, body, headers);
  if (told.status >= 300) throw new Error(`${method} ${path}: ${told.status} ${told.body.code}`);
  if (piece) Object.assign(piece, told.body);
  return told;
}

async function firstRelease(desk: Desk): Promise<Piece> {
  const piece = (
    await call(desk.reporter, "POST", null, "", {
      headline: "Bài của phép đo",
      section: "xa-hoi",
      sapo: "Một câu dẫn.",
    })
  ).body;
  await call(desk.reporter, "PUT", piece, "bylines", { items: [{ displayName: "Minh Họa", role: "bai" }] });
  const words = [
    { stepType: "replace", from: 1, to: 1, slice: { content: [{ type: "text", text: "Chữ của bài." }] } },
  ];
  await desk.reporter.call("POST", `/api/v1/articles/${piece.id}/steps`, {
    bodyVersion: 0,
    clientId: "phep-do",
    steps: words,
  });
  await call(desk.reporter, "POST", piece, "submission", {});
  await call(desk.editor, "POST", piece, "claim", {});
  await call(desk.editor, "POST", piece, "approval", { contentHash: piece.contentHash });
  await call(desk.publisher, "POST", piece, "release", { contentHash: piece.contentHash });
  return piece;
}

/** Opens the live piece, gives it another headline, has it approved. */
async function prepare(desk: Desk, piece: Piece, headline: string): Promise<void> {
  await call(desk.editor, "POST", piece, "revision", { kind: "update" });
  await call(desk.editor, "PATCH", piece, "", { headline });
  await call(desk.editor, "POST", piece, "approval", { contentHash: piece.contentHash });
}

async function takeDownAgainAndAgain(desk: Desk, piece: Piece, here: string, there: string) {
  const old = { here: 0, there: 0 };
  // A piece that is taken down has no address to tell.
  const path = pathOf(piece);
  for (let n = 0; n < takedowns; n++) {
    await bytesAt(here + path);
    await bytesAt(there + path);
    const why = { reasonCode: "wrong", reason: "Phép đo", requestedBy: "Ban Biên tập" };
    await call(desk.publisher, "POST", piece, "takedown", why);
    if ((await bytesAt(here + path)).status !== 410) old.here++;
    await new Promise((resolve) => setTimeout(resolve, grace));
    if ((await bytesAt(there + path)).status !== 410) old.there++;
    await call(desk.publisher, "POST", piece, "restoration", { reason: "Phép đo" });
  }
  return old;
}

/** Milliseconds from `from` until the page holds the words. */
async function until(ask: () => Promise<{ text: string }>, words: string, from: number): Promise<number> {
  for (const deadline = from + 10_000; performance.now() < deadline; )
    if ((await ask()).text.includes(words)) return performance.now() - from;
  throw new Error("What was released never reached its readers.");
}

const bytesAt = (url: string) =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    get(url, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString("utf8") }),
      );
    }).on("error", reject);
  });
