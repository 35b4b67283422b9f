import type { Page } from "@playwright/test";
import { type ArticleJson, type Caller, expect, expectAccessible, test } from "../support/newsroom";

const paragraph = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] });

/** A draft whose text is these paragraphs. */
async function draftOf(
  caller: Caller,
  headline: string,
  paragraphs: readonly string[],
): Promise<ArticleJson> {
  const made = await caller.done("POST", "/articles", {
    headline,
    section: "kinh-te",
    sapo: "Sáng nay, Đảng bộ tỉnh họp.",
  });
  await caller.done("POST", `/articles/${made.id}/steps`, {
    bodyVersion: made.bodyVersion,
    clientId: "hands",
    steps: [{ stepType: "replace", from: 0, to: 2, slice: { content: paragraphs.map(paragraph) } }],
  });
  return made;
}

async function open(page: Page, article: ArticleJson) {
  await page.goto(`/newsroom/articles/${article.id}`);
  const text = page.getByRole("textbox", { name: "Thân bài" });
  await expect(text).toBeEditable();
  return text;
}

test("words are found without their tones and replaced in one step", async ({ signInAs, callAs }) => {
  const article = await draftOf(await callAs("phongvien"), "Đảng bộ tỉnh họp", [
    "Đảng bộ tỉnh trao tặng bằng khen. Trên bảng khen có tên.",
    "Các đảng bộ cơ sở; đang bỏ phiếu.",
  ]);
  const page = await signInAs("phongvien");
  const text = await open(page, article);
  await text.locator("p").last().click();
  await page.keyboard.press("Control+f");
  const bar = page.getByRole("search", { name: "Tìm và thay" });
  await bar.getByLabel("Tìm trong bài").fill("dang bo");
  await expect(bar.getByRole("status")).toHaveText(/\/3$/);
  await page.keyboard.press("Enter");
  await expect(bar.getByRole("status")).toHaveText("1/3");
  await bar.getByRole("button", { name: "Tiêu đề (1)" }).waitFor();
  await bar.getByRole("button", { name: /Phân biệt dấu/ }).click();
  await bar.getByLabel("Tìm trong bài").fill("đảng bộ");
  await expect(bar.getByRole("status")).toHaveText(/\/2$/);
  await page.keyboard.press("Control+h");
  await bar.getByLabel("Thay bằng").fill("chi bộ");
  await expectAccessible(page);
  await bar.getByRole("button", { name: "Thay cả 2 chỗ" }).click();
  await expect(bar.getByRole("status")).toHaveText("Đã thay 2 chỗ");
  await expect(text).toContainText("chi bộ tỉnh trao tặng");
  await expect(text).toContainText("Các chi bộ cơ sở; đang bỏ phiếu.");
  await bar.getByLabel("Thay bằng").press("Escape");
  await expect(text).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(text).toContainText("Đảng bộ tỉnh trao tặng");
  await expect(text).toContainText("Các đảng bộ cơ sở");
});
