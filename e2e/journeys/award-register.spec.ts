import { expect, expectAccessible, first, type Page, test } from "../support/newsroom";

/** Tab after tab until the focus is on it: nothing may be out of reach of a keyboard. */
async function tabTo(page: Page, id: string): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.id === wanted, id)) return;
  }
  throw new Error(`No way by Tab to #${id}.`);
}

test("somebody finds who was honoured by keyboard alone, and from an award its people, authority and proof", async ({
  page,
}) => {
  await page.goto(`${first}/khen-thuong`);
  await expect(page.getByRole("heading", { level: 1, name: "Khen thưởng" })).toBeVisible();
  await expect(page.getByText(/lượt khen thưởng; được tặng: ít nhất/).first()).toBeVisible();
  await expectAccessible(page);

  await tabTo(page, "hoi");
  await page.keyboard.type("le van ben");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/khen-thuong\?q=le\+van\+ben/);
  const own = page.getByRole("navigation", { name: "Trang riêng của từng tên" });
  // One without marks asks for both; neither is taken for the other.
  await expect(own.getByRole("link", { name: "Lê Văn Bền", exact: true })).toBeVisible();
  await expect(own.getByRole("link", { name: "Lê Văn Bến", exact: true })).toBeVisible();
  await expectAccessible(page);

  await own.getByRole("link", { name: "Lê Văn Bền", exact: true }).click();
  await expect(page.getByText("cùng tên chưa chắc là cùng một người")).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: "Trường THCS Đồng Thơm" })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: /^Chiến sĩ thi đua/ }).click();
  await expect(page.getByText("1888/QĐ-UBND")).toBeVisible();
  await expect(page.getByText("người gác kho ở Bến Đò")).toBeVisible();
  await expectAccessible(page);
  const award = page.url();

  await page.locator(".source-article a").click();
  await expect(page.locator(`.awards a[href="${new URL(award).pathname}"]`)).toBeVisible();
  await page.goto(award);
  await page.locator("dl").getByRole("link", { name: "Chủ tịch UBND tỉnh Trường Sơn" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Chủ tịch UBND tỉnh Trường Sơn" })).toBeVisible();
  await expectAccessible(page);
});

test("the register answers without scripts, on a phone, and shows what was taken back", async ({
  browser,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  });
  const page = await context.newPage();
  await page.goto(`${first}/khen-thuong`);
  await page.getByText("Lọc theo hình thức, cơ quan, đối tượng, ngày").click();
  await page.getByLabel("Cơ quan tặng").fill("ủy ban nhân dân tỉnh");
  await page.getByLabel("Hình thức").selectOption({ label: "Bằng khen" });
  await page.getByRole("button", { name: "Lọc" }).click();
  await expect(page.getByText("Tường Văn Vống").first()).toBeVisible();
  await expect(page.getByText("Đã bị hủy bỏ, thu hồi").first()).toBeVisible();
  await expect(page.getByText("Ban Thường vụ Tỉnh ủy tặng")).toHaveCount(0);
  await context.close();
});

test("the spreadsheet is the same question, marked for spreadsheets and safe to open", async ({
  request,
}) => {
  const answer = await request.get(
    `${first}/api/v1/public/awards.csv?q=l%C3%AA%20v%C4%83n%20b%E1%BB%81n&den=`,
  );
  expect(answer.headers()["content-type"]).toBe("text/csv; charset=utf-8");
  const bytes = await answer.body();
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = bytes.toString("utf8").trimEnd().split("\r\n");
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines) expect(line).not.toMatch(/(^|,)"?[=+@-]/);
});
