import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { paintPicture } from "../../lib/demo/pictures";
import { act, openTab } from "../support/desk";
import { expect, expectAccessible, first, second, test } from "../support/newsroom";

const fixture = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../lib/import/fixtures/${name}`, import.meta.url)), "utf8");

test("four people bring a real article to its readers, and the auditor sees every step", async ({
  signInAs,
  readAt,
}) => {
  test.setTimeout(240_000);
  const { article, body } = JSON.parse(fixture("hoi-nghi-tong-ket.expected.json")) as {
    article: { headline: string; sapo: string };
    body: { text?: string }[];
  };
  let address = "";
  let path = "";
  const reporter = await signInAs("phongvien");

  await test.step("a reporter imports the text as it arrived", async () => {
    await reporter.goto("/newsroom/import");
    await reporter.getByLabel("Nội dung bài").fill(fixture("hoi-nghi-tong-ket.txt"));
    await reporter.getByLabel("Chuyên mục").selectOption("xay-dung-dang");
    await reporter.getByRole("button", { name: "Xem thử" }).click();
    await expect(reporter.getByText(article.headline).first()).toBeVisible();
    await expectAccessible(reporter);
    await reporter.getByRole("button", { name: "Tạo bản nháp" }).click();
    await reporter.waitForURL(/\/newsroom\/articles\/[0-9a-f-]{36}/);
    address = reporter.url();
    await expect(reporter.getByRole("textbox", { name: "Tiêu đề", exact: true })).toHaveValue(
      article.headline,
    );
  });

  await test.step("fills the four photo slots and submits", async () => {
    await openTab(reporter, "Ảnh");
    const slots = reporter.getByText("Khung ảnh chưa có tệp. Bài chỉ xuất bản được", { exact: false });
    await expect(slots).toHaveCount(4);
    for (const left of [3, 2, 1, 0]) {
      const chooser = reporter.waitForEvent("filechooser");
      await slots.first().locator("..").getByRole("button", { name: "Tải ảnh lên" }).click();
      const buffer = await paintPicture(`meeting-hall-${20 + left}`, { width: 1300, height: 867 });
      await (await chooser).setFiles({ name: `anh-${left}.jpg`, mimeType: "image/jpeg", buffer });
      await expect(slots).toHaveCount(left, { timeout: 30_000 });
    }
    await expect(reporter.getByText(/^Đã lưu/).first()).toBeVisible({ timeout: 15_000 });
    await act(reporter, "Gửi biên tập", "Chờ biên tập");
    await expectAccessible(reporter);
  });

  await test.step("an editor of the section claims and approves", async () => {
    const editor = await signInAs("truongphong");
    await editor.goto(address);
    await act(editor, "Nhận biên tập", "Đang biên tập");
    await act(editor, "Duyệt bài", "Đã duyệt, chờ xuất bản");
  });

  await test.step("a publisher releases", async () => {
    const publisher = await signInAs("tkts");
    await publisher.goto(address);
    await act(publisher, "Xuất bản", "Đã xuất bản", {});
    path = new URL(
      (await publisher.getByRole("link", { name: "Xem trên trang bạn đọc" }).getAttribute("href")) ?? "",
      first,
    ).pathname;
  });

  for (const width of [360, 1280])
    await test.step(`readers read it at ${width} px, in both processes`, async () => {
      for (const origin of [first, second]) {
        const page = await readAt(width);
        await page.goto(origin + path);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(article.headline);
        await expect(page.locator("body")).toContainText(article.sapo.slice(0, 60));
        for (const block of body)
          if (block.text) await expect(page.locator("main")).toContainText(block.text);
        await expect(page.locator("figure img")).toHaveCount(4);
        await expect(page.getByRole("table")).toContainText("Không nêu trong bài");
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
          true,
        );
        await expectAccessible(page);
      }
    });

  await test.step("the register of awards names its evidence", async () => {
    const page = await readAt();
    await page.goto(`${first}/khen-thuong`);
    await expect(page.locator(`a[href="${path}"]`).first()).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("the auditor sees who did what", async () => {
    const auditor = await signInAs("kiemtoan");
    await auditor.goto("/newsroom/audit");
    for (const name of ["Phạm Văn Thử", "Ngô Thị Ví Dụ", "Hồ Minh Họa"])
      await expect(auditor.getByText(name).filter({ visible: true }).first()).toBeVisible();
    await expectAccessible(auditor);
    await auditor.goto(address);
    await openTab(auditor, "Lịch sử");
    await expect(auditor.getByText("xuất bản").filter({ visible: true }).first()).toBeVisible();
  });
});
