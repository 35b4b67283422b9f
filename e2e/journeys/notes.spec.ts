import { openTab } from "../support/desk";
import { draftBy, expect, expectAccessible, type Page, test } from "../support/newsroom";

/** Selects these words of the text, as a pointer would, whatever marks stand inside them. */
async function selectWords(page: Page, words: string): Promise<void> {
  await page.locator(".writing").focus();
  await page.evaluate((wanted) => {
    const block = [...document.querySelectorAll(".writing p")].find((one) =>
      one.textContent?.includes(wanted),
    );
    if (!block) throw new Error(`The text does not say: ${wanted}`);
    const from = block.textContent?.indexOf(wanted) ?? 0;
    const range = document.createRange();
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let seen = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const size = node.textContent?.length ?? 0;
      if (seen <= from && from < seen + size) range.setStart(node, from - seen);
      const to = from + wanted.length;
      if (seen < to && to <= seen + size) range.setEnd(node, to - seen);
      seen += size;
    }
    getSelection()?.setBaseAndExtent(
      range.startContainer,
      range.startOffset,
      range.endContainer,
      range.endOffset,
    );
  }, words);
}

/** The highlighted words; a colleague's cursor among them divides them. */
const expectNoted = (page: Page, words: string) =>
  expect.poll(async () => (await page.locator(".noted").allTextContents()).join("")).toBe(words);

const offered = (page: Page) =>
  page.getByRole("listbox", { name: "Đồng nghiệp đọc được bài này" }).getByRole("option");

const threads = (page: Page) => page.getByRole("article", { name: /^Ghi chú của/ });

test("an editor's notes reach the reporter at once, follow their words, and are answered and resolved", async ({
  signInAs,
  callAs,
}) => {
  test.setTimeout(180_000);
  const author = await callAs("phongvien");
  const desk = await callAs("btv2");
  const made = await draftBy(author, "Ba phòng học ở bản Đồi Thông", "xa-hoi");
  const pictures = await (await author.get("/photos?limit=1")).json();
  await author.done(
    "PUT",
    `/articles/${made.id}/photos`,
    {
      items: [{ photoId: pictures.items[0].id, caption: "Lớp học mới.", credit: "Minh Họa", alt: "Lớp học" }],
    },
    { "if-match": `"${made.version}"` },
  );
  await author.done("POST", `/articles/${made.id}/submission`);
  await desk.done("POST", `/articles/${made.id}/claim`);

  const [editor, reporter] = await Promise.all([signInAs("btv2"), signInAs("phongvien")]);
  const address = `/newsroom/articles/${made.id}`;
  await Promise.all([editor.goto(address), reporter.goto(address)]);
  await expect(reporter.locator(".writing")).toHaveAttribute("contenteditable", "true");

  await test.step("the editor notes a phrase and calls the reporter by a name without tones", async () => {
    await selectWords(editor, "mở đầu");
    await editor.getByRole("button", { name: "Ghi chú", exact: true }).click();
    const words = editor.getByRole("textbox", { name: "Lời ghi chú" });
    await expect(words).toBeFocused();
    await editor.keyboard.type("Mở đầu bằng con số đi. @ho min");
    await expect(offered(editor)).toHaveText([/Hồ Minh Họa/]);
    await expectAccessible(editor);
    await editor.keyboard.press("Enter");
    await expect(words).toHaveValue("Mở đầu bằng con số đi. @Hồ Minh Họa ");
    await editor.keyboard.press("Control+Enter");
    await expect(threads(editor)).toHaveCount(1);
    await expect(threads(editor)).toBeFocused();
  });

  await test.step("and the caption of a picture, by keyboard from its field", async () => {
    await openTab(editor, "Ảnh");
    await editor.locator("#panel-photos").getByLabel("Chú thích", { exact: true }).focus();
    await editor.keyboard.press("Control+Alt+m");
    await expect(editor.getByRole("textbox", { name: "Lời ghi chú" })).toBeFocused();
    await editor.keyboard.type("Ai trong ảnh?");
    await editor.getByRole("button", { name: "Gửi", exact: true }).click();
    await expect(threads(editor)).toHaveCount(2);
    await expect(threads(editor).nth(1)).toContainText("Ảnh 1: Chú thích");
  });

  await test.step("the reporter sees both without doing anything", async () => {
    await expectNoted(reporter, "mở đầu");
    await expect(reporter.getByRole("tab", { name: /^Ghi chú\s*2/ })).toBeVisible();
    await expectAccessible(reporter);
    await reporter.getByRole("button", { name: /^Ghi chú ở “mở đầu”/ }).click();
    await expect(threads(reporter).first()).toBeFocused();
    await expect(threads(reporter)).toHaveCount(2);
    await expectAccessible(reporter);
  });

  await test.step("deleted words leave their quote, and an undo brings the note back to them", async () => {
    await selectWords(reporter, "Đoạn mở đầu của");
    await reporter.keyboard.press("Delete");
    await expectNoted(reporter, "");
    await expectNoted(editor, "");
    await expect(reporter.getByText("Chữ đã bị xóa", { exact: false })).toBeVisible();
    await reporter.keyboard.press("Control+z");
    await expectNoted(reporter, "mở đầu");
    await expectNoted(editor, "mở đầu");
    await expect(reporter.getByText("Chữ đã bị xóa", { exact: false })).toHaveCount(0);
  });

  await test.step("what is typed around the words and inside them leaves the note where it was", async () => {
    await reporter.locator(".writing").focus();
    await reporter.keyboard.press("Control+Home");
    await reporter.keyboard.type("Sáng 12-11. ");
    await selectWords(reporter, "đầu");
    await reporter.keyboard.press("ArrowLeft");
    await reporter.keyboard.type("thật ");
    await expectNoted(reporter, "mở thật đầu");
    await expectNoted(editor, "mở thật đầu");
  });

  await test.step("the reporter answers by keyboard; a reload in the middle loses no word", async () => {
    await threads(reporter).first().getByRole("button", { name: "Trả lời" }).click();
    const answer = reporter.getByRole("textbox", { name: /^Trả lời Cao Thị/ });
    await expect(answer).toBeFocused();
    await reporter.keyboard.type("Đã thêm ngày, @cao thi");
    await expect(offered(reporter)).toHaveText([/Cao Thị Hiệu Đính/]);
    await reporter.keyboard.press("Enter");
    await reporter.reload();
    await openTab(reporter, "Ghi chú");
    await expect(answer).toHaveValue("Đã thêm ngày, @Cao Thị Hiệu Đính ");
    await answer.press("Control+Enter");
    await expect(reporter.getByRole("list", { name: "Trả lời" })).toContainText("Đã thêm ngày");
  });

  await test.step("the editor resolves, and both are done with it", async () => {
    await openTab(editor, "Ghi chú");
    await expect(editor.getByRole("list", { name: "Trả lời" })).toContainText("@Cao Thị Hiệu Đính");
    await threads(editor).first().getByRole("button", { name: "Đã xong" }).click();
    await expect(threads(editor)).toHaveCount(1);
    await expect(threads(reporter)).toHaveCount(1);
    await editor.getByRole("button", { name: /^Đã xong\s*1/ }).click();
    await expect(threads(editor)).toContainText("Cao Thị Hiệu Đính đánh dấu xong");
    await expectAccessible(editor);
  });

  await test.step("nothing of it is content: the hash is that of the text, and the auditor reads who said what", async () => {
    const before = await desk.article(made.id);
    await desk.done("POST", `/articles/${made.id}/notes`, { body: "Ổn.", anchor: { kind: "article" } });
    expect((await desk.article(made.id)).contentHash).toBe(before.contentHash);
    const auditor = await signInAs("kiemtoan");
    await auditor.goto(address);
    await openTab(auditor, "Ghi chú");
    await expect(threads(auditor)).toHaveCount(2);
    await expect(auditor.getByRole("button", { name: "Trả lời" })).toHaveCount(0);
  });
});

test("on a phone the notes are a sheet from below, and the way to the words closes it", async ({
  signInAs,
  callAs,
}) => {
  const author = await callAs("phongvien");
  const made = await draftBy(author, "Đường vào bản Đồi Thông", "xa-hoi");
  await author.done("POST", `/articles/${made.id}/notes`, {
    body: "Hỏi lại chiều dài.",
    anchor: { kind: "text", bodyVersion: made.bodyVersion, from: 1, to: 11 },
  });
  const page = await signInAs("phongvien");
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`/newsroom/articles/${made.id}`);
  await expectNoted(page, "Đoạn mở đầ");
  await openTab(page, "Ghi chú");
  await expect(threads(page)).toHaveCount(1);
  await expectAccessible(page);
  await threads(page).getByTitle("Tới chỗ này trong bài").click();
  await expect(threads(page)).toBeHidden();
  expect(await page.evaluate(() => String(getSelection()))).toBe("Đoạn mở đầ");
});
