/** Two people at one piece, each through another web process. */
import type { Page } from "@playwright/test";
import { draftBy, expect, expectAccessible, first, second, test, write } from "../support/newsroom";

const editorOf = (page: Page) => page.getByRole("textbox", { name: "Thân bài" });

/** Opens the piece at one of the processes and waits until one may type. */
async function openPiece(page: Page, origin: string, id: string): Promise<void> {
  await page.goto(`${origin}/newsroom/articles/${id}`);
  await expect(editorOf(page)).toHaveAttribute("contenteditable", "true");
}

/** Notes in the page when each of these words becomes visible in its text. */
async function watchFor(
  page: Page,
  words: readonly string[],
): Promise<() => Promise<Record<string, number>>> {
  await editorOf(page).evaluate((text, waited) => {
    const seen: Record<string, number> = {};
    Object.assign(window, { seenWords: seen });
    const look = () => {
      const now = Date.now();
      const content = text.textContent ?? "";
      for (const word of waited) if (!(word in seen) && content.includes(word)) seen[word] = now;
    };
    new MutationObserver(look).observe(text, { subtree: true, childList: true, characterData: true });
  }, words);
  return () => page.evaluate(() => (window as unknown as { seenWords: Record<string, number> }).seenWords);
}

/** Types the words as fast as people do; gives when the last key of each went down. */
async function typeWords(page: Page, words: readonly string[]): Promise<Record<string, number>> {
  const typed: Record<string, number> = {};
  for (const word of words) {
    await page.keyboard.type(word.slice(0, -1), { delay: 40 });
    typed[word] = Date.now();
    await page.keyboard.type(word.slice(-1));
    await page.keyboard.type(" ", { delay: 40 });
  }
  return typed;
}

const percentile = (values: readonly number[], part: number) =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * part) - 1] ?? Number.NaN;

test("two people type into one text at once and see each other's words as they come", async ({
  signInAs,
  callAs,
}) => {
  test.setTimeout(300_000);
  const author = await callAs("phongvien");
  const draft = await draftBy(author, "Hai người, một bài");
  await author.done("POST", `/articles/${draft.id}/submission`);
  await (await callAs("btv")).done("POST", `/articles/${draft.id}/claim`);
  const [reporter, editor] = [await signInAs("phongvien"), await signInAs("btv")];
  await openPiece(reporter, first, draft.id);
  await openPiece(editor, second, draft.id);

  await test.step("each sees that the other is there", async () => {
    const present = (page: Page) => page.getByRole("list", { name: "Ai đang có mặt ở bài này" });
    await expect(present(reporter)).toContainText("đang mở bài từ");
    await expect(present(editor)).toContainText("Minh Họa đang mở bài từ");
  });

  const words = (who: string) => Array.from({ length: 25 }, (_, n) => `${who}${n}từ`);
  const [first25, other25] = [words("a"), words("b")];
  const seenByReporter = await watchFor(reporter, other25);
  const seenByEditor = await watchFor(editor, first25);
  await editorOf(reporter).click();
  await reporter.keyboard.press("Control+Home");
  await editorOf(editor).click();
  await editor.keyboard.press("Control+End");
  await editor.keyboard.press("Enter");
  const [typedHere, typedThere] = await Promise.all([
    typeWords(reporter, first25),
    typeWords(editor, other25),
  ]);

  await test.step("both have every word once, and the same text", async () => {
    for (const page of [reporter, editor]) {
      await expect(editorOf(page)).toContainText("b24từ");
      await expect(editorOf(page)).toContainText("a24từ");
      await expect(page.getByRole("status", { name: "Tình trạng lưu" })).toContainText("Đã lưu");
    }
    const texts = await Promise.all([reporter, editor].map((page) => editorOf(page).textContent()));
    expect(texts[0]).toBe(texts[1]);
    for (const word of [...first25, ...other25]) expect(texts[0]?.split(word), word).toHaveLength(2);
  });

  await test.step("and is shown as writing", async () => {
    await expect(reporter.getByText("đang sửa từ")).toBeVisible();
    await expectAccessible(reporter);
  });

  const [here, there] = [await seenByReporter(), await seenByEditor()];
  const lags = [
    ...other25.map((word) => (here[word] ?? Number.NaN) - (typedThere[word] ?? 0)),
    ...first25.map((word) => (there[word] ?? Number.NaN) - (typedHere[word] ?? 0)),
  ];
  console.log(
    `Another's words visible after: p50 ${percentile(lags, 0.5)} ms, p95 ${percentile(lags, 0.95)} ms, most ${Math.max(...lags)} ms (${lags.length} words)`,
  );
});

test("a field that a colleague changed appears at once; the same field at the same time is a choice", async ({
  signInAs,
  callAs,
}) => {
  const author = await callAs("phongvien");
  const draft = await draftBy(author, "Một trường, hai người");
  const page = await signInAs("phongvien");
  await openPiece(page, first, draft.id);
  const patch = async (fields: object) => {
    const { version } = await author.article(draft.id);
    await author.done("PATCH", `/articles/${draft.id}`, fields, { "if-match": `"${version}"` });
  };
  await expect(page.getByRole("textbox", { name: "Tít dẫn", exact: true })).toHaveValue("");
  await patch({ kicker: "Từ máy khác" });
  await expect(page.getByRole("textbox", { name: "Tít dẫn", exact: true })).toHaveValue("Từ máy khác");

  // The save is held on its way until the colleague's is there.
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const sent = page.waitForRequest((request) => request.method() === "PATCH");
  await page.route(`**/api/v1/articles/${draft.id}`, async (route) => {
    if (route.request().method() === "PATCH") await held;
    await route.continue();
  });
  await page.getByRole("textbox", { name: "Sapo", exact: true }).fill("Hơn ba trăm hộ hiến đất.");
  await sent;
  await patch({ sapo: "Gần ba trăm hộ hiến đất làm đường." });
  letGo();
  const notice = page.getByText("Sapo đã được sửa ở nơi khác trong lúc bạn gõ");
  await expect(notice).toBeVisible();
  await expect(page.locator("mark").filter({ hasText: "Hơn" })).toBeVisible();
  await expect(page.locator("mark").filter({ hasText: "Gần" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Lấy bản trên máy chủ" }).click();
  await expect(page.getByRole("textbox", { name: "Sapo", exact: true })).toHaveValue(
    "Gần ba trăm hộ hiến đất làm đường.",
  );
});

test("whoever signed a text is told at their open desk when it changes, and finds the piece from there", async ({
  signInAs,
  callAs,
}) => {
  const [author, signer, chief] = [await callAs("phongvien"), await callAs("btv"), await callAs("tkts")];
  const draft = await draftBy(author, "Bài đã duyệt rồi sửa");
  await author.done("POST", `/articles/${draft.id}/submission`);
  await signer.done("POST", `/articles/${draft.id}/claim`);
  const { contentHash } = await signer.article(draft.id);
  await signer.done("POST", `/articles/${draft.id}/approval`, { contentHash });
  await signer.done("POST", "/me/notices/read", {});

  const desk = await signInAs("btv");
  const looked = desk.waitForResponse(`${second}/api/v1/me/notices`);
  await desk.goto(`${second}/newsroom`);
  await looked;
  const bell = desk.getByRole("button", { name: /^Thông báo/ });
  await expect(bell).toHaveAccessibleName("Thông báo");
  await write(chief, draft.id, "Một chữ thêm vào. ");

  const toast = desk.getByText("đã sửa bài bạn duyệt: chữ ký duyệt không còn hiệu lực");
  await expect(toast).toBeVisible();
  await expect(bell).toHaveAccessibleName("Thông báo, 1 chưa đọc");
  await bell.click();
  const list = desk.getByRole("dialog", { name: "Thông báo" });
  await expect(list.getByRole("link", { name: /Chưa đọc.*Bài đã duyệt rồi sửa/ })).toBeVisible();
  await expectAccessible(desk);
  await desk.keyboard.press("Escape");
  await desk.getByRole("link", { name: "Mở bài" }).click();
  await desk.waitForURL(new RegExp(draft.id));
  await expect(bell).toHaveAccessibleName("Thông báo");
  // The keys lead to the list as well.
  await desk.locator("main").focus();
  await desk.keyboard.press("g");
  await desk.keyboard.press("t");
  await expect(list).toBeVisible();
});

test("a newcomer has no notices and is told what will stand there", async ({ signInAs }) => {
  const page = await signInAs("admin");
  await page.getByRole("button", { name: "Thông báo" }).click();
  await expect(page.getByRole("dialog", { name: "Thông báo" })).toContainText("Chưa có thông báo");
});

test("two tabs share one connection, and the second goes on when the first is closed", async ({
  signInAs,
  callAs,
}) => {
  const author = await callAs("phongvien");
  const [one, other] = [await draftBy(author, "Thẻ thứ nhất"), await draftBy(author, "Thẻ thứ hai")];
  const leader = await signInAs("phongvien");
  const isStream = (request: { url(): string }) => request.url().includes("/api/v1/stream");
  const both = leader.waitForRequest((request) => isStream(request) && request.url().includes(other.id));
  await openPiece(leader, first, one.id);
  const follower = await leader.context().newPage();
  const asked: string[] = [];
  follower.on("request", (request) => isStream(request) && asked.push(request.url()));
  await openPiece(follower, first, other.id);
  await both;
  await write(author, other.id, "Chữ từ máy khác. ");
  await expect(editorOf(follower)).toContainText("Chữ từ máy khác.");
  expect(asked).toEqual([]);

  const taken = follower.waitForRequest(isStream);
  await leader.close();
  await taken;
  await write(author, other.id, "Vẫn còn nghe. ");
  await expect(editorOf(follower)).toContainText("Vẫn còn nghe.");
});
