/**
 * The row "article editor" of the figures that count: how much JavaScript opening an article costs a browser that
 * has none of it, when it takes keys, and how long a key takes to become paint. Against a production build only.
 */
import { pathToFileURL } from "node:url";
import { type BrowserContext, type CDPSession, chromium, type Page } from "@playwright/test";

export interface EditorBenchOptions {
  /** Where the newsroom answers, as `http://127.0.0.1:3000`. */
  url: string;
  /** A reporter's login. */
  email: string;
  password: string;
  /** The browser; Playwright's own when absent. */
  chromium?: string | undefined;
  /** Cold openings, of which the middle one counts. */
  openings?: number;
  /** Keys typed in the middle of a long text. */
  keys?: number;
}

export interface EditorFigures {
  /** Bytes of JavaScript as transferred, compressed, by a cold opening that nobody touches. */
  scriptBytes: number;
  scripts: number;
  /** From navigation until a letter pressed at once stands painted in the text: the middle opening, and the worst. */
  typableMs: number;
  typableWorstMs: number;
  /** From a key event's own time until the frame with its letter is painted. */
  keyToPaintP50Ms: number;
  keyToPaintP95Ms: number;
  /** Tasks over 50 ms while typing. */
  longTasks: number;
  longestTaskMs: number;
}

interface Probe {
  ready: number | null;
  painted: number | null;
  keys: number[];
  longTasks: number[];
}

declare global {
  interface Window {
    probe: Probe;
  }
}

/** What the compiler puts around functions is not there in a page that a function is sent to. */
const asCompiled = "globalThis.__name = (one) => one;";

/** Measures in a browser of its own; makes one article in that person's name. Throws when the sign-in fails. */
export async function measureEditor(options: EditorBenchOptions): Promise<EditorFigures> {
  const { url, openings = 5, keys = 400 } = options;
  const browser = await chromium.launch({
    ...(options.chromium && { executablePath: options.chromium }),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const seat = await browser.newContext({ baseURL: url, viewport: { width: 1280, height: 900 } });
    await seat.addInitScript(asCompiled);
    await signIn(await seat.newPage(), options);
    const cookies = await seat.cookies();
    const page = await seat.newPage();
    await page.goto("/newsroom/articles");
    const path = `/newsroom/articles/${await writeArticle(page)}`;
    await seat.close();

    const typable: number[] = [];
    let script = { bytes: 0, count: 0 };
    for (let round = 0; round <= openings; round++) {
      const context = await browser.newContext({ baseURL: url, viewport: { width: 1280, height: 900 } });
      await context.addInitScript(asCompiled);
      await context.addCookies(cookies);
      const opened = await openCold(context, path);
      // The first opening warms the server, which is not what is measured.
      if (round > 0) typable.push(opened.typable);
      script = opened.script;
      if (round === openings) {
        const typed = await type(opened.page, opened.session, keys);
        await context.close();
        return {
          scriptBytes: script.bytes,
          scripts: script.count,
          typableMs: quantile(typable, 0.5),
          typableWorstMs: Math.max(...typable),
          ...typed,
        };
      }
      await context.close();
    }
    throw new Error("No opening was measured.");
  } finally {
    await browser.close();
  }
}

async function signIn(page: Page, { email, password }: EditorBenchOptions): Promise<void> {
  await page.goto("/newsroom/sign-in");
  await page.locator('input[name="email"], input[type="email"]').first().fill(email);
  await page.locator('input[type="password"]').fill(password);
  await page.locator('form button[type="submit"]').first().click();
  await page.waitForURL(/\/newsroom(?!\/sign-in)/);
}

const sentence =
  "Hội nghị đã nghe báo cáo kết quả thực hiện nhiệm vụ và trao tặng bằng khen cho tập thể, cá nhân. ";

/** A draft of about 1,500 syllables in 24 paragraphs. */
async function writeArticle(page: Page): Promise<string> {
  return await page.evaluate(async (words) => {
    const send = async (path: string, body: unknown) => {
      const answer = await fetch(`/api/v1/articles${path}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as { id: string; bodyVersion: number };
    };
    const { id, bodyVersion } = await send("", { headline: "Bài đo tốc độ soạn thảo", section: "kinh-te" });
    const paragraph = { type: "paragraph", content: [{ type: "text", text: words.repeat(3).trim() }] };
    const content = Array.from({ length: 24 }, () => paragraph);
    const steps = [{ stepType: "replace", from: 0, to: 2, slice: { content } }];
    await send(`/${id}/steps`, { bodyVersion, clientId: "bench", steps });
    return id;
  }, sentence);
}

async function openCold(context: BrowserContext, path: string) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const script = { bytes: 0, count: 0 };
  const scripts = new Set<string>();
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  session.on("Network.responseReceived", ({ requestId, response }) => {
    if (/javascript/.test(response.mimeType)) scripts.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (!scripts.has(requestId)) return;
    script.bytes += encodedDataLength;
    script.count += 1;
  });
  // A letter is pressed by the driver the moment the text can take it, and must be seen.
  const pressed = new Promise<void>((resolve, reject) => {
    void page.exposeFunction("textIsOpen", () =>
      session
        .send("Input.dispatchKeyEvent", { type: "keyDown", key: "x", code: "KeyX", text: "x" })
        .then(() => resolve(), reject),
    );
  });
  await page.addInitScript(watch);
  await page.goto(path, { waitUntil: "commit" });
  await pressed;
  await page.waitForFunction(() => window.probe.painted !== null);
  const typable = (await page.evaluate(() => window.probe.painted)) ?? Number.NaN;
  // The stream of news never ends, so the network is never idle: scripts have come when no more come.
  for (let before = -1; before !== script.count; ) {
    before = script.count;
    await page.waitForTimeout(1500);
  }
  return { page, session, typable, script };
}

/** Runs in the page before its own scripts. Times are from the navigation. */
function watch(): void {
  const probe: Probe = { ready: null, painted: null, keys: [], longTasks: [] };
  window.probe = probe;
  const afterPaint = (then: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(null);
    });
  const look = () => {
    const text = document.querySelector<HTMLElement>('.ProseMirror[contenteditable="true"]');
    if (!text || probe.ready !== null) return;
    probe.ready = performance.now();
    observer.disconnect();
    text.focus();
    (window as unknown as { textIsOpen(): void }).textIsOpen();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true, attributes: true });
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) probe.longTasks.push(task.duration);
  }).observe({ type: "longtask" });
  let at = 0;
  addEventListener(
    "keydown",
    (event) => {
      at = event.timeStamp;
    },
    true,
  );
  addEventListener(
    "input",
    () => {
      const since = at;
      afterPaint(() => {
        const now = performance.now();
        probe.painted ??= now;
        probe.keys.push(now - since);
      });
    },
    true,
  );
}

/** Sixteen letters a second in the middle of the text, saves and all. */
async function type(page: Page, session: CDPSession, keys: number) {
  await page.locator(".ProseMirror > p").nth(11).click();
  await page.evaluate(() => {
    window.probe.keys = [];
    window.probe.longTasks = [];
  });
  const words = "tỉnh ủy trao tặng bằng khen cho các tập thể tiêu biểu ";
  for (let n = 0; n < keys; n++) {
    const text = words[n % words.length] ?? " ";
    await session.send("Input.dispatchKeyEvent", { type: "keyDown", key: text, text });
    await session.send("Input.dispatchKeyEvent", { type: "keyUp", key: text });
    await page.waitForTimeout(60);
  }
  await page.waitForTimeout(500);
  const { keys: times, longTasks } = await page.evaluate(() => window.probe);
  if (times.length < keys) throw new Error(`${keys - times.length} of ${keys} keys never reached the text.`);
  return {
    keyToPaintP50Ms: quantile(times, 0.5),
    keyToPaintP95Ms: quantile(times, 0.95),
    longTasks: longTasks.length,
    longestTaskMs: Math.max(0, ...longTasks),
  };
}

function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [url, email] = process.argv.slice(2);
  const { DEMO_PASSWORD: password, CHROMIUM_PATH } = process.env;
  if (!url || !email || !password) {
    console.error("DEMO_PASSWORD=… npx tsx bench/editor.ts URL EMAIL");
    process.exit(2);
  }
  console.log(await measureEditor({ url, email, password, chromium: CHROMIUM_PATH }));
}
