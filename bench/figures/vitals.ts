/**
 * What a reader on a cheap phone and a slow line sees, and when: our article beside the ordinary ISR page of it, in
 * turn, cold each time, fonts counted.
 */
import { type Browser, chromium } from "@playwright/test";
import { findChromium } from "@/scripts/chromium.mjs";
import type { Figure } from "../figure";
import { median } from "../load";
import type { UnderTest } from "../under-test";
import { richestArticle } from "./live-copies";

const rounds = 7;
/** Slow 4G as Lighthouse has it, and a processor a quarter as fast. */
const line = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 96_000 };
const slowdown = 4;

interface Visit {
  fcp: number;
  lcp: number;
  /** Time over 50 ms of each task between first paint and rest. */
  tbt: number;
  cls: number;
  kilobytes: number;
  requests: number;
  fontKilobytes: number;
}

export async function measureVitals(under: UnderTest, say: (line: string) => void): Promise<Figure[]> {
  const article = await richestArticle(under.sql);
  const ordinary = await under.startOrdinary();
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    say(`${rounds} lượt mở bài trên máy chậm, đường truyền chậm, lần lượt hai trang`);
    const ours: Visit[] = [];
    const theirs: Visit[] = [];
    for (let round = 0; round <= rounds; round++) {
      const pair = [
        await visit(browser, under.origin + article.path),
        await visit(browser, `${ordinary.origin}/bai/${article.number}`),
      ] as const;
      // The first visit warms the servers.
      if (round === 0) continue;
      ours.push(pair[0]);
      theirs.push(pair[1]);
    }
    const of = (visits: Visit[], name: keyof Visit) => median(visits.map((one) => one[name]));
    const ratio = (name: keyof Visit) => of(ours, name) / of(theirs, name);
    return [
      { name: "LCP on slow 4G and a slow processor", value: of(ours, "lcp"), unit: "ms" },
      {
        name: "LCP, of the ordinary ISR page's",
        value: ratio("lcp"),
        unit: "×",
        better: "less",
        gate: 0.65,
        aim: 0.55,
      },
      {
        name: "FCP, of the ordinary ISR page's",
        value: ratio("fcp"),
        unit: "×",
        better: "less",
        gate: 0.85,
        aim: 0.7,
      },
      { name: "total blocking time", value: of(ours, "tbt"), unit: "ms", better: "less", gate: 0, aim: 0 },
      { name: "total blocking time, ordinary", value: of(theirs, "tbt"), unit: "ms" },
      { name: "cumulative layout shift", value: of(ours, "cls"), unit: "", better: "less", gate: 0, aim: 0 },
      {
        name: "bytes of the visit, fonts and first pictures counted",
        value: of(ours, "kilobytes"),
        unit: "KB",
      },
      { name: "of them fonts", value: of(ours, "fontKilobytes"), unit: "KB", better: "less", gate: 60 },
      { name: "bytes of the visit, ordinary", value: of(theirs, "kilobytes"), unit: "KB" },
      { name: "requests of the visit", value: of(ours, "requests"), unit: "" },
    ];
  } finally {
    await browser.close();
    await ordinary.stop();
  }
}

/** What the page notes of itself while it loads. */
function watch(): void {
  const noted = { lcp: 0, cls: 0, tbt: 0 };
  Object.assign(globalThis, { noted });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) noted.lcp = entry.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[])
      if (!entry.hadRecentInput) noted.cls += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) noted.tbt += Math.max(0, entry.duration - 50);
  }).observe({ type: "longtask", buffered: true });
}

async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 1.75,
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", line);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  let bytes = 0;
  let fontBytes = 0;
  let requests = 0;
  const fonts = new Set<string>();
  session.on("Network.requestWillBeSent", ({ requestId, type }) => {
    requests++;
    if (type === "Font") fonts.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength;
    if (fonts.has(requestId)) fontBytes += encodedDataLength;
  });
  await page.addInitScript(watch);
  await page.goto(url, { waitUntil: "load" });
  await page.waitForTimeout(1500);
  const noted = await page.evaluate(() => ({
    ...(globalThis as unknown as { noted: { lcp: number; cls: number; tbt: number } }).noted,
    fcp: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
  }));
  await context.close();
  return { ...noted, requests, kilobytes: bytes / 1024, fontKilobytes: fontBytes / 1024 };
}
