import type { Locator, Page } from "@playwright/test";
import { paintPicture } from "../../lib/demo/pictures";
import { expectState, openTab } from "../support/desk";
import { type ArticleJson, type Caller, expect, expectAccessible, password, test } from "../support/newsroom";
import { typistAt } from "../support/typist";

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

const saved = (page: Page) => expect(page.getByText(/^Đã lưu \d/).first()).toBeVisible({ timeout: 15_000 });

/** Tab after Tab until this has the focus, as somebody without a mouse goes there. */
async function tabTo(target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let n = 0; n < 40; n++) {
    if (await target.evaluate((one) => one === document.activeElement)) return;
    await target.page().keyboard.press(key);
  }
  await expect(target, "is reached by Tab").toBeFocused();
}

test("a reporter signs in, writes and submits without touching the mouse", async ({ readAt }) => {
  test.setTimeout(150_000);
  const page = await readAt();
  const keys = page.keyboard;
  const text = page.getByRole("textbox", { name: "Thân bài" });

  await test.step("signs in", async () => {
    await page.goto("/newsroom/sign-in");
    await expectAccessible(page);
    await tabTo(page.getByRole("textbox", { name: "Thư điện tử" }));
    await keys.type("phongvien@demo.invalid");
    await keys.press("Tab");
    await expect(page.getByLabel("Mật khẩu", { exact: true })).toBeFocused();
    await keys.type(password);
    await keys.press("Enter");
    await page.waitForURL(/\/newsroom(?!\/sign-in)/);
    await expect(page.getByRole("main")).toBeVisible();
    await expectAccessible(page);
  });
  await test.step("begins a piece with one letter", async () => {
    await keys.press("n");
    await expect(page.getByRole("textbox", { name: "Tiêu đề" })).toBeFocused();
    await expectAccessible(page);
    await keys.type("Bài viết bằng bàn phím");
    await keys.press("Tab");
    await expect(page.getByRole("combobox", { name: "Chuyên mục" })).toBeFocused();
    await keys.type("Kinh");
    await keys.press("Tab");
    await expect(page.getByRole("button", { name: "Bắt đầu viết" })).toBeFocused();
    await keys.press("Enter");
    await expect(text).toBeEditable({ timeout: 30_000 });
  });
  await test.step("F6 leads from area to area", async () => {
    await tabTo(page.getByRole("textbox", { name: "Tiêu đề" }));
    await keys.press("F6");
    await expect(
      page.getByRole("toolbar", { name: "Định dạng thân bài" }).getByRole("button").first(),
    ).toBeFocused();
    await keys.press("F6");
    await expect(text).toBeFocused();
  });
  await keys.type("Đoạn mở đầu.");
  await keys.press("Enter");
  await test.step("the slash makes a subheading", async () => {
    await keys.type("/tit");
    const choice = page
      .getByRole("listbox", { name: "Chèn" })
      .getByRole("option", { name: "Tít xen", exact: true });
    await expect(choice).toHaveAttribute("aria-selected", "true");
    await expectAccessible(page);
    await keys.press("ArrowDown");
    await expect(choice).toHaveAttribute("aria-selected", "false");
    await keys.press("ArrowUp");
    await keys.press("Enter");
    await keys.type("Kết quả");
    await expect(text.getByRole("heading", { name: "Kết quả" })).toBeVisible();
  });
  await test.step("Escape leaves a slash a slash", async () => {
    await keys.press("Enter");
    await keys.type("/");
    await expect(page.getByRole("listbox", { name: "Chèn" })).toBeVisible();
    await keys.press("Escape");
    await expect(page.getByRole("listbox", { name: "Chèn" })).toBeHidden();
    await keys.press("Backspace");
    await keys.type("Đoạn sau.");
  });
  await test.step("what is missing is reached from the list of it, and filled in", async () => {
    await keys.press("F6");
    await expect(page.getByRole("tab", { name: /^Việc tiếp theo/ })).toBeFocused();
    await keys.press("Shift+F6");
    await expect(text).toBeFocused();
    await tabTo(page.getByRole("button", { name: "Thêm tác giả" }), "Shift+Tab");
    await keys.press("Enter");
    await expect(page.getByRole("combobox", { name: "Tên tác giả 1" })).toBeFocused();
    await keys.type("Bút Thử");
    await keys.press("Tab");
  });
  await test.step("submits", async () => {
    await keys.press("Alt+1");
    await expect(page.getByRole("tab", { name: /^Việc tiếp theo/ })).toBeFocused();
    const submit = page.getByRole("tabpanel").getByRole("button", { name: "Gửi biên tập" });
    await expect(submit).toBeEnabled();
    await expectAccessible(page);
    await tabTo(submit);
    await keys.press("Enter");
    await expectState(page, "Chờ biên tập");
    await expectAccessible(page);
  });
});

test("the list of shortcuts opens from anywhere and gives the cursor back", async ({ signInAs, callAs }) => {
  const article = await draftOf(await callAs("phongvien"), "Bài có phím tắt", ["Một đoạn."]);
  const page = await signInAs("phongvien");
  const text = await open(page, article);
  const sheet = page.getByRole("dialog", { name: "Phím tắt" });
  await text.locator("p").click();
  await page.keyboard.press("End");
  await page.keyboard.press("Control+/");
  await expect(sheet.getByText("Tít xen nhỏ", { exact: true })).toBeVisible();
  await expect(sheet.getByText("Chuyển sang đề xuất sửa, hoặc thôi", { exact: true })).toBeVisible();
  await sheet.getByRole("searchbox", { name: "Lọc phím tắt" }).fill("tim va thay");
  await expect(sheet.getByText("Tìm và thay", { exact: true })).toBeVisible();
  await expect(sheet.getByText("Tít xen nhỏ", { exact: true })).toBeHidden();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await expect(text).toBeFocused();
  await page.keyboard.type(" Viết tiếp.");
  await expect(text.locator("p")).toHaveText("Một đoạn. Viết tiếp.");

  await page.keyboard.press("Alt+1");
  const tab = page.getByRole("tab", { name: /^Việc tiếp theo/ });
  await expect(tab).toBeFocused();
  await page.keyboard.press("?");
  await expect(sheet).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await expect(tab).toBeFocused();

  await page.keyboard.press("Control+Shift+f");
  await expect(page.getByRole("tablist")).toBeHidden();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("tablist")).toBeVisible();
});

test("a picture is nudged by keys, and its words are composed right under it", async ({
  signInAs,
  callAs,
}) => {
  test.setTimeout(120_000);
  const article = await draftOf(await callAs("phongvien"), "Bài có ảnh", ["Đoạn một.", "Đoạn hai."]);
  const page = await signInAs("phongvien");
  const text = await open(page, article);
  await text.locator("p").first().click();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Chèn ảnh" }).click();
  await page.getByRole("menuitem", { name: "Tải ảnh lên" }).click();
  const buffer = await paintPicture("meeting-hall-31", { width: 900, height: 600 });
  await (await chooser).setFiles({ name: "anh.jpg", mimeType: "image/jpeg", buffer });
  const figure = text.locator("figure[data-photo]");
  await expect(figure.locator("img")).toBeVisible({ timeout: 30_000 });
  /** The blocks of the text, a picture as its tag. */
  const order = () =>
    text.evaluate((one) =>
      [...one.querySelectorAll("p, figure[data-photo]")].map((block) =>
        block.tagName === "P" ? block.textContent : "ảnh",
      ),
    );
  await expect.poll(order).toEqual(["Đoạn một.", "ảnh", "Đoạn hai."]);

  await figure.locator("img").click();
  await page.keyboard.press("Alt+ArrowDown");
  await expect.poll(order).toEqual(["Đoạn một.", "Đoạn hai.", "ảnh"]);
  await expect(page.getByText("Ảnh 1 đã xuống một khối")).toBeAttached();
  await page.keyboard.press("Alt+ArrowUp");
  await page.keyboard.press("Alt+ArrowUp");
  await expect.poll(order).toEqual(["ảnh", "Đoạn một.", "Đoạn hai."]);
  await expect(page.getByText("Ảnh 1 đã lên một khối")).toBeAttached();

  await page.keyboard.press("Enter");
  const form = page.getByRole("dialog", { name: "Chú thích, nguồn, mô tả của ảnh 1" });
  await expect(form.getByRole("textbox", { name: "Chú thích", exact: true })).toBeFocused();
  const typist = await typistAt(page);
  await typist.type("Quang cảnh hội nghị tổng kết.", { engine: "composition", method: "telex" });
  await expect(form.getByRole("textbox", { name: "Chú thích", exact: true })).toHaveValue(
    "Quang cảnh hội nghị tổng kết.",
  );
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(form).toBeHidden();
  await expect(text).toBeFocused();
  await expect(figure.getByRole("img")).toBeVisible();
  await expect(figure).toContainText("Quang cảnh hội nghị tổng kết.");
  await saved(page);
  await expect(text.locator("p")).toHaveText(["Đoạn một.", "Đoạn hai."]);
});

test("a correction at night on a phone of 360 pixels", async ({ signInAs, callAs }) => {
  const article = await draftOf(await callAs("phongvien"), "Bài sửa trên điện thoại lúc nửa đêm", [
    "Đoạn cần sửa một chữ sai.",
  ]);
  const page = await signInAs("phongvien", {
    viewport: { width: 360, height: 640 },
    colorScheme: "dark",
    hasTouch: true,
    isMobile: true,
  });
  const text = await open(page, article);
  await text.locator("p").tap();
  await page.keyboard.press("End");
  const typist = await typistAt(page);
  await typist.type(" Đã sửa.", { engine: "composition", method: "telex" });
  await expect(text.locator("p")).toHaveText("Đoạn cần sửa một chữ sai. Đã sửa.");
  const toolbar = page.getByRole("toolbar", { name: "Định dạng thân bài" });
  await expect(toolbar).toBeInViewport();
  await saved(page);
  await expectAccessible(page);

  await test.step("with the keyboard up the tools stand right above it", async () => {
    await page.setViewportSize({ width: 360, height: 340 });
    await typist.type(" Gấp.", { engine: "composition", method: "telex" });
    await expect(toolbar).toBeInViewport({ ratio: 1 });
    await expect(text.locator("p")).toBeInViewport();
    await page.setViewportSize({ width: 360, height: 640 });
  });
  await test.step("nothing is cut off sideways, and fingers hit what they aim at", async () => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    // A note's flag is felt from further than it is seen, and only while its field is being written.
    const small = await page
      .locator(":is(button:not(.note-flag), select, [role=tab], .control):visible")
      .evaluateAll((all) =>
        all
          .map((one) => ({
            name: one.getAttribute("aria-label") ?? one.textContent,
            height: one.getBoundingClientRect().height,
          }))
          .filter(({ height }) => height < 43.5),
      );
    expect(small).toEqual([]);
  });
  await openTab(page, "Việc tiếp theo");
  await expect(page.getByRole("button", { name: "Gửi biên tập" })).toBeInViewport();
  await expectAccessible(page);
});

test("tones of the other style are changed when somebody asks for it, and taken back as one", async ({
  signInAs,
  callAs,
}) => {
  const article = await draftOf(await callAs("phongvien"), "Hoà bình ở Bến Gió", [
    "Cấp uỷ và Tỉnh uỷ họp, bà Thuỷ dự.",
  ]);
  const page = await signInAs("phongvien");
  const text = await open(page, article);
  const headline = page.getByRole("textbox", { name: "Tiêu đề", exact: true });
  await openTab(page, "Kiểm tra");
  const checks = page.getByRole("tabpanel", { name: /^Kiểm tra/ });
  await checks.getByRole("button", { name: "Đổi “uỷ” thành “ủy”, 2 chỗ" }).click();
  await expect(text.locator("p")).toHaveText("Cấp ủy và Tỉnh ủy họp, bà Thuỷ dự.");
  await expect(headline).toHaveValue("Hoà bình ở Bến Gió");
  await checks.getByRole("button", { name: "Đổi cả 2 chỗ" }).click();
  await expect(headline).toHaveValue("Hòa bình ở Bến Gió");
  await expect(text.locator("p")).toHaveText("Cấp ủy và Tỉnh ủy họp, bà Thủy dự.");
  await expect(checks.getByText("Mọi dấu thanh đều theo kiểu của tòa soạn.")).toBeVisible();
  await expectAccessible(page);
  await checks.getByRole("button", { name: "Hoàn tác việc đổi" }).click();
  await expect(headline).toHaveValue("Hoà bình ở Bến Gió");
  await expect(text.locator("p")).toHaveText("Cấp ủy và Tỉnh ủy họp, bà Thuỷ dự.");
  await text.locator("p").click();
  await page.keyboard.press("Control+z");
  await expect(text.locator("p")).toHaveText("Cấp uỷ và Tỉnh uỷ họp, bà Thuỷ dự.");
});

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
