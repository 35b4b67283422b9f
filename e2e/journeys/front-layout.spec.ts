/** A publisher lays out the front; readers get it at once, and a pixel counts what they read. */
import { draftBy, expect, expectAccessible, first, pathOf, publish, second, test } from "../support/newsroom";

test("a piece put first is the lead at once, falls down a place, and is let go of", async ({
  callAs,
  signInAs,
  request,
}) => {
  const [author, editor, publisher] = [await callAs("phongvien"), await callAs("btv"), await callAs("tkts")];
  const [older, newer] = [`Bài được đặt ${Date.now()}`, `Bài mới hơn ${Date.now()}`];
  for (const headline of [older, newer])
    await publish(author, editor, publisher, (await draftBy(author, headline)).id);
  const page = await signInAs("tkts");
  await page.goto(`/newsroom/front?q=${encodeURIComponent(older)}`);
  await page.getByRole("button", { name: `Đặt đầu trang nhất: ${older}` }).click();
  const places = page.getByRole("region", { name: "Bài đặt riêng" });
  await expect(places).toContainText(older);
  await expectAccessible(page);
  const lead = async (origin: string) =>
    /<article class="card lead">.*?<a href="[^"]*">(.*?)<\/a>/s.exec(
      await (await request.get(origin)).text(),
    )?.[1];
  expect(await lead(first)).toBe(older);
  await expect.poll(() => lead(second)).toBe(older);
  await page.setViewportSize({ width: 360, height: 800 });
  await expectAccessible(page);
  await page.getByRole("button", { name: `Bỏ khỏi trang nhất: ${older}` }).click();
  await expect(places).not.toContainText(older);
  expect(await lead(first)).not.toBe(older);
});

test("a reader's page is counted once by its pixel, and the article's screen tells the desk", async ({
  callAs,
  signInAs,
  browser,
}) => {
  const [author, editor, publisher] = [await callAs("phongvien"), await callAs("btv"), await callAs("tkts")];
  const draft = await draftBy(author, `Bài có người đọc ${Date.now()}`);
  const live = await publish(author, editor, publisher, draft.id);
  // A headless browser says so, and counts as a robot.
  const userAgent =
    "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36";
  const reader = await browser.newContext({ userAgent });
  const reading = await reader.newPage();
  const counted = reading.waitForResponse(/\/r\/doc\/\d+\.gif/);
  await reading.goto(first + pathOf(live));
  await reading.mouse.wheel(0, 100_000);
  expect((await counted).status()).toBe(200);
  expect(await reader.cookies()).toEqual([]);
  await reader.close();
  const desk = await signInAs("tkts");
  await expect(async () => {
    await desk.goto(`/newsroom/articles/${draft.id}`);
    await expect(desk.getByText(/1 lượt (xem|đọc)/).first()).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 40_000 });
});

test("an old address of the former site leads on, and to nothing once its piece is taken down", async ({
  callAs,
  request,
}) => {
  const [author, editor, publisher] = [await callAs("phongvien"), await callAs("btv"), await callAs("tbt")];
  const live = await publish(
    author,
    editor,
    publisher,
    (await draftBy(author, `Bài có địa chỉ cũ ${Date.now()}`)).id,
  );
  const renamed = `${pathOf(live).replace(/[^/]+-(\d+)$/, "ten-cu-$1")}`;
  const answer = await request.get(first + renamed, { maxRedirects: 0 });
  expect([answer.status(), answer.headers().location]).toEqual([301, pathOf(live)]);
  const why = { reasonCode: "wrong", reason: "Sai", requestedBy: "Ban Biên tập" };
  await publisher.done("POST", `/articles/${live.id}/takedown`, why);
  expect((await request.get(first + renamed, { maxRedirects: 0 })).status()).toBe(410);
});
