import type { IncomingMessage, ServerResponse } from "node:http";
import { describe, expect, test } from "vitest";
import { ViewCounter } from "./count-view";
import { FloodGuard, network } from "./flood-guard";
import { Tally } from "./tally";

const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

interface Ask {
  method?: string;
  headers?: Record<string, string>;
  from?: string;
  path?: string;
}

/** Asks for the counting picture as a browser does; what is counted, and what came back. */
function ask(
  counter: ViewCounter,
  { method = "GET", headers = {}, from = "203.0.113.7", path = "/r/doc/12.gif" }: Ask = {},
) {
  const answer = { status: 0, headers: {} as Record<string, string>, body: undefined as Buffer | undefined };
  const response = {
    writeHead(status: number, given: Record<string, string>) {
      Object.assign(answer, { status, headers: given });
      return response;
    },
    end(body?: Buffer) {
      answer.body = body;
    },
  };
  const request = { method, headers: { "user-agent": firefox, ...headers }, socket: { remoteAddress: from } };
  const taken = counter.answer(
    request as unknown as IncomingMessage,
    response as unknown as ServerResponse,
    path,
    1000,
  );
  return { ...answer, taken };
}

const counted = (...asks: Ask[]) => {
  const counter = new ViewCounter();
  for (const one of asks) ask(counter, one);
  return counter.views.take();
};

describe("the counting picture", () => {
  test("is a GIF of 43 bytes or fewer that nothing keeps and that sets no cookie", () => {
    const { status, headers, body } = ask(new ViewCounter());
    expect(status).toBe(200);
    expect(body?.subarray(0, 6).toString()).toBe("GIF89a");
    expect(body?.length).toBeLessThanOrEqual(43);
    expect(headers["cache-control"]).toBe("no-store");
    expect(Object.keys(headers).map((name) => name.toLowerCase())).not.toContain("set-cookie");
  });
  test("counts a reading of the piece it names", () => {
    expect(counted({})).toEqual([[12, 1]]);
  });
  test("is not asked for by any other address", () => {
    for (const path of [
      "/r/doc/0.gif",
      "/r/doc/x.gif",
      "/r/doc/1.png",
      "/r/doc/1234567890123456.gif",
      "/r/doc/1.gif/",
    ])
      expect(ask(new ViewCounter(), { path }).taken, path).toBe(false);
  });
  test("is answered and not counted for whoever only prefetches, asks with HEAD, or stands on another site", () => {
    expect(
      counted(
        { headers: { "sec-purpose": "prefetch" } },
        { headers: { "sec-purpose": "prefetch;prerender" } },
        { headers: { purpose: "prefetch" } },
        { method: "HEAD" },
        { headers: { "sec-fetch-site": "cross-site" } },
      ),
    ).toEqual([]);
  });
  test("does not count robots, known by a list, nor programs without a name", () => {
    const robots = [
      "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
      "Mozilla/5.0 (compatible; coccocbot-web/1.0; +http://help.coccoc.com/searchengine)",
      "curl/8.5.0",
      "python-requests/2.32",
    ];
    expect(counted(...robots.map((agent) => ({ headers: { "user-agent": agent } })))).toEqual([]);
  });
});

describe("a flood from one address", () => {
  test("counts three times an hour, however often it asks, and another piece has its own three", () => {
    const flood = Array.from({ length: 500 }, () => ({}));
    expect(counted(...flood, { path: "/r/doc/13.gif" })).toEqual([
      [12, 3],
      [13, 1],
    ]);
  });
  test("is not helped by the many addresses of one IPv6 subscriber, nor by a header of its own making", () => {
    const many = Array.from({ length: 50 }, (_, n) => ({ from: `2001:db8:1:2::${n.toString(16)}` }));
    expect(counted(...many)).toEqual([[12, 3]]);
    const lies = Array.from({ length: 50 }, (_, n) => ({ headers: { "x-forwarded-for": `10.0.0.${n}` } }));
    expect(counted(...lies)).toEqual([[12, 3]]);
  });
  test("is told apart behind the paper's own proxy by what the proxy saw, not by what was told to it", () => {
    const behind = (own: string) => ({
      from: "127.0.0.1",
      headers: { "x-forwarded-for": `198.51.100.1, ${own}` },
    });
    expect(
      counted(...Array.from({ length: 9 }, () => behind("203.0.113.9")), behind("203.0.113.10")),
    ).toEqual([[12, 4]]);
  });
  test("is forgotten after an hour, with the salt, and never takes more memory than agreed", () => {
    const guard = new FloodGuard({ each: 1, spanMs: 1000, capacity: 10 });
    expect(guard.admits("203.0.113.7", 1, 0)).toBe(true);
    expect(guard.admits("203.0.113.7", 1, 999)).toBe(false);
    expect(guard.admits("203.0.113.7", 1, 1000)).toBe(true);
  });
  test("an IPv6 address is known by its first half, an IPv4 address by all of it", () => {
    expect(network("2001:db8::1")).toBe("2001:db8:0:0");
    expect(network("2001:DB8:1:2:3:4:5:6")).toBe("2001:db8:1:2");
    expect(network("::ffff:203.0.113.7")).toBe("203.0.113.7");
  });
});

test("a tally takes no more different things than it has room for, and starts anew when it is taken", () => {
  const tally = new Tally<number>(2);
  for (const n of [1, 2, 3, 2]) tally.add(n);
  expect(tally.take()).toEqual([
    [1, 1],
    [2, 2],
  ]);
  expect(tally.take()).toEqual([]);
});
