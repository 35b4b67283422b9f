/** What the newsroom copies and gets comes into a text: pasted, converted, taken back, and out of a Word file. */
import type { Page } from "@playwright/test";
import { docxOf, para, picture, run, table } from "@/lib/testing/docx";
import { noisyPng } from "@/lib/testing/docx-picture";
import { expect, expectAccessible, test } from "../support/newsroom";

/** What a program would have put on the clipboard, pasted where the cursor is. */
const paste = (page: Page, given: { html?: string; plain?: string }) =>
  page.evaluate(({ html, plain }) => {
    const data = new DataTransfer();
    if (html) data.setData("text/html", html);
    if (plain) data.setData("text/plain", plain);
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, given);

const word = (body: string) =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0} --></style></head><body lang=VI><!--StartFragment-->${body}<!--EndFragment--></body></html>`;

const uniquePng = async () => `data:image/png;base64,${(await noisyPng(640, 420)).toString("base64")}`;

async function openDraft(page: Page, id: string) {
  await page.goto(`/newsroom/articles/${id}`);
  const text = page.getByRole("textbox", { name: "Thân bài" });
  await text.click();
  return text;
}

test("a reporter pastes from Word: table and picture in their places, what is left out said, one undo", async ({
  signInAs,
  callAs,
}) => {
  const reporter = await callAs("phongvien");
  const { id } = await reporter.done("POST", "/articles", {
    section: "kinh-te",
    headline: "Dán từ Word",
  });
  const page = await signInAs("phongvien");
  const text = await openDraft(page, id);
  await page.keyboard.type("Mở đầu. ");
  const html = word(
    `<p class=MsoNormal>Kết quả <b>quý III</b><span style='color:red'>:</span><o:p></o:p></p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal><b>Xã<o:p></o:p></b></p></td><td><p class=MsoNormal><b>Hộ<o:p></o:p></b></p></td></tr>
<tr><td><p class=MsoNormal>Bến Gió<o:p></o:p></p></td><td><p class=MsoNormal>128<o:p></o:p></p></td></tr></table>
<p class=MsoNormal><img width=320 height=210 src="${await uniquePng()}" alt="Bến Gió nhìn từ cầu"></p>
<p class=MsoNormal>Sau ảnh.<o:p></o:p></p><iframe src="https://video.example/1"></iframe>`,
  );
  await paste(page, { html, plain: "Kết quả quý III:" });

  await expect(text.getByRole("columnheader")).toHaveText(["Xã", "Hộ"]);
  await expect(text.getByRole("cell", { name: "128" })).toBeVisible();
  await expect(page.getByText("Đã bỏ khi dán: 1 khung nhúng, màu chữ.")).toBeVisible();
  await expect(text.getByRole("img", { name: "Bến Gió nhìn từ cầu" })).toBeVisible();
  const order = () =>
    text.evaluate((element) =>
      [...element.children].map((child) =>
        child.querySelector("img")
          ? "ảnh"
          : child.querySelector("td")
            ? "bảng"
            : (child.textContent ?? "").trim(),
      ),
    );
  await expect.poll(order).toEqual(["Mở đầu. Kết quả quý III:", "bảng", "ảnh", "Sau ảnh."]);
  await expectAccessible(page);

  await text.focus();
  await page.keyboard.press("Control+z");
  await expect.poll(order).toEqual(["Mở đầu."]);
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(order).toEqual(["Mở đầu. Kết quả quý III:", "bảng", "ảnh", "Sau ảnh."]);

  await paste(page, { plain: "\nDòng một\n\nDòng hai" });
  await expect.poll(async () => (await order()).join(" ")).toContain("Dòng hai");
});

test("text in an old encoding is shown before and after, and converted only when asked", async ({
  signInAs,
  callAs,
}) => {
  const reporter = await callAs("phongvien");
  const { id } = await reporter.done("POST", "/articles", { section: "kinh-te", headline: "Chữ cũ" });
  const page = await signInAs("phongvien");
  const text = await openDraft(page, id);
  const plain = "S¸ng ngµy 6/11, UBND x· BÕn Giã tæ chøc lÔ kh¸nh thµnh cÇu.";
  const dialog = page.getByRole("dialog", { name: "Đoạn dán gõ bằng TCVN3 (.VnTime)" });

  await paste(page, { plain });
  await expect(dialog.getByText("Sáng ngày 6/11, UBND xã Bến Gió tổ chức lễ khánh thành cầu.")).toBeVisible();
  await expect(dialog.getByText(plain)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(text).toHaveText("");

  await text.click();
  await paste(page, { plain });
  await dialog.getByRole("button", { name: "Chuyển sang Unicode" }).click();
  await expect(text).toContainText("Sáng ngày 6/11, UBND xã Bến Gió");
  await text.focus();
  await page.keyboard.press("Control+z");
  await expect(text).toHaveText("");

  await paste(page, { plain });
  await dialog.getByRole("button", { name: "Giữ nguyên" }).click();
  await expect(text).toContainText("S¸ng ngµy 6/11");
});

test("a paste beyond all measure is refused, and its words are kept", async ({ signInAs, callAs }) => {
  const reporter = await callAs("phongvien");
  const { id } = await reporter.done("POST", "/articles", {
    section: "kinh-te",
    headline: "Dán quá lớn",
  });
  const page = await signInAs("phongvien");
  const text = await openDraft(page, id);
  await paste(page, { plain: "Một dòng rất dài của tờ báo tỉnh.\n".repeat(14_000) });
  await expect(page.getByText(/quá mức 400\.000 của một lần dán/)).toBeVisible();
  await expect(page.getByRole("region", { name: "Đoạn được giữ lại" })).toContainText("Một dòng rất dài");
  await expect(text).toHaveText("");
});

test("a headline takes one clean line of whatever is pasted", async ({ signInAs, callAs }) => {
  const reporter = await callAs("phongvien");
  const { id } = await reporter.done("POST", "/articles", { section: "kinh-te", headline: "" });
  const page = await signInAs("phongvien");
  await page.goto(`/newsroom/articles/${id}`);
  const headline = page.getByRole("textbox", { name: "Tiêu đề" });
  await headline.click();
  await paste(page, { plain: "Cầu mới\n  ở Bến\u00a0Gió\u200b ".normalize("NFD") });
  await expect(headline).toHaveValue("Cầu mới ở Bến Gió");
});

test("a Word file is imported as a draft, dropped into a text, and an old one is told what to do", async ({
  signInAs,
}) => {
  const file = await docxOf({
    body: [
      para(`Khánh thành cầu ${Date.now()}`, "Title"),
      para(run("Sáng 6/11, xã Bến Gió khánh thành ") + run("cầu Nhịp Quê", { bold: true }) + run(".")),
      para("Nhịp mới", "heading1"),
      table(["Hạng mục", "Triệu đồng"], ["Móng", "1.250"]),
      picture("Cầu Nhịp Quê"),
      para("Minh Họa"),
    ].join(""),
    picture: await noisyPng(700, 460),
  });
  const page = await signInAs("phongvien");
  await page.goto("/newsroom/import");
  const choose = page.locator('input[type="file"]');
  await choose.setInputFiles({ name: "cu.doc", mimeType: "application/msword", buffer: Buffer.from("x") });
  await expect(page.getByText(/Tệp Word kiểu cũ \(\.doc\)/)).toBeVisible();
  await choose.setInputFiles({ name: "cau.docx", mimeType: "", buffer: file });
  await page.getByRole("button", { name: "Xem thử" }).click();
  await expect(page.getByRole("heading", { name: "Sẽ thành bản nháp" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Tạo bản nháp" }).click();
  const text = page.getByRole("textbox", { name: "Thân bài" });
  await expect(text.getByRole("heading", { name: "Nhịp mới" })).toBeVisible();
  await expect(text.getByRole("cell", { name: "1.250" })).toBeVisible();
  await expect(text.getByRole("img", { name: "Cầu Nhịp Quê" })).toBeVisible();

  await text.click();
  await page.keyboard.press("Control+Home");
  const second = await docxOf({ body: para("Thêm từ tệp Word khác.") });
  await page.evaluate(
    (bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], "them.docx"));
      const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    },
    [...second],
  );
  await expect(text).toContainText("Thêm từ tệp Word khác.");
});
