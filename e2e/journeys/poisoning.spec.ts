/** Whatever is put into a request, the next reader gets the clean page to the byte. */
import http from "node:http";
import { seededRandom } from "@/lib/testing/seeded-random";
import { expect, first, test } from "../support/newsroom";

const variants = 5000;
const atOnce = 32;

const names = [
  ...["x-forwarded-host", "x-forwarded-proto", "x-forwarded-scheme", "x-forwarded-port", "x-forwarded-for"],
  ...[
    "x-host",
    "x-original-url",
    "x-rewrite-url",
    "x-http-method-override",
    "x-middleware-subrequest",
    "forwarded",
  ],
  ...[
    "accept-language",
    "cookie",
    "authorization",
    "origin",
    "referer",
    "user-agent",
    "range",
    "if-range",
    "expect-ct",
  ],
  ...[
    "rsc",
    "next-router-prefetch",
    "next-action",
    "x-nextjs-data",
    "cache-control",
    "pragma",
    "sec-purpose",
  ],
  ...["surrogate-capability", "accept", "if-modified-since", "te", "via", "x-request-id", "sec-fetch-dest"],
];
const values = [
  ...[
    "ke-xau.example",
    "https",
    "127.0.0.1:1",
    "<script>alert(1)</script>",
    "../../newsroom",
    "1",
    "en-US,en;q=0.9",
  ],
  ...[
    "toasoan_session=abc",
    "bytes=0-10",
    "no-cache",
    "a".repeat(2000),
    "prefetch",
    "javascript:alert(1)",
    "%00%0d%0a",
  ],
];
const queries = [
  ...[
    "",
    "?utm_source=zalo",
    "?fbclid=x&gclid=y",
    "?truoc=",
    "?truoc=zzz-0",
    "?_rsc=1",
    "?q=<script>",
    "?callback=x",
  ],
  ...[
    "?x[]=1&x[]=2",
    "?__proto__=1",
    "?%00",
    "?a=1&a=2&a=3",
    "?TRUOC=abc-1",
    "?truoc=../../x",
    "?%E0%A4%A",
    "??",
  ],
];
const encodings = ["br", "gzip", "identity", "br;q=0", "*", "x", ""];

interface Answer {
  status: number;
  body: Buffer;
  etag: string | undefined;
}

const agent = new http.Agent({ keepAlive: true, maxSockets: atOnce });

function ask(path: string, method: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    http
      .request(first + path, { agent, method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            body: Buffer.concat(chunks),
            etag: response.headers.etag,
          }),
        );
      })
      .on("error", reject)
      .end();
  });
}

test("five thousand odd requests leave every clean page as it was, to the byte", async () => {
  const random = seededRandom(404);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const front = (await ask("/", "GET", {})).body.toString("utf8");
  const article = /href="(\/[a-z-]+\/\d{6}\/[^"]+-\d+)"/.exec(front)?.[1] ?? "";
  const paths = ["/", article, "/kinh-te", "/rss.xml", "/sitemap.xml", "/cai-chinh", "/khong-co-gi"];
  const clean = (path: string, encoding: string) => ask(path, "GET", { "accept-encoding": encoding });
  const all = paths.flatMap((path) =>
    ["br", "gzip", "identity"].map((encoding) => [path, encoding] as const),
  );
  const before = await Promise.all(all.map(([path, encoding]) => clean(path, encoding)));
  const odd: Answer[] = [];
  for (let sent = 0; sent < variants; sent += atOnce) {
    const batch = Array.from({ length: atOnce }, () => {
      const headers: Record<string, string> = { "accept-encoding": pick(encodings) };
      for (let n = 0; n < 3; n++) headers[pick(names)] = pick(values);
      const method = pick(["GET", "GET", "GET", "HEAD"]);
      return ask(pick(paths) + pick(queries), method, headers);
    });
    odd.push(...(await Promise.all(batch)));
  }
  expect(odd.filter((answer) => answer.status >= 500)).toEqual([]);
  expect(odd.some((answer) => answer.body.includes("ke-xau.example"))).toBe(false);
  const after = await Promise.all(all.map(([path, encoding]) => clean(path, encoding)));
  for (const [n, answer] of after.entries()) {
    expect(answer.body.equals(before[n]?.body ?? Buffer.alloc(0)), all[n]?.join(" ")).toBe(true);
    expect(answer.etag).toBe(before[n]?.etag);
  }
  agent.destroy();
});
