import sharp from "sharp";
import { openTab } from "../support/desk";
import { draftBy, expect, expectAccessible, first, pathOf, publish, test } from "../support/newsroom";

/** A photo nobody else has, with a face to keep at the lower right. */
const photo = (): Promise<Buffer> => {
  const hue = Math.floor(Math.random() * 200);
  return sharp({ create: { width: 1500, height: 1000, channels: 3, background: { r: hue, g: 120, b: 90 } } })
    .composite([
      {
        input: Buffer.from(
          `<svg width="1500" height="1000"><circle cx="1200" cy="750" r="120" fill="#fff"/><text x="20" y="60">${Date.now()}</text></svg>`,
        ),
      },
    ])
    .jpeg()
    .toBuffer();
};

test("an editor points at what every crop keeps, and readers' crops and card keep it", async ({
  callAs,
  signInAs,
  readAt,
}) => {
  const [author, editor, publisher] = [await callAs("phongvien"), await callAs("btv"), await callAs("tkts")];
  const uploaded = await author.request.post("/api/v1/photos", {
    multipart: {
      file: { name: "anh.jpg", mimeType: "image/jpeg", buffer: await photo() },
      caption: "Người chèo đò.",
    },
  });
  expect(uploaded.status(), await uploaded.text()).toBe(201);
  const { id: photoId, key } = await uploaded.json();
  const draft = await draftBy(author, `Người chèo đò bến Gió ${Date.now()}`);
  await author.done(
    "PUT",
    `/articles/${draft.id}/photos`,
    { items: [{ photoId, alt: "Một người chèo đò", lead: true }] },
    { "if-match": `"${draft.version}"` },
  );

  const page = await signInAs("phongvien");
  await page.goto(`/newsroom/articles/${draft.id}`);
  await openTab(page, "Ảnh");
  const panel = page.locator("#panel-photos");
  await panel.getByText("Điểm giữ khi cắt ảnh").first().click();
  const picture = panel.getByRole("button", { name: /Ảnh 1: điểm giữ khi cắt ảnh/ });
  await expect(picture.locator("img")).toHaveJSProperty("complete", true);
  const box = await picture.boundingBox();
  if (!box) throw new Error("The picture is not shown.");
  await picture.click({ position: { x: box.width * 0.75, y: box.height * 0.7 } });
  await picture.press("ArrowRight");
  await picture.press("Shift+ArrowDown");
  await expect(picture).toHaveAccessibleName(/80 % từ trái, 71 % từ trên/);
  for (const crop of ["Ngang 16:9", "Vuông", "Dọc 3:4"])
    await expect(panel.getByText(crop).locator("img")).toHaveCSS("object-position", "80% 71%");
  await expectAccessible(page);
  if (process.env.PICTURES_SHOT) await panel.screenshot({ path: process.env.PICTURES_SHOT });
  await page.keyboard.press("Tab");
  await expect
    .poll(async () => (await author.article(draft.id)).photos[0])
    .toMatchObject({ focus: { x: 80, y: 71 } });

  const live = await publish(author, editor, publisher, draft.id);
  const reader = await readAt(360);
  await reader.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  await reader.goto(pathOf(live));
  const lead = reader.locator("article.story figure img");
  await expect(lead).toHaveJSProperty("complete", true);
  expect(await lead.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  expect(await reader.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
  await reader.goto("/");
  const card = reader.locator(`img[src*="${key}"]`).first();
  await expect(card).toHaveCSS("object-position", "80% 70%");

  const html = await (await reader.request.get(first + pathOf(live))).text();
  const address = /property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? "";
  const answer = await reader.request.get(first + new URL(address).pathname);
  expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "image/jpeg"]);
  expect(await sharp(await answer.body()).metadata()).toMatchObject({ width: 1200, height: 630 });
});
