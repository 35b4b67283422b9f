/** How the paper is read: every kind of page, printed from fixtures by the catalogue, in a real browser. */
import { type ChildProcess, spawn } from "node:child_process";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { ports } from "../support/ports.mjs";

const origin = `http://127.0.0.1:${ports.third + 1}`;
let server: ChildProcess;
let pages: string[] = [];

test.beforeAll(async ({ playwright }) => {
  const environment = { ...process.env, PORT: String(ports.third + 1) };
  server = spawn(process.execPath, ["--import", "tsx", "scripts/catalogue.ts"], { env: environment });
  const request = await playwright.request.newContext();
  await expect(async () => expect((await request.get(origin)).ok()).toBe(true)).toPass({ timeout: 30_000 });
  const index = await (await request.get(origin)).text();
  pages = [...new Set([...index.matchAll(/href="(\/trang\/[^"]+)"/g)].map((match) => match[1] ?? ""))];
  await request.dispose();
});
test.afterAll(() => server.kill());

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");

// A trace of twenty pages under audit would take longer than the audit.
test.use({ trace: "off" });

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

test("every page is fit for everybody, on the narrowest phone", async ({ browser }) => {
  test.slow();
  const context = await browser.newContext({ colorScheme: "light", viewport: { width: 320, height: 900 } });
  const page = await context.newPage();
  await page.route(/\/media\//, (route) => route.abort());
  expect(pages.length).toBeGreaterThan(20);
  for (const path of pages) {
    await page.goto(origin + path);
    const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
    expect(violations.map(({ id, nodes }) => [path, id, nodes[0]?.target])).toEqual([]);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wider, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
  }
  await context.close();
});

test("every page can be read at night", async ({ browser }) => {
  test.slow();
  const context = await browser.newContext({ colorScheme: "dark" });
  const page = await context.newPage();
  await page.route(/\/media\//, (route) => route.abort());
  for (const path of pages) {
    await page.goto(origin + path);
    const { violations } = await new AxeBuilder({ page }).withRules(["color-contrast"]).analyze();
    expect(violations.map(({ nodes }) => [path, nodes[0]?.target])).toEqual([]);
  }
  await context.close();
});

test("the contents, the search and the way of reading open by keyboard without a script", async ({
  browser,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: true, colorScheme: "light" });
  await page.goto(`${origin}/trang/article`);
  const contents = page.getByRole("button", { name: "Mục lục" });
  await contents.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("Đóng");
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("Trang nhất");
  await page.keyboard.press("Escape");
  await expect(page.locator("#muc-luc:popover-open")).toHaveCount(0);

  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  expect([await paper(), await size()]).toEqual(["rgb(255, 255, 255)", "16px"]);
  await page.locator(".tools").getByRole("button", { name: "Cách đọc" }).click();
  await page.getByRole("radio", { name: "Tối" }).check();
  await page.getByRole("radio", { name: "Lớn", exact: true }).check();
  expect([await paper(), await size()]).toEqual(["rgb(25, 24, 23)", "18px"]);
  await page.close();
});

test("a reader without pictures, style or scripts has the words in their order", async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.route(/\/(media|r)\//, (route) => route.abort());
  await page.goto(`${origin}/trang/long article`);
  const words = (await page.locator("body").innerText()).replace(/\s+/g, " ");
  const order = [
    "Báo Trường Sơn",
    "Ủy ban nhân dân tỉnh",
    "Thông tin cải chính",
    "Sáng 22-11",
    "Khen thưởng trong bài",
    "Từ khóa",
    "Bài tiếp theo",
    "Giấy phép",
  ];
  const places = order.map((part) => words.indexOf(part));
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(places[0]).toBeGreaterThanOrEqual(0);
  await page.close();
});
