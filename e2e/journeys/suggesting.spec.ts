import type { Page } from "@playwright/test";
import { openTab } from "../support/desk";
import {
  approveAndRelease,
  type Caller,
  draftBy,
  expect,
  expectAccessible,
  pathOf,
  test,
} from "../support/newsroom";
import { typistAt } from "../support/typist";

const editorOf = (page: Page) => page.locator("#field-body[contenteditable=true]");
const saved = (page: Page) => expect(page.locator("[data-save=saved]")).toBeVisible({ timeout: 20_000 });

interface Open {
  items: { added: string; removed: string; by: { name: string } }[];
}
const openSuggestions = async (caller: Caller, id: string) =>
  ((await (await caller.get(`/articles/${id}/suggestions`)).json()) as Open).items.map(
    ({ added, removed }) => [removed, added],
  );

test("an editor suggests, the reporter decides, and only what was accepted reaches readers", async ({
  signInAs,
  callAs,
  readAt,
}) => {
  test.setTimeout(180_000);
  const author = await callAs("phongvien");
  const editor = await callAs("btv");
  const draft = await draftBy(author, `Đề xuất sửa ${Date.now()}`);
  const paragraphs = ["Sáng nay gió mạnh dần.", "Người dân lên đê.", "Hết bài."].map((text) => ({
    type: "paragraph",
    content: [{ type: "text", text }],
  }));
  await author.done("POST", `/articles/${draft.id}/steps`, {
    bodyVersion: draft.bodyVersion,
    clientId: "suggesting",
    steps: [{ stepType: "replace", from: 0, to: 0, slice: { content: paragraphs } }],
  });
  await author.done("POST", `/articles/${draft.id}/submission`);
  await editor.done("POST", `/articles/${draft.id}/claim`);

  const desk = await signInAs("btv");
  await desk.goto(`/newsroom/articles/${draft.id}`);
  await editorOf(desk).click();
  await desk.keyboard.press("Control+Alt+s");
  await expect(desk.getByRole("button", { name: "Đang đề xuất" })).toHaveAttribute("aria-pressed", "true");
  const typist = await typistAt(desk);

  // Words to come, by an input method that composes, at the end of a sentence.
  await editorOf(desk).locator("p", { hasText: "gió mạnh" }).click();
  await desk.keyboard.press("End");
  await desk.keyboard.press("ArrowLeft");
  await typist.type(" trên biển", { engine: "composition", method: "telex" });
  await expect(editorOf(desk).locator("ins")).toHaveText(" trên biển");

  // A word replaced, by one that sends backspaces.
  await editorOf(desk).locator("p", { hasText: "lên đê" }).click();
  await desk.keyboard.press("End");
  await typist.press("ArrowLeft");
  await typist.press("Backspace", 2);
  await typist.type("núi", { engine: "replacement", method: "telex" });
  await expect(editorOf(desk).locator("del")).toHaveText("đê");

  // A composition over chosen words: they come back struck out when it is over.
  await editorOf(desk).locator("p", { hasText: "Hết bài" }).click();
  await desk.keyboard.press("Home");
  await desk.keyboard.press("Shift+Control+ArrowRight");
  await typist.type("Xong", { engine: "composition", method: "telex" });
  await expect(editorOf(desk).locator("del").last()).toContainText("Hết");
  await saved(desk);
  await expect
    .poll(() => openSuggestions(author, draft.id))
    .toEqual([
      ["", " trên biển"],
      ["đê", "núi"],
      [expect.stringContaining("Hết"), "Xong"],
    ]);

  // The choice is remembered with the piece, and taken up before a key can slip through.
  await desk.reload();
  await editorOf(desk).click();
  await expect(desk.getByRole("button", { name: "Đang đề xuất" })).toBeVisible();
  await openTab(desk, "Đề xuất");
  await expectAccessible(desk);

  // Nobody approves it so; the panel names what is open.
  await openTab(desk, "Việc tiếp theo");
  await expect(desk.getByText(/Còn 3 đề xuất sửa chưa quyết/)).toBeVisible();
  await expect(desk.getByRole("button", { name: "Duyệt bài" })).toBeDisabled();
  const { contentHash } = await editor.article(draft.id);
  const refused = await editor.send("POST", `/articles/${draft.id}/approval`, { contentHash });
  expect(refused.status()).toBe(422);
  expect(await refused.json()).toMatchObject({
    code: "ready.suggestions",
    suggestions: [{ by: { name: "Đỗ Văn Nháp" }, added: " trên biển" }, {}, {}],
  });

  // The reporter accepts one by mouse and refuses the next by keyboard.
  const page = await signInAs("phongvien");
  await page.goto(`/newsroom/articles/${draft.id}`);
  await editorOf(page).waitFor();
  await openTab(page, "Đề xuất");
  const list = page.getByRole("list", { name: "Đề xuất sửa còn mở" });
  await expect(list.getByRole("listitem")).toHaveCount(3);
  await page.getByRole("button", { name: "Nhận đề xuất: Đỗ Văn Nháp thêm “trên biển”" }).click();
  await expect(list.getByRole("listitem")).toHaveCount(2);
  await editorOf(page).locator("p").first().click();
  await page.keyboard.press("Home");
  await page.keyboard.press("Control+Alt+j");
  await expect(page.getByRole("region", { name: "Đề xuất sửa tại con trỏ" })).toContainText(
    "thay “đê” bằng “núi”",
  );
  await page.keyboard.press("Control+Alt+n");
  await expect(list.getByRole("listitem")).toHaveCount(1);
  await page.keyboard.press("Control+z");
  await expect(list.getByRole("listitem")).toHaveCount(2);
  await page.keyboard.press("Control+Shift+z");
  await expect(list.getByRole("listitem")).toHaveCount(1);
  await page.getByRole("button", { name: "Bỏ tất cả" }).click();
  const dialog = page.getByRole("dialog", { name: "Bỏ tất cả đề xuất" });
  await expect(dialog).toContainText("1 đề xuất sẽ bị bỏ");
  await dialog.getByRole("button", { name: "Bỏ tất cả" }).click();
  await expect(page.getByText("Không có đề xuất nào còn mở.")).toBeVisible();
  await saved(page);
  await expect.poll(() => openSuggestions(author, draft.id)).toEqual([]);

  const live = await approveAndRelease(editor, await callAs("tkts"), draft.id);
  const reader = await readAt();
  await reader.goto(pathOf(live));
  await expect(reader.getByText("Sáng nay gió mạnh dần trên biển.")).toBeVisible();
  await expect(reader.getByText("Người dân lên đê.")).toBeVisible();
  await expect(reader.getByText("Hết bài.")).toBeVisible();
  expect(await reader.locator("ins, del").count()).toBe(0);
});
