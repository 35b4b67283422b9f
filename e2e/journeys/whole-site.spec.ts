/** The demo's whole site, walked by its own links as an engine does: nothing broken, nothing missing, no draft. */
import { draftBy, expect, first, test } from "../support/newsroom";

const entrances = [
  "/",
  "/robots.txt",
  "/sitemap.xml",
  "/news-sitemap.xml",
  "/rss.xml",
  "/doi-tac/rss.xml",
  "/tim-kiem",
];
/** Of the newsroom, or answers to a question that the walk does not ask. */
const notWalked = /^\/(newsroom|api)(\/|$)/;
/** Questions (searches, filters) lead to ever more of themselves; places in lists do not. */
const isQuestion = (url: URL) => url.search !== "" && !/^\?truoc=[a-z0-9]+-\d+$/.test(url.search);

interface Walk {
  pages: Map<string, string>;
  files: Set<string>;
  broken: string[];
}

async function walk(
  get: (path: string) => Promise<{ status: number; type: string; text: string }>,
): Promise<Walk> {
  const found: Walk = { pages: new Map(), files: new Set(), broken: [] };
  const seen = new Set(entrances);
  const waiting = entrances.map((path) => ({ path, on: "(lối vào)" }));
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { status, text } = await get(next.path);
    if (status !== 200) {
      found.broken.push(`${next.path} (${status}) on ${next.on}`);
      continue;
    }
    found.pages.set(next.path, text);
    for (const url of linksIn(text, next.path)) {
      const path = decodeURI(url.pathname) + url.search;
      if (url.origin !== first || notWalked.test(path) || isQuestion(url)) continue;
      if (/\.(?:avif|webp|jpg|png|svg|ico|gif|woff2|webmanifest|json)$/.test(url.pathname))
        found.files.add(path);
      else if (!seen.has(path)) {
        seen.add(path);
        waiting.push({ path, on: next.path });
      }
    }
  }
  return found;
}

function linksIn(text: string, base: string): URL[] {
  const single = [
    ...text.matchAll(/\b(?:href|src|content|url)="((?:https?:\/)?\/[^"\s]*)"|<(?:loc|link)>([^<]*)</g),
  ];
  const sets = [...text.matchAll(/\bsrcset="([^"]*)"/gi)].flatMap(([, set = ""]) =>
    set.split(", ").map((one) => one.split(" ")[0] ?? ""),
  );
  return [...single.map((match) => match[1] ?? match[2] ?? ""), ...sets]
    .map((href) => href.replaceAll("&amp;", "&"))
    .filter((href) => href !== "" && URL.canParse(href, first + base))
    .map((href) => new URL(href, first + base));
}

test("no link is broken, no picture is missing, and no word of a draft is anywhere", async ({
  callAs,
  request,
}) => {
  test.setTimeout(300_000);
  const canary = `chim-hoàng-yến-${Date.now()}`;
  await draftBy(await callAs("phongvien"), `Bản nháp ${canary}`);
  const get = async (path: string) => {
    const answer = await request.get(first + encodeURI(path), { maxRedirects: 0 });
    return {
      status: answer.status(),
      type: answer.headers()["content-type"] ?? "",
      text: answer.ok() ? await answer.text() : "",
    };
  };
  const { pages, files, broken } = await walk(get);
  expect(broken).toEqual([]);
  expect(pages.size).toBeGreaterThan(100);
  expect(files.size).toBeGreaterThan(100);
  for (const [path, text] of pages) expect(text.includes(canary), path).toBe(false);
  const missing: string[] = [];
  for (const file of files) {
    const answer = await request.head(first + encodeURI(file));
    if (!answer.ok()) missing.push(`${file} (${answer.status()})`);
  }
  expect(missing).toEqual([]);
});
