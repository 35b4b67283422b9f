/** The web process: readers' pages from memory, everything else through Next. Started by scripts/start.mjs. */
import { createServer } from "node:http";
import { sql } from "drizzle-orm";
import next from "next";
import { newsroomDb, readerDb } from "@/db/client";
import { type QueueState, readQueueState } from "@/db/queries/jobs";
import { env } from "@/lib/env";
import { keepWorking } from "@/lib/jobs/process-worker";
import { keepDraftsFindable } from "@/lib/newsroom/refresh-drafts";
import { stopRoomHub } from "@/lib/newsroom/room/process-hub";
import { keepFolding } from "@/lib/newsroom/tend-text";
import { listenForReleases } from "@/lib/press/listen";
import { pageCache } from "@/lib/press/page-cache";
import { answerHeld, answerReader, isReaderPath } from "@/lib/press/reader-server";
import { keepCounting } from "@/lib/press/views/hand-on";
import { refusedEarly } from "@/lib/web/early-refusal";
import { answerSteps } from "@/lib/web/serve-steps";

const dev = process.argv.includes("--dev");
const port = Number(process.env.PORT ?? 3000);
const hostname = process.env.HOST ?? "127.0.0.1";

process.env.AUTH_TRUST_HOST = "true";
process.env.NEXTAUTH_SECRET = env().SECRET;

const listener = listenForReleases(env().READER_DATABASE_URL);
const app = next({ dev, hostname, port });
const handle = app.getRequestHandler();
const stopFolding = keepFolding(newsroomDb());
const stopRefreshing = keepDraftsFindable(newsroomDb());
const stopCounting = keepCounting(readerDb());
const worker = keepWorking();
let stopping = false;

const server = createServer((request, response) => {
  const url = request.url ?? "/";
  const mark = url.indexOf("?");
  const path = mark < 0 ? url : url.slice(0, mark);
  if (answerHeld(request, response, path)) return;
  if (isReaderPath(path)) return void answerReader(request, response, path);
  if (path === "/healthz") return void response.writeHead(200, { "content-type": "text/plain" }).end("ok\n");
  if (path === "/readyz")
    return void ready().then((well) =>
      response.writeHead(well ? 200 : 503, { "content-type": "text/plain" }).end(well ?? "not ready\n"),
    );
  if (path === "/metrics") return void answerMetrics(request.socket.remoteAddress ?? "", response);
  const early = refusedEarly(request.method, path);
  if (early) return void response.writeHead(early.status, early.headers).end(early.body);
  // Who is calling is what the socket says; a header of that name is only believed from a proxy on this machine.
  const remote = request.socket.remoteAddress ?? "";
  if (!isLoopback(remote) || !request.headers["x-forwarded-for"]) request.headers["x-forwarded-for"] = remote;
  request.headers["x-request-id"] = crypto.randomUUID();
  // A header that once let requests walk past checks; nothing here relies on it, and nothing shall.
  delete request.headers["x-middleware-subrequest"];
  // While developing Next answers, so that a change of the code takes effect.
  if (!dev && answerSteps(request, response, path)) return;
  void handle(request, response);
});

const isLoopback = (address: string) => /^(::ffff:)?127\.|^::1$/.test(address);

/**
 * What to say when this process can serve, null when it cannot. Jobs that wait are told, and are no reason to take a
 * process away from readers: it would leave fewer to do them.
 */
async function ready(): Promise<string | null> {
  if (stopping) return null;
  try {
    const [queue] = await Promise.all([readQueueState(newsroomDb()), readerDb().execute(sql`select 1`)]);
    return pageCache().listening ? `ready\nworker lag ${Math.round(queue.urgentLag)} s\n` : null;
  } catch {
    return null;
  }
}

async function answerMetrics(remote: string, response: import("node:http").ServerResponse): Promise<void> {
  if (!isLoopback(remote)) return void response.writeHead(404).end();
  const memory = process.memoryUsage();
  const queue = await readQueueState(newsroomDb()).catch(() => null);
  const lines = [
    "# TYPE toasoan_resident_bytes gauge",
    `toasoan_resident_bytes ${memory.rss}`,
    "# TYPE toasoan_listening gauge",
    `toasoan_listening ${pageCache().listening ? 1 : 0}`,
    "# TYPE toasoan_uptime_seconds counter",
    `toasoan_uptime_seconds ${Math.round(process.uptime())}`,
    ...(queue ? queueLines(queue) : []),
  ];
  response.writeHead(200, { "content-type": "text/plain; version=0.0.4" }).end(`${lines.join("\n")}\n`);
}

const queueLines = (queue: QueueState): string[] => [
  "# TYPE toasoan_job_lag_seconds gauge",
  `toasoan_job_lag_seconds{kind="urgent"} ${queue.urgentLag.toFixed(1)}`,
  `toasoan_job_lag_seconds{kind="any"} ${queue.lag.toFixed(1)}`,
  "# TYPE toasoan_jobs gauge",
  `toasoan_jobs{state="waiting"} ${queue.waiting}`,
  `toasoan_jobs{state="running"} ${queue.running}`,
  `toasoan_jobs{state="failed"} ${queue.failed}`,
];

async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  stopFolding();
  stopRefreshing();
  setTimeout(() => process.exit(0), 4000).unref();
  server.closeIdleConnections();
  await Promise.all([listener.stop(), stopRoomHub(), worker.stop(), stopCounting()]);
  server.close(() => process.exit(0));
  server.closeIdleConnections();
}

process.on("SIGTERM", stop);
process.on("SIGINT", stop);

await app.prepare();
if (dev) server.on("upgrade", app.getUpgradeHandler());
server.keepAliveTimeout = 65_000;
// A phone on a bad line needs longer for 50 MB than Node allows; the upload itself gives up on silence.
server.requestTimeout = 0;
server.headersTimeout = 60_000;
server.on("error", (error: NodeJS.ErrnoException) => {
  console.error(
    error.code === "EADDRINUSE" ? `PORT: cổng ${port} đang được chương trình khác dùng.` : error.message,
  );
  process.exit(1);
});
server.listen(port, hostname);
