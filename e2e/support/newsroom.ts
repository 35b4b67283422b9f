/** Fixtures of the journeys: people who sign in, and articles made by them through the API. No page objects. */
import AxeBuilder from "@axe-core/playwright";
import {
  type APIRequestContext,
  type APIResponse,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from "@playwright/test";
import { ports } from "./ports.mjs";

export const first = `http://127.0.0.1:${ports.first}`;
export const second = `http://127.0.0.1:${ports.second}`;
export const password = "demo-demo-demo";

export type Login =
  | "tbt"
  | "photbt"
  | "tkts"
  | "truongphong"
  | "btv"
  | "btv2"
  | "phongvien"
  | "phongvien2"
  | "pvanh"
  | "kiemtoan"
  | "admin";

/** One person at the API, signed in as the browser would be. */
export interface Caller {
  request: APIRequestContext;
  get(path: string): Promise<APIResponse>;
  /** Sends JSON (or text) and gives the answer as it is, whatever its status. */
  send(
    method: "POST" | "PATCH" | "PUT",
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<APIResponse>;
  /** The same for calls that must succeed: gives the JSON, or fails with the problem's words. */
  done(
    method: "POST" | "PATCH" | "PUT",
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<ArticleJson>;
  article(id: string): Promise<ArticleJson>;
}

export interface ArticleJson {
  id: string;
  number: number;
  url: string | null;
  version: number;
  bodyVersion: number;
  state: string;
  live: string;
  contentHash: string;
  headline: string;
  photos: {
    id: string;
    photoId: string | null;
    caption: string;
    credit: string | null;
    alt: string | null;
  }[];
  allowed: string[];
  refused: { act: string; code: string; reason: string }[];
}

interface Fixtures {
  /** A page of this person, at their desk; `device` says on what they look at it. */
  signInAs(login: Login, device?: BrowserContextOptions): Promise<Page>;
  /** A reader's own browser, `width` pixels wide. */
  readAt(width?: number): Promise<Page>;
  /** The same person at the API. */
  callAs(login: Login): Promise<Caller>;
}

export const test = base.extend<Fixtures>({
  signInAs: async ({ browser }, use) => {
    const contexts: Awaited<ReturnType<typeof browser.newContext>>[] = [];
    const violations: string[] = [];
    await use(async (login, device) => {
      const context = await browser.newContext({ baseURL: first, ...device });
      contexts.push(context);
      const page = await context.newPage();
      page.on("console", (message) => {
        if (message.text().includes("Content Security Policy")) violations.push(message.text());
      });
      page.on("pageerror", (error) => violations.push(String(error)));
      await page.goto("/newsroom/sign-in");
      await page.getByLabel("Thư điện tử").fill(`${login}@demo.invalid`);
      await page.getByLabel("Mật khẩu", { exact: true }).fill(password);
      await page.getByRole("button", { name: "Đăng nhập" }).click();
      await page.waitForURL(/\/newsroom(?!\/sign-in)/);
      return page;
    });
    for (const context of contexts) await context.close();
    expect(violations, "scripts that failed and what the policy refused").toEqual([]);
  },
  readAt: async ({ browser }, use) => {
    const contexts: Awaited<ReturnType<typeof browser.newContext>>[] = [];
    await use(async (width = 1280) => {
      const context = await browser.newContext({ baseURL: first, viewport: { width, height: 800 } });
      contexts.push(context);
      return await context.newPage();
    });
    for (const context of contexts) await context.close();
  },
  callAs: async ({ playwright }, use) => {
    const open: APIRequestContext[] = [];
    await use(async (login) => {
      const request = await playwright.request.newContext({
        baseURL: first,
        extraHTTPHeaders: { origin: first },
      });
      open.push(request);
      const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
      const answer = await request.post("/api/auth/callback/credentials", {
        form: { csrfToken, email: `${login}@demo.invalid`, password, json: "true" },
      });
      expect(answer.status(), `${login} signs in`).toBe(200);
      return callerOf(request);
    });
    for (const request of open) await request.dispose();
  },
});

function callerOf(request: APIRequestContext): Caller {
  const send: Caller["send"] = (method, path, body, headers = {}) =>
    request.fetch(`/api/v1${path}`, {
      method,
      headers: { "content-type": typeof body === "string" ? "text/plain" : "application/json", ...headers },
      data: typeof body === "string" ? body : JSON.stringify(body ?? {}),
    });
  const caller: Caller = {
    request,
    send,
    get: (path) => request.get(`/api/v1${path}`),
    async done(method, path, body, headers) {
      const answer = await send(method, path, body, headers);
      const text = await answer.text();
      expect(answer.ok(), `${method} ${path}: ${answer.status()} ${text.slice(0, 400)}`).toBe(true);
      return JSON.parse(text);
    },
    async article(id) {
      const answer = await caller.get(`/articles/${id}`);
      expect(answer.status()).toBe(200);
      return await answer.json();
    },
  };
  return caller;
}

/** A complete draft with section, byline, slug and some text, by this person. */
export async function draftBy(caller: Caller, headline: string, section = "kinh-te"): Promise<ArticleJson> {
  const made = await caller.done("POST", "/articles", { headline, section, sapo: "Tóm tắt của bài." });
  await caller.done(
    "PUT",
    `/articles/${made.id}/bylines`,
    { items: [{ displayName: "Bút Thử", role: "bai" }] },
    { "if-match": `"${made.version}"` },
  );
  await write(caller, made.id, `Đoạn mở đầu của bài “${headline}”.`);
  return await caller.article(made.id);
}

/** Types a paragraph's words at the beginning of the text, as the editor would. */
export async function write(caller: Caller, id: string, words: string): Promise<ArticleJson> {
  const { bodyVersion } = await caller.article(id);
  return await caller.done("POST", `/articles/${id}/steps`, {
    bodyVersion,
    clientId: `test-${Math.random().toString(36).slice(2)}`,
    steps: [{ stepType: "replace", from: 1, to: 1, slice: { content: [{ type: "text", text: words }] } }],
  });
}

/** Takes a draft to readers: submitted by its author, approved by an editor, released by a publisher. */
export async function publish(
  author: Caller,
  editor: Caller,
  publisher: Caller,
  id: string,
): Promise<ArticleJson> {
  await author.done("POST", `/articles/${id}/submission`);
  await editor.done("POST", `/articles/${id}/claim`);
  return await approveAndRelease(editor, publisher, id);
}

export async function approveAndRelease(editor: Caller, publisher: Caller, id: string): Promise<ArticleJson> {
  const { contentHash } = await editor.article(id);
  await editor.done("POST", `/articles/${id}/approval`, { contentHash });
  return await publisher.done("POST", `/articles/${id}/release`, { contentHash });
}

/** The path of a live article's page. */
export const pathOf = (article: ArticleJson): string => new URL(article.url ?? "", first).pathname;

/** No serious fault of accessibility on this page as it stands; pages in frames are looked at on their own. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .exclude("iframe")
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(
    violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(", ")}`),
  ).toEqual([]);
}

export { expect, type Page };
