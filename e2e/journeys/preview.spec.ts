import { openTab } from "../support/desk";
import { draftBy, expect, expectAccessible, test } from "../support/newsroom";

test("what is typed stands in the readers' page beside it, at the same place and without a reload", async ({
  signInAs,
  callAs,
}) => {
  const author = await callAs("phongvien");
  const draft = await draftBy(author, `Xem trước khi đang gõ ${Date.now()}`);
  const long = Array.from({ length: 60 }, (_, n) => ({
    type: "paragraph",
    content: [{ type: "text", text: `Đoạn thứ ${n + 1} của một bài dài, để trang phải cuộn.` }],
  }));
  await author.done("POST", `/articles/${draft.id}/steps`, {
    bodyVersion: draft.bodyVersion,
    clientId: "long-text",
    steps: [{ stepType: "replace", from: 0, to: 0, slice: { content: long } }],
  });

  const page = await signInAs("phongvien");
  await page.setViewportSize({ width: 1680, height: 950 });
  await page.goto(`/newsroom/articles/${draft.id}`);
  await openTab(page, "Xem trước");
  const frame = page.frameLocator("iframe[title='Bản xem trước như bạn đọc thấy']");
  await expect(frame.getByText("Đoạn thứ 60 của một bài dài")).toBeAttached();
  const element = page.locator("iframe[title='Bản xem trước như bạn đọc thấy']");
  // The page inside runs no scripts of its own; its window is reached through the newsroom's.
  await element.evaluate((frame: HTMLIFrameElement) => {
    frame.contentWindow?.scrollTo(0, 600);
    frame.contentDocument?.body.setAttribute("data-first", "");
  });

  await page.getByRole("textbox", { name: "Thân bài" }).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" Câu vừa gõ xong.");
  await expect(frame.getByText("Câu vừa gõ xong.")).toBeAttached();
  await page.getByRole("textbox", { name: "Tiêu đề", exact: true }).fill("Tiêu đề vừa đổi");
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText("Tiêu đề vừa đổi");
  const [top, isFirst] = await element.evaluate((frame: HTMLIFrameElement) => [
    frame.contentWindow?.scrollY ?? 0,
    frame.contentDocument?.body.hasAttribute("data-first") ?? false,
  ]);
  expect(isFirst, "the page was never loaded again").toBe(true);
  expect(top).toBeGreaterThan(500);
  await expectAccessible(page);

  await page.getByRole("button", { name: "Máy tính 1280" }).click();
  expect(await element.evaluate((frame: HTMLIFrameElement) => frame.contentWindow?.innerWidth)).toBe(1280);
});
