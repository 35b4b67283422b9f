import { draftBy, expect, first, pathOf, publish, second, test, write } from "../support/newsroom";

test.describe("searching", () => {
  test("a reader without scripts finds a piece by words of its text, and no longer once it is withdrawn", async ({
    browser,
    callAs,
  }) => {
    const [author, editor, publisher, head] = [
      await callAs("phongvien"),
      await callAs("btv"),
      await callAs("tkts"),
      await callAs("tbt"),
    ];
    const mark = `kèn lá ${Date.now()}`;
    const draft = await draftBy(author, `Hội thi thổi ${mark}`);
    const live = await publish(author, editor, publisher, draft.id);
    const context = await browser.newContext({ javaScriptEnabled: false, locale: "vi-VN" });
    const page = await context.newPage();
    await page.goto(`${second}/tim-kiem`);
    const box = page.getByRole("main").getByRole("searchbox", { name: "Tìm trong báo" });
    await box.fill(mark.replace("kèn lá", "ken la"));
    await page.getByRole("main").getByRole("button", { name: "Tìm", exact: true }).click();
    await expect(page.getByRole("main").locator("mark").first()).toHaveText(mark);
    await page
      .getByRole("main")
      .getByRole("link", { name: `Hội thi thổi ${mark}` })
      .click();
    expect(new URL(page.url()).pathname).toBe(pathOf(live));
    await head.done("POST", `/articles/${live.id}/takedown`, {
      reasonCode: "wrong",
      reason: "Sai sự thật",
      requestedBy: "Tổng Biên tập",
    });
    await page.goBack();
    await page.reload();
    await expect(page.getByRole("main")).toContainText("Không tìm thấy bài nào");
    await context.close();
  });

  test("an editor finds words of a draft at the desk; a reporter does not find a colleague's", async ({
    callAs,
    request,
  }) => {
    const author = await callAs("phongvien");
    const words = `sáo trúc ${Date.now()}`;
    const draft = await draftBy(author, `Bài chưa gửi ${Date.now()}`);
    await write(author, draft.id, `Nghệ nhân thổi ${words}.`);
    const find = async (login: "btv" | "phongvien2" | "phongvien") => {
      const caller = await callAs(login);
      const answer = await caller.get(`/articles?q=${encodeURIComponent(words)}`);
      const { items } = (await answer.json()) as { items: { id: string }[] };
      return items.map(({ id }) => id);
    };
    expect(await find("phongvien")).toEqual([draft.id]);
    expect(await find("btv")).toEqual([draft.id]);
    expect(await find("phongvien2")).toEqual([]);
    const readers = await request.get(`${first}/tim-kiem?q=${encodeURIComponent(words)}`);
    expect(readers.status()).toBe(200);
    expect(await readers.text()).toContain("Không tìm thấy bài nào");
  });
});
