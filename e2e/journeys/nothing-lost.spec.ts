/** The hard ways to lose words, one by one: a reporter types, something happens, and the words are there. */
import type { Page } from "@playwright/test";
import { expectState, openTab } from "../support/desk";
import { draftBy, expect, expectAccessible, password, test } from "../support/newsroom";

const body = (page: Page) => page.getByRole("textbox", { name: "Thân bài" });
const saved = (page: Page) => expect(page.locator('[data-save="saved"]')).toBeVisible({ timeout: 20_000 });
const tray = (page: Page) => page.getByRole("region", { name: "Đoạn được giữ lại" });
const left = (page: Page) => page.getByRole("region", { name: "Chữ của bạn còn trên máy này, chưa vào bài" });

/** Opens the article and puts the cursor behind its last letter. */
async function write(page: Page, id: string, words: string): Promise<void> {
  await page.goto(`/newsroom/articles/${id}`);
  await body(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(words);
}

/** The browser gives the page up from one moment to the next. */
async function crash(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  devtools.send("Page.crash").catch(() => undefined);
  await crashed;
  await page.close();
}

test("a session that ends mid-sentence asks for the password in place, and the act goes on", async ({
  signInAs,
  callAs,
}) => {
  const draft = await draftBy(await callAs("phongvien"), `Hết phiên giữa câu ${Date.now()}`);
  const page = await signInAs("phongvien");
  await write(page, draft.id, " Câu đang viết");
  await saved(page);
  const [session] = (await page.context().cookies()).filter((one) => one.name.includes("session"));
  await page.context().clearCookies();
  await page.keyboard.type(" thì phiên hết,");
  const asked = page.getByRole("dialog", { name: "Phiên làm việc đã hết" });
  await expect(asked).toBeVisible();
  await expect(page.locator('[data-save="problem"]')).toBeVisible();
  // Nothing takes the keys away from the text.
  await page.keyboard.type(" gõ tiếp được.");
  await expect(body(page)).toContainText("thì phiên hết, gõ tiếp được.");
  await expectAccessible(page);
  await asked.getByLabel("Mật khẩu").fill("không phải mật khẩu");
  await asked.getByRole("button", { name: "Làm tiếp" }).click();
  await expect(asked.getByText("Mật khẩu không đúng.")).toBeVisible();
  await asked.getByLabel("Mật khẩu").fill(password);
  await page.keyboard.press("Enter");
  await expect(asked).toBeHidden();
  await saved(page);

  // The session ends again; this time an act meets it, and is done when the password is given.
  await page.context().clearCookies();
  await openTab(page, "Việc tiếp theo");
  await page.getByRole("button", { name: "Gửi biên tập", exact: true }).click();
  const loud = page.locator("dialog[open]").filter({ hasText: "Phiên làm việc đã hết" });
  await expect(loud.getByLabel("Mật khẩu")).toBeFocused();
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await expectState(page, "Chờ biên tập");
  expect(session).toBeDefined();
});

test("a page of one person never saves under the name of another who signed in at the same browser", async ({
  signInAs,
  callAs,
}) => {
  const draft = await draftBy(await callAs("phongvien"), `Hai người một máy ${Date.now()}`);
  const page = await signInAs("phongvien");
  await write(page, draft.id, " Chữ của phóng viên.");
  await saved(page);
  const other = await page.context().newPage();
  await page.context().clearCookies();
  await other.goto("/newsroom/sign-in");
  await other.getByLabel("Thư điện tử").fill("btv@demo.invalid");
  await other.getByLabel("Mật khẩu", { exact: true }).fill(password);
  await other.getByRole("button", { name: "Đăng nhập" }).click();
  await other.waitForURL(/\/newsroom(?!\/sign-in)/);
  await page.bringToFront();
  await page.keyboard.type(" Còn chữ này thì sao?");
  const asked = page.getByRole("dialog", { name: "Trình duyệt này đang dùng tên khác" });
  await expect(asked).toContainText("không gửi đi dưới tên người đó");
  // The other sees neither the words nor that there are any.
  await other.goto(`/newsroom/articles/${draft.id}`);
  await expect(other.locator("body")).not.toContainText("Còn chữ này thì sao?");
  await asked.getByLabel("Mật khẩu").fill(password);
  await asked.getByRole("button", { name: "Làm tiếp" }).click();
  await saved(page);
  const steps = await (await callAs("phongvien")).get(`/articles/${draft.id}/steps?since=0`);
  const writers = new Set(((await steps.json()) as { steps: { by: string }[] }).steps.map((step) => step.by));
  expect(writers.size).toBe(1);
});

test("words typed offline into a paragraph that a colleague deletes come back in the tray", async ({
  signInAs,
  callAs,
}) => {
  const author = await callAs("phongvien");
  const draft = await draftBy(author, `Mất mạng ở huyện ${Date.now()}`);
  const page = await signInAs("phongvien");
  await write(page, draft.id, "");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Đoạn thứ hai sẽ bị xóa.");
  await saved(page);
  await page.context().setOffline(true);
  await page.keyboard.type(" Lời kể của ông Tư ở bến đò.");
  await expect(page.locator('[data-save="here"]')).toBeVisible();
  await expect(page.getByText("Đang ở trên máy này")).toBeVisible();

  const article = (await author.article(draft.id)) as unknown as {
    bodyVersion: number;
    body: { content: { content?: { text?: string }[] }[] };
  };
  const [one, two] = article.body.content.map(
    (block) => (block.content ?? []).map((node) => node.text ?? "").join("").length + 2,
  );
  await author.done("POST", `/articles/${draft.id}/steps`, {
    bodyVersion: article.bodyVersion,
    clientId: "colleague",
    steps: [{ stepType: "replace", from: one, to: (one ?? 0) + (two ?? 0) }],
  });
  await page.context().setOffline(false);
  await expect(tray(page)).toContainText("Lời kể của ông Tư ở bến đò.", { timeout: 20_000 });
  await saved(page);
  await page.reload();
  await expect(tray(page)).toContainText("Bạn gõ lúc");
  await expect(tray(page)).toContainText("Lời kể của ông Tư ở bến đò.");
  await expectAccessible(page);
  await body(page).click();
  await page.keyboard.press("Control+End");
  await tray(page).getByRole("button", { name: "Chèn vào chỗ con trỏ" }).click();
  await expect(tray(page)).toBeHidden();
  await saved(page);
  await page.reload();
  await expect(body(page)).toContainText("Lời kể của ông Tư ở bến đò.");
});

test("a page that is killed while the server is out of reach leaves its words and its fields for the next", async ({
  signInAs,
  callAs,
}) => {
  const draft = await draftBy(await callAs("phongvien"), `Trang bị tắt ${Date.now()}`);
  const page = await signInAs("phongvien");
  await write(page, draft.id, " Đã lưu.");
  await saved(page);
  await page.route("**/api/v1/**", (route) => route.abort());
  await page.keyboard.type(" Chưa kịp lưu.");
  await page.getByRole("textbox", { name: "Sapo", exact: true }).fill("Sapo chưa kịp lưu.");
  await expect(page.locator('[data-save="here"]')).toBeVisible();
  const next = await page.context().newPage();
  await crash(page);
  await next.goto(`/newsroom/articles/${draft.id}`);
  await expect(body(next)).toContainText("Đã lưu. Chưa kịp lưu.");
  await expect(next.getByRole("textbox", { name: "Sapo", exact: true })).toHaveValue("Sapo chưa kịp lưu.");
  await saved(next);
  const article = await (await callAs("phongvien")).article(draft.id);
  expect(JSON.stringify(article)).toContain("Chưa kịp lưu.");
  expect((article as unknown as { sapo: string }).sapo).toBe("Sapo chưa kịp lưu.");
});

test("a server that fails is never called saved, and has everything when it is back", async ({
  signInAs,
  callAs,
}) => {
  const draft = await draftBy(await callAs("phongvien"), `Máy chủ lỗi ${Date.now()}`);
  const page = await signInAs("phongvien");
  await write(page, draft.id, " Trước.");
  await saved(page);
  const problem = { contentType: "application/problem+json", body: '{"code":"internal","detail":"Lỗi"}' };
  for (const status of [500, 503, 429])
    await test.step(`it answers ${status}`, async () => {
      await page.route("**/steps", (route) => route.fulfill({ ...problem, status }));
      await page.keyboard.type(` Khi ${status}.`);
      await expect(page.locator('[data-save="saved"]')).toBeHidden();
      if (status !== 429) await expect(page.locator('[data-save="here"]')).toBeVisible();
      await page.unroute("**/steps");
      await saved(page);
    });
  await test.step("its answer is lost after it had taken the words", async () => {
    await page.route("**/steps", async (route) => {
      await route.fetch();
      await route.abort();
    });
    await page.keyboard.type(" Chỉ một lần.");
    await expect(page.locator('[data-save="here"]')).toBeVisible();
    await page.unroute("**/steps");
    await saved(page);
  });
  await page.reload();
  await expect(body(page)).toContainText("Trước. Khi 500. Khi 503. Khi 429. Chỉ một lần.");
  expect(((await body(page).textContent()) ?? "").split("Chỉ một lần.")).toHaveLength(2);
});

test("after a deploy the page that was open says so, still acts, and loses nothing", async ({
  signInAs,
  callAs,
}) => {
  const draft = await draftBy(await callAs("phongvien"), `Giữa lúc nâng cấp ${Date.now()}`);
  const page = await signInAs("phongvien");
  await write(page, draft.id, " Trước bản mới.");
  await saved(page);
  // A newer program answers, and the parts of the older one are gone from it.
  await page.route("**/api/v1/**", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "toasoan-build": "newer" } });
  });
  await page.route("**/_next/static/chunks/**", (route) => route.fulfill({ status: 404, body: "" }));
  await page.keyboard.type(" Sau bản mới.");
  await expect(page.getByText("Trang đã có bản mới.")).toBeVisible();
  await expect(page.getByText("Chữ đã lưu; bấm để tải lại khi tiện.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("tab", { name: /^Lịch sử/ }).click();
  await expect(page.getByText("Phần này không mở được nữa vì trang đã có bản mới.")).toBeVisible();
  await body(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" Vẫn gõ được.");
  await saved(page);
  await openTab(page, "Việc tiếp theo");
  await page.getByRole("button", { name: "Gửi biên tập", exact: true }).click();
  await expectState(page, "Chờ biên tập");
  await page.unroute("**/_next/static/chunks/**");
  await page.getByRole("button", { name: "Tải lại trang" }).first().click();
  await expect(page.locator("body")).toContainText("Sau bản mới. Vẫn gõ được.");
  // The stream is being answered for as long as the page is open.
  await page.unrouteAll({ behavior: "ignoreErrors" });
});

test("words for a piece that was handed in meanwhile are shown with their difference, and the writer chooses", async ({
  signInAs,
  callAs,
}) => {
  const author = await callAs("phongvien");
  const draft = await draftBy(author, `Bài đã gửi mất ${Date.now()}`);
  const page = await signInAs("phongvien");
  await write(page, draft.id, " Câu cuối đã lưu.");
  await saved(page);
  await page.route("**/api/v1/**", (route) => route.abort());
  await page.keyboard.type(" Câu viết thêm khi mất mạng.");
  await expect(page.locator('[data-save="here"]')).toBeVisible();
  const next = await page.context().newPage();
  await crash(page);
  await author.done("POST", `/articles/${draft.id}/submission`);

  await next.goto(`/newsroom/articles/${draft.id}`);
  await expect(left(next).locator("ins")).toContainText("Câu viết thêm khi mất mạng.");
  await expect(left(next).getByRole("button", { name: "Đưa vào bài" })).toBeDisabled();
  await expectAccessible(next);
  await left(next).getByRole("button", { name: "Bỏ", exact: true }).click();
  await next.getByRole("button", { name: "Giữ lại" }).click();
  await expect(left(next)).toBeVisible();

  // Taken back, the piece is open again: the words go where they belong.
  await author.done("POST", `/articles/${draft.id}/recall`);
  await expect(left(next).getByRole("button", { name: "Đưa vào bài" })).toBeEnabled({ timeout: 15_000 });
  await left(next).getByRole("button", { name: "Đưa vào bài" }).click();
  await expect(body(next)).toContainText("Câu cuối đã lưu. Câu viết thêm khi mất mạng.");
  await expect(left(next)).toBeHidden();
  await saved(next);
});

test("two tabs of one person are two writers", async ({ signInAs, callAs }) => {
  const draft = await draftBy(await callAs("phongvien"), `Hai thẻ ${Date.now()}`);
  const page = await signInAs("phongvien");
  await write(page, draft.id, " Thẻ một.");
  const second = await page.context().newPage();
  await write(second, draft.id, "");
  await saved(page);
  await expect(body(second)).toContainText("Thẻ một.", { timeout: 15_000 });
  await second.keyboard.press("Control+End");
  await page.route("**/steps", (route) => route.abort());
  await page.bringToFront();
  await page.keyboard.type(" Chưa gửi.");
  await second.bringToFront();
  await second.keyboard.press("Control+End");
  await second.keyboard.type(" Thẻ hai.");
  await expect(body(second)).toContainText("Thẻ hai.");
  await saved(second);
  // The other tab lives: its words are its own affair.
  await second.reload();
  await expect(body(second)).toContainText("Thẻ hai.");
  await expect(body(second)).not.toContainText("Chưa gửi.");
  await page.unroute("**/steps");
  await page.bringToFront();
  await saved(page);
  await second.bringToFront();
  await expect(body(second)).toContainText("Chưa gửi.", { timeout: 15_000 });
  expect(((await body(second).textContent()) ?? "").split("Chưa gửi.")).toHaveLength(2);
});
