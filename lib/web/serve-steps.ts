/** The busiest address of the API, answered before Next's pipeline by the very handlers that its route exports. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { route } from "./api";
import { maxJsonBytes } from "./api-body";
import { getSteps, postSteps } from "./calls/steps";
import { logFailure } from "./log-failure";

const compress = promisify(gzip);
/** What passes one packet is worth compressing: a client that was away asks for thousands of steps. */
const compressFrom = 2048;

const handlers = route({ GET: getSteps, POST: postSteps });
const address = /^\/api\/v1\/articles\/([^/]+)\/steps$/;

/** Answers a request for the steps of an article and says so; false leaves it to Next. */
export function answerSteps(request: IncomingMessage, response: ServerResponse, path: string): boolean {
  const id = address.exec(path)?.[1];
  const handler = handlers[request.method as keyof typeof handlers];
  if (id === undefined || !handler) return false;
  void answer(request, response, (asked) =>
    handler(asked, { params: Promise.resolve({ id: decodeURIComponent(id) }) }),
  );
  return true;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  handle: (request: Request) => Promise<Response>,
): Promise<void> {
  try {
    const said = await handle(await asRequest(request));
    let body = Buffer.from(await said.arrayBuffer());
    const headers = Object.fromEntries(said.headers);
    if (body.length > compressFrom && /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""))) {
      body = await compress(body);
      headers["content-encoding"] = "gzip";
      headers.vary = "accept-encoding";
    }
    headers["content-length"] = String(body.length);
    response.writeHead(said.status, headers).end(body);
  } catch (error) {
    // The handlers answer every failure themselves: what is left is a connection that went away.
    if (!request.destroyed && !response.destroyed)
      logFailure(error, { requestId: "", method: request.method ?? "", path: "/steps" });
    response.destroy();
  }
}

async function asRequest(request: IncomingMessage): Promise<Request> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  const url = `http://${request.headers.host ?? "localhost"}${request.url ?? "/"}`;
  const { method = "GET" } = request;
  if (method === "GET" || method === "HEAD") return new Request(url, { method, headers });
  const size = Number(request.headers["content-length"]);
  // Read at once where the size is said and fair; anything else is counted while it is read, by the handler.
  const body = size <= maxJsonBytes ? await readAll(request) : Readable.toWeb(request);
  return new Request(url, { method, headers, body, duplex: "half" } as RequestInit);
}

async function readAll(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
