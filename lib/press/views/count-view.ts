/**
 * A piece that was read is a picture that was fetched: the last thing on its page, lazy, one pixel. Whoever only
 * prefetched the page, asked with HEAD, is a robot, or comes back too often is answered and not counted.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { isbot } from "isbot";
import { FloodGuard } from "./flood-guard";
import { Tally } from "./tally";

const pixel = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

const address = /^\/r\/doc\/([1-9]\d{0,14})\.gif$/;

/** Never kept anywhere: a picture that came out of a cache would be a reader less. No cookie is read or set. */
const headers = {
  "content-type": "image/gif",
  "content-length": String(pixel.length),
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
};

/** What this process has counted since it last handed on. */
export class ViewCounter {
  readonly views = new Tally<number>();
  /** Old addresses that were asked for. */
  readonly hits = new Tally<string>();
  readonly guard: FloodGuard;

  constructor(guard = new FloodGuard()) {
    this.guard = guard;
  }

  /** Answers the counting picture and counts; false leaves the request to others. */
  answer(request: IncomingMessage, response: ServerResponse, path: string, now = Date.now()): boolean {
    const [, digits] = address.exec(path) ?? [];
    if (digits === undefined) return false;
    const number = Number(digits);
    if (isReading(request) && this.guard.admits(addressOf(request), number, now)) this.views.add(number);
    response.writeHead(200, headers).end(request.method === "HEAD" ? undefined : pixel);
    return true;
  }
}

function isReading({ method, headers }: IncomingMessage): boolean {
  if (method !== "GET") return false;
  const purpose = [headers["sec-purpose"], headers.purpose, headers["x-moz"]].join();
  if (/prefetch|prerender|preview/i.test(purpose)) return false;
  // The picture is fetched by a page of this site, and by browsers that say so.
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin") return false;
  const agent = headers["user-agent"];
  return agent !== undefined && !isbot(agent);
}

/** The socket's; what a proxy on this machine says is believed, of which the last is the one it saw itself. */
function addressOf({ socket, headers }: IncomingMessage): string {
  const remote = socket.remoteAddress ?? "";
  if (!/^(::ffff:)?127\.|^::1$/.test(remote)) return remote;
  return (
    String(headers["x-forwarded-for"] ?? "")
      .split(",")
      .at(-1)
      ?.trim() || remote
  );
}
