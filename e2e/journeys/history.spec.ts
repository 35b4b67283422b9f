import type { Page } from "@playwright/test";
import { openTab } from "../support/desk";
import { type Caller, draftBy, expect, expectAccessible, test, write } from "../support/newsroom";

/** Replaces words in the text by others, as an editor does. */
async function rewrite(caller: Caller, id: string, from: number, to: number, words: string): Promise<void> {
  const { bodyVersion } = await caller.article(id);
  await caller.done("POST", `/articles/${id}/steps`, {
    bodyVersion,
    clientId: `test-${Math.random().toString(36).slice(2)}`,
    steps: [
      {
        stepType: "replace",
        from,
        to,
        ...(words && { slice: { content: [{ type: "text", text: words }] } }),
      },
    ],
  });
}

const textOf = (page: Page) => page.getByRole("textbox", { name: "Thân bài" });
const lead = "Đoạn mở đầu của bài “Đê biển được gia cố”.";

test("an editor sees what became of a text, brings a paragraph back, then all of it, and who wrote which words", async ({
  signInAs,
  callAs,
}) => {
  test.setTimeout(180_000);
  const reporter = await callAs("phongvien");
  const desk = await callAs("btv");
  const { id } = await draftBy(reporter, "Đê biển được gia cố");
  await reporter.done("POST", `/articles/${id}/submission`);
  await desk.done("POST", `/articles/${id}/claim`);
  await rewrite(desk, id, 1, 1 + "Đoạn mở đầu".length, "Câu biên tập");
  const opened = await desk.article(id);
  await desk.done(
    "PATCH",
    `/articles/${id}`,
    { headline: "Đê biển được gia cố gấp" },
    { "if-match": `"${opened.version}"` },
  );
  const editor = await signInAs("btv");
  await editor.goto(`/newsroom/articles/${id}`);
  await openTab(editor, "Lịch sử");

  await test.step("the timeline tells acts, revisions and stretches of writing", async () => {
    await expect(editor.getByText(/viết \d+ chữ/).first()).toBeVisible();
    await expect(editor.getByRole("button", { name: "So sánh phiên bản 1 với bản đang viết" })).toBeVisible();
    await expectAccessible(editor);
  });

  await test.step("compares the submitted revision with the working copy, word by word", async () => {
    await editor.getByRole("button", { name: "So sánh phiên bản 1 với bản đang viết" }).click();
    const sheet = editor.getByRole("dialog");
    await expect(sheet.getByText("bớt: Đoạn mở đầu")).toBeVisible();
    await expect(sheet.getByText("thêm: Câu biên tập")).toBeVisible();
    await expect(sheet.getByRole("article", { name: "Sửa: Tiêu đề" })).toBeVisible();
    await sheet.getByRole("button", { name: "Thay đổi sau" }).click();
    await expect(sheet.getByRole("article", { name: "Sửa: Tiêu đề" })).toBeFocused();
    await expectAccessible(editor);
  });

  await test.step("puts the paragraph back into the open text, and takes that back with one undo", async () => {
    const sheet = editor.getByRole("dialog");
    await sheet.getByRole("button", { name: /^Khôi phục Câu biên tập.* như phiên bản 1$/ }).click();
    await expect(sheet.getByText("Đã đặt lại đoạn này trong bài. Ctrl+Z để bỏ.")).toBeVisible();
    await sheet.getByRole("button", { name: "Đóng" }).first().click();
    await expect(textOf(editor)).toContainText(lead);
    await textOf(editor).focus();
    await editor.keyboard.press("Control+z");
    await expect(textOf(editor)).toContainText("Câu biên tập");
    await expect(editor.getByText(/^Đã lưu/).first()).toBeVisible({ timeout: 15_000 });
  });

  await test.step("colours the words by their writers", async () => {
    await editor.getByRole("button", { name: "Ai viết chữ nào" }).click();
    const legend = editor.getByRole("list", { name: "Người viết" });
    await expect(legend.getByRole("listitem")).toHaveCount(2);
    const mine = textOf(editor).locator(".author").filter({ hasText: "Câu biên tập" });
    await expect(mine).toHaveAttribute("title", /·/);
    await expect(textOf(editor).locator(".author").filter({ hasText: "của bài" })).not.toHaveAttribute(
      "title",
      (await mine.getAttribute("title")) ?? "",
    );
    await expectAccessible(editor);
  });

  await test.step("restores the whole revision from the page of the history, and takes that back", async () => {
    await editor.goto(`/newsroom/articles/${id}/history?from=1&to=working`);
    await editor.getByRole("button", { name: "Khôi phục cả phiên bản 1" }).click();
    await expect(editor.getByText(/Bản đang viết sẽ trở lại như phiên bản 1/)).toBeVisible();
    await expectAccessible(editor);
    await editor.getByRole("button", { name: "Khôi phục", exact: true }).last().click();
    await expect(editor.getByText("Đã khôi phục.")).toBeVisible();
    await expect(editor.getByText("Hai bản giống hệt nhau.")).toBeVisible();
    expect((await desk.article(id)).headline).toBe("Đê biển được gia cố");
    await expect(editor.getByText("Khôi phục từ phiên bản 1: cả bài")).toBeVisible();
    await editor.getByRole("button", { name: "Hoàn tác khôi phục" }).click();
    await expect.poll(async () => (await desk.article(id)).headline).toBe("Đê biển được gia cố gấp");
  });

  await test.step("on a phone nothing runs over the edge", async () => {
    await editor.setViewportSize({ width: 360, height: 740 });
    await expect(editor.getByRole("article", { name: "Sửa: Tiêu đề" })).toBeVisible();
    expect(await editor.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await expectAccessible(editor);
  });
});

test("nobody reads a history of a piece they may not see", async ({ signInAs, callAs }) => {
  const reporter = await callAs("phongvien");
  const { id } = await draftBy(reporter, "Bài còn kín");
  await write(reporter, id, "Điều chưa ai được biết. ");
  const other = await signInAs("phongvien2");
  await other.goto(`/newsroom/articles/${id}/history?from=1&to=working`);
  await expect(other.getByText("Điều chưa ai được biết")).toHaveCount(0);
  await expect(other.getByText("Bài còn kín")).toHaveCount(0);
  const stranger = await callAs("phongvien2");
  for (const path of ["history", "revisions", "revisions/1", "diff?from=1", "authorship"])
    expect((await stranger.get(`/articles/${id}/${path}`)).status(), path).toBe(404);
  expect(
    (await stranger.send("POST", `/articles/${id}/revisions/1/restoration`, { part: "all" })).status(),
  ).toBe(404);
});
