import type { Page } from "@playwright/test";
import { act, openTab } from "../support/desk";
import { draftBy, expect, expectAccessible, pathOf, test } from "../support/newsroom";

const textOf = (page: Page) => page.locator("#field-body[contenteditable=true]");

/** Puts the cursor at the end of the paragraph that holds these words. */
async function atTheEndOf(page: Page, words: string): Promise<void> {
  await textOf(page).locator("p", { hasText: words }).click();
  await page.keyboard.press("End");
}

test("a reporter and an editor bring one text to readers together: suggested, noted, compared, restored, approved", async ({
  signInAs,
  callAs,
  readAt,
}) => {
  test.setTimeout(240_000);
  const author = await callAs("phongvien");
  const { id } = await draftBy(author, "Tuyến đường ven biển thông xe");
  const opening = "Đoạn mở đầu của bài “Tuyến đường ven biển thông xe”.";
  const [reporter, editor] = await Promise.all([signInAs("phongvien"), signInAs("btv")]);
  await reporter.goto(`/newsroom/articles/${id}`);

  await test.step("the reporter writes a second paragraph and submits", async () => {
    await atTheEndOf(reporter, "Đoạn mở đầu");
    await reporter.keyboard.press("Enter");
    await reporter.keyboard.type("Xe đầu tiên qua cầu lúc sáu giờ.");
    await act(reporter, "Gửi biên tập", "Chờ biên tập");
  });

  await test.step("the editor claims, and both write at once, each seeing the other's words", async () => {
    await editor.goto(`/newsroom/articles/${id}`);
    await act(editor, "Nhận biên tập", "Đang biên tập");
    await expect(textOf(reporter)).toBeVisible();
    await Promise.all([
      atTheEndOf(editor, "Xe đầu tiên").then(() => editor.keyboard.type(" Người dân đứng chật hai bên.")),
      atTheEndOf(reporter, "Đoạn mở đầu").then(() => reporter.keyboard.type(" Trời vừa hửng nắng.")),
    ]);
    for (const page of [reporter, editor]) {
      await expect(textOf(page)).toContainText("Người dân đứng chật hai bên.");
      await expect(textOf(page)).toContainText("Trời vừa hửng nắng.");
    }
  });

  await test.step("the editor suggests a change; the reporter accepts it", async () => {
    await atTheEndOf(editor, "Xe đầu tiên");
    await editor.keyboard.press("Control+Alt+s");
    await editor.keyboard.type(" Không ai chen lấn.");
    await openTab(reporter, "Đề xuất");
    const accept = reporter.getByRole("button", { name: /^Nhận đề xuất: .*Không ai chen lấn/ });
    await accept.click();
    await expect(textOf(editor).locator("ins")).toHaveCount(0);
    await expect(textOf(editor)).toContainText("Không ai chen lấn.");
    await editor.keyboard.press("Control+Alt+s");
  });

  await test.step("the editor asks in a note; the reporter answers and the editor resolves it", async () => {
    await openTab(editor, "Ghi chú");
    await editor.getByRole("button", { name: "Cho cả bài" }).click();
    await editor.getByRole("textbox", { name: "Lời ghi chú" }).fill("Đã hỏi Sở Giao thông chưa?");
    await editor.keyboard.press("Control+Enter");
    await openTab(reporter, "Ghi chú");
    const thread = reporter.getByRole("article", { name: /^Ghi chú của/ });
    await expect(thread).toContainText("Đã hỏi Sở Giao thông chưa?");
    await thread.getByRole("button", { name: "Trả lời", exact: true }).click();
    await thread.getByRole("textbox").fill("Đã hỏi, có văn bản.");
    await reporter.keyboard.press("Control+Enter");
    const own = editor.getByRole("article", { name: /^Ghi chú của/ });
    await expect(own).toContainText("Đã hỏi, có văn bản.");
    await own.getByRole("button", { name: "Đã xong", exact: true }).click();
    await expect(editor.getByText("Không có ghi chú nào đang mở")).toBeVisible();
    await expectAccessible(editor);
    await expectAccessible(reporter);
  });

  await test.step("the editor compares with what was submitted and puts the opening back as it was", async () => {
    await openTab(editor, "Lịch sử");
    await editor.getByRole("button", { name: "So sánh phiên bản 1 với bản đang viết" }).click();
    const sheet = editor.getByRole("dialog");
    await expect(sheet.getByText("thêm: Trời vừa hửng nắng.")).toBeVisible();
    await sheet.getByRole("button", { name: /^Khôi phục Đoạn mở đầu.* như phiên bản 1$/ }).click();
    await sheet.getByRole("button", { name: "Đóng" }).first().click();
    await expect(textOf(editor).locator("p").first()).toHaveText(opening);
    await expect(textOf(reporter).locator("p").first()).toHaveText(opening);
  });

  await test.step("the editor approves, a publisher releases, and readers get exactly that", async () => {
    await act(editor, "Duyệt bài", "Đã duyệt, chờ xuất bản");
    const publisher = await signInAs("tkts");
    await publisher.goto(`/newsroom/articles/${id}`);
    await act(publisher, "Xuất bản", "Đã xuất bản", {});
    const reader = await readAt();
    await reader.goto(pathOf(await author.article(id)));
    await expect(reader.locator("main")).toContainText(
      "Xe đầu tiên qua cầu lúc sáu giờ. Người dân đứng chật hai bên. Không ai chen lấn.",
    );
    await expect(reader.locator("main")).not.toContainText("Trời vừa hửng nắng");
    await expect(reader.locator("main")).not.toContainText("Sở Giao thông");
  });
});
