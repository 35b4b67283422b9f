import { chromium } from "@playwright/test";
const base = "http://127.0.0.1:3500";
const out = process.argv[2] ?? "/tmp/shots";
import { mkdirSync } from "node:fs";
mkdirSync(out, { recursive: true });
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
async function signIn(login, options) {
  const context = await browser.newContext({ baseURL: base, locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh", ...options });
  const page = await context.newPage();
  await page.goto("/newsroom/sign-in");
  await page.getByLabel("Thư điện tử").fill(`${login}@demo.invalid`);
  await page.getByLabel("Mật khẩu", { exact: true }).fill("demo-demo-demo");
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.waitForURL(/\/newsroom(?!\/sign-in)/);
  return page;
}
const page = await signIn("truongphong", { viewport: { width: 1280, height: 900 } });
const list = await (await page.request.get("/api/v1/articles?state=editing")).json();
const all = list.items.length ? list : await (await page.request.get("/api/v1/articles")).json();
const withAwards = (await (await page.request.get("/api/v1/articles?state=published")).json()).items;
console.log(all.items.length, withAwards.length, all.items[0]?.headline);
const id = all.items[0].id;
const shot = async (name, p = page, full = false) => { await p.screenshot({ path: `${out}/${name}.png`, fullPage: full }); console.log(name); };
for (const [w, h] of [[1280, 900], [1920, 1080], [768, 1000], [360, 740]]) {
  await page.setViewportSize({ width: w, height: h });
  await page.goto(`/newsroom/articles/${id}`);
  await page.locator("#field-body[contenteditable]").waitFor();
  await page.waitForTimeout(700);
  await shot(`room-${w}`);
}
await page.setViewportSize({ width: 1280, height: 900 });
await page.goto(`/newsroom/articles/${id}`);
await page.locator("#field-body[contenteditable]").waitFor();
for (const tab of ["Ảnh", "Kiểm tra", "Ghi chú", "Đề xuất", "Lịch sử", "Xem trước"]) {
  await page.getByRole("tab", { name: new RegExp(`^${tab}`) }).click();
  await page.waitForTimeout(1200);
  await shot(`tab-${tab.normalize("NFD").replace(/[^a-z ]/gi, "").replace(/ /g, "-")}`);
}
await page.emulateMedia({ colorScheme: "dark" });
await page.getByRole("tab", { name: /^Việc/ }).click();
await page.waitForTimeout(500);
await shot("room-dark-1280");
await browser.close();
