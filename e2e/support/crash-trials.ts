/**
 * Random typing with something happening at a random moment: the page is killed, closed or reloaded, the network or
 * the session goes, the server fails or its answers are lost. Afterwards the article is opened again and looked at:
 * what was typed more than a second before must be there, nothing acknowledged may be gone, nothing doubled.
 */
import type { BrowserContext, Page } from "@playwright/test";
import { expect, first, password } from "./newsroom";

export const accidents = [
  "crash",
  "offline",
  "session ended",
  "answers lost",
  "server fails",
  "tab closed",
  "reload",
  "handed in elsewhere",
  "crash while offline",
] as const;
export type Accident = (typeof accidents)[number];

export interface Trial {
  seed: number;
  accident: Accident;
  articleId: string;
}

export interface Outcome extends Trial {
  /** Empty when the trial was passed. */
  faults: string[];
  words: number;
  ms: number;
}

/** The same seed types the same words at the same pace (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

interface Word {
  text: string;
  /** When its last letter had been typed. */
  at: number;
}

const login = "phongvien@demo.invalid";

/** Signs the reporter in by the API; the context's pages have the session. */
export async function signInContext(context: BrowserContext): Promise<void> {
  const { csrfToken } = await (await context.request.get(`${first}/api/auth/csrf`)).json();
  const form = { csrfToken, email: login, password, json: "true" };
  const answer = await context.request.post(`${first}/api/auth/callback/credentials`, { form });
  expect(answer.status(), "the reporter signs in").toBe(200);
}

/** Runs one trial in a signed-in context and leaves no page behind. */
export async function runTrial(context: BrowserContext, trial: Trial): Promise<Outcome> {
  const began = Date.now();
  const roll = dice(trial.seed);
  const faults: string[] = [];
  const page = await openArticle(context, trial.articleId, faults);
  const typist = new Typist(page, trial.seed, roll);
  const typing = typist.typeUntilStopped();
  await sleep(250 + roll() * 1600);
  const before = await acknowledged(context, trial.articleId);
  const happenedAt = Date.now();
  // A page that loads anew takes letters for shortcuts.
  if (trial.accident === "reload") typist.stop();
  const survives = await happen(context, page, trial, roll);
  const until = !survives
    ? happenedAt - 1000
    : // An editor that closes takes no more letters.
      trial.accident === "handed in elsewhere"
      ? happenedAt
      : Number.POSITIVE_INFINITY;
  typist.stop();
  await typing;
  const due = typist.words.filter((word) => word.at <= until);
  if (!page.isClosed() && !survives) await page.close().catch(() => undefined);
  const last = page.isClosed() ? await openArticle(context, trial.articleId, faults) : page;
  const found = await settled(last, context, trial.articleId, faults);
  for (const { text } of due)
    if (!found.server.includes(text) && !found.device.includes(text)) faults.push(`lost: ${text}`);
  for (const word of wordsIn(before))
    if (!found.server.includes(word) && !found.device.includes(word))
      faults.push(`acknowledged, lost: ${word}`);
  for (const { text } of typist.words)
    if (found.server.split(text).length > 2) faults.push(`doubled: ${text}`);
  await last.close().catch(() => undefined);
  return { ...trial, faults, words: typist.words.length, ms: Date.now() - began };
}

class Typist {
  readonly words: Word[] = [];
  private stopped = false;

  constructor(
    private readonly page: Page,
    private readonly seed: number,
    private readonly roll: () => number,
  ) {}

  stop(): void {
    this.stopped = true;
  }

  /** Types words that occur once, at a hurried person's pace, with new paragraphs now and then. */
  async typeUntilStopped(): Promise<void> {
    try {
      for (let n = 0; !this.stopped; n++) {
        const text = `t${this.seed.toString(36)}n${n}x`;
        for (const letter of text) {
          await this.page.keyboard.type(letter);
          await sleep(this.roll() * 18);
        }
        this.words.push({ text, at: Date.now() });
        await this.page.keyboard.press(this.roll() < 0.08 ? "Enter" : "Space");
      }
    } catch {
      // The page is gone: so are the keys.
    }
  }
}

/** Lets the accident happen; true when the page lived through it, so that everything typed must be there. */
async function happen(
  context: BrowserContext,
  page: Page,
  { accident, articleId }: Trial,
  roll: () => number,
): Promise<boolean> {
  const steps = `**/api/v1/articles/${articleId}/steps`;
  const lasting = 300 + roll() * 900;
  switch (accident) {
    case "crash":
      await crash(page);
      return false;
    case "crash while offline":
      await page.route("**/api/v1/**", (route) => route.abort());
      await sleep(lasting);
      // What was typed up to now is on the device alone.
      await crash(page);
      return false;
    case "tab closed":
      await page.close();
      return false;
    case "reload":
      await page.reload({ waitUntil: "commit" });
      return false;
    case "offline":
      await context.setOffline(true);
      await sleep(lasting);
      await context.setOffline(false);
      return true;
    case "session ended": {
      await context.clearCookies();
      await sleep(lasting + 500);
      return true;
    }
    case "answers lost":
      await page.route(steps, async (route) => {
        // The server has it; the browser never hears so, sends it again and is told 409.
        await route.fetch().catch(() => undefined);
        await route.abort().catch(() => undefined);
      });
      await sleep(lasting);
      await page.unroute(steps);
      return true;
    case "server fails":
      await page.route(steps, (route) =>
        route.fulfill({
          status: roll() < 0.5 ? 500 : 503,
          contentType: "application/problem+json",
          body: "{}",
        }),
      );
      await sleep(lasting);
      await page.unroute(steps);
      return true;
    case "handed in elsewhere": {
      const answer = await context.request.post(`${first}/api/v1/articles/${articleId}/submission`, {
        headers: { origin: first, "content-type": "application/json" },
        data: "{}",
      });
      expect(answer.ok(), await answer.text()).toBe(true);
      await sleep(lasting);
      return true;
    }
  }
}

async function crash(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  // Its own answer never comes.
  devtools.send("Page.crash").catch(() => undefined);
  await crashed;
}

async function openArticle(context: BrowserContext, articleId: string, faults: string[]): Promise<Page> {
  const page = await context.newPage();
  page.on("pageerror", (error) => faults.push(`script: ${error}`));
  await page.goto(`${first}/newsroom/articles/${articleId}`);
  const body = page.getByRole("textbox", { name: "Thân bài" });
  await body.waitFor();
  await body.click();
  await page.keyboard.press("Control+End");
  return page;
}

interface Found {
  server: string;
  /** In the tray, or left on the device with the question what to do with it. */
  device: string;
}

/** Waits until the page says that all is saved (signing in again where it asks), and looks where the words are. */
async function settled(
  page: Page,
  context: BrowserContext,
  articleId: string,
  faults: string[],
): Promise<Found> {
  const line = page.locator("[data-save]");
  const again = page.getByRole("dialog", { name: "Phiên làm việc đã hết" });
  const deadline = Date.now() + 30_000;
  for (;;) {
    if (await again.isVisible()) {
      await again.getByLabel("Mật khẩu").fill(password);
      await again.getByRole("button", { name: "Làm tiếp" }).click();
      await again.waitFor({ state: "hidden" });
    }
    const [word, hasEditor, left] = await Promise.all([
      line.getAttribute("data-save"),
      page.locator(".ProseMirror").count(),
      leftOnDevice(page),
    ]);
    const device = await deviceText(page);
    if (word === "saved" && hasEditor > 0 && (left === 0 || device !== "")) break;
    if (Date.now() > deadline) {
      faults.push(`not settled: ${word}, ${left} records on the device`);
      break;
    }
    await sleep(50);
  }
  return { server: await acknowledged(context, articleId), device: await deviceText(page) };
}

const deviceText = async (page: Page): Promise<string> =>
  (
    await page
      .getByRole("region", { name: /^(Đoạn được giữ lại|Chữ của bạn còn trên máy này)/ })
      .allInnerTexts()
  ).join("\n");

/** How many texts the journal holds whose steps are not all in the log. */
function leftOnDevice(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("toasoan-writing");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const ask = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const reading = database.transaction(["texts", "steps"]);
    const [keys, heads, steps] = await Promise.all([
      ask(reading.objectStore("texts").getAllKeys()),
      ask(reading.objectStore("texts").getAll()),
      ask(reading.objectStore("steps").getAllKeys()),
    ]);
    database.close();
    return heads.filter(({ confirmed }: { confirmed: number }, index) => {
      const place = JSON.stringify(keys[index]);
      const own = steps.filter((key) => JSON.stringify((key as unknown[]).slice(0, -1)) === place);
      return own.length > confirmed;
    }).length;
  });
}

/** The text that the server has. */
async function acknowledged(context: BrowserContext, articleId: string): Promise<string> {
  const answer = await context.request.get(`${first}/api/v1/articles/${articleId}`);
  if (!answer.ok()) return "";
  const { body } = (await answer.json()) as { body: { content?: { content?: { text?: string }[] }[] } };
  return (body.content ?? [])
    .map((block) => (block.content ?? []).map((node) => node.text ?? "").join(""))
    .join("\n");
}

const wordsIn = (text: string): string[] => text.match(/t\w+n\d+x/g) ?? [];

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
