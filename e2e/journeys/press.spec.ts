import {
  approveAndRelease,
  draftBy,
  expect,
  first,
  pathOf,
  publish,
  second,
  test,
} from "../support/newsroom";

test.describe("the press", () => {
  test("a release is on the page, the front and its section at once, and soon in the other process", async ({
    callAs,
    request,
  }) => {
    const [author, editor, publisher] = [
      await callAs("phongvien"),
      await callAs("btv"),
      await callAs("tkts"),
    ];
    const headline = `Chợ nổi họp lại sau mùa nước ${Date.now()}`;
    const draft = await draftBy(author, headline);
    const live = await publish(author, editor, publisher, draft.id);
    for (const path of [pathOf(live), "/", "/kinh-te", "/rss.xml", "/kinh-te/rss.xml"]) {
      expect(await (await request.get(first + path)).text(), path).toContain(headline);
      await expect(async () =>
        expect(await (await request.get(second + path)).text()).toContain(headline),
      ).toPass({ timeout: 2000 });
    }
    const index = await (await request.get(`${first}/sitemap.xml`)).text();
    const newest = /<loc>[^<]*(\/sitemap\/\d{6}\.xml)<\/loc>/.exec(index)?.[1] ?? "";
    expect(await (await request.get(first + newest)).text()).toContain(pathOf(live));
  });

  test("readers keep the released text while it is revised, and never see a draft's words", async ({
    callAs,
    request,
  }) => {
    const [author, editor, publisher] = [
      await callAs("phongvien"),
      await callAs("btv"),
      await callAs("tkts"),
    ];
    const draft = await draftBy(author, `Cầu mới thông xe ${Date.now()}`);
    const live = await publish(author, editor, publisher, draft.id);
    const canary = `chim-hoang-yến-${Date.now()}`;
    const revised = await editor.done("POST", `/articles/${draft.id}/revision`, { kind: "update" });
    await editor.done(
      "PATCH",
      `/articles/${draft.id}`,
      { sapo: `Bản sửa ${canary}` },
      { "if-match": `"${revised.version}"` },
    );
    for (const path of [
      pathOf(live),
      "/",
      "/kinh-te",
      "/rss.xml",
      "/sitemap.xml",
      "/news-sitemap.xml",
      "/khen-thuong",
    ])
      for (const origin of [first, second])
        expect(await (await request.get(origin + path)).text(), path).not.toContain(canary);
    await editor.done("POST", `/articles/${draft.id}/discard`, { reason: "Chưa kiểm chứng" });
    expect((await editor.article(draft.id)).contentHash).toBe(live.contentHash);
    expect(await (await request.get(first + pathOf(live))).text()).not.toContain(canary);
  });

  test("a takedown answers 410 at once here and soon in the other process, and leaves every list", async ({
    callAs,
    request,
  }) => {
    const [author, editor, publisher, head] = [
      await callAs("phongvien"),
      await callAs("btv"),
      await callAs("tkts"),
      await callAs("tbt"),
    ];
    const headline = `Tin phải gỡ ${Date.now()}`;
    const live = await publish(author, editor, publisher, (await draftBy(author, headline)).id);
    const path = pathOf(live);
    expect((await request.get(second + path)).status()).toBe(200);
    await head.done("POST", `/articles/${live.id}/takedown`, {
      reasonCode: "wrong",
      reason: "Sai sự thật",
      requestedBy: "Tổng Biên tập",
    });
    const gone = await request.get(first + path);
    expect(gone.status()).toBe(410);
    const words = await gone.text();
    expect(words).toContain("Bài viết đã được gỡ theo quyết định của tòa soạn");
    expect(words).not.toContain(headline);
    await expect(async () => expect((await request.get(second + path)).status()).toBe(410)).toPass({
      timeout: 2000,
    });
    for (const list of ["/", "/kinh-te", "/rss.xml", "/sitemap.xml"]) {
      expect(await (await request.get(first + list)).text()).not.toContain(headline);
      expect(await (await request.get(first + list)).text()).not.toContain(path);
    }
    await head.done("POST", `/articles/${live.id}/restoration`, { reason: "Đã kiểm chứng lại" });
    expect(await (await request.get(first + path)).text()).toContain(headline);
  });

  test("two releases at once leave both on the front page", async ({ callAs, request }) => {
    const [author, editor, publisher] = [
      await callAs("phongvien"),
      await callAs("btv"),
      await callAs("tkts"),
    ];
    const headlines = ["một", "hai"].map((word) => `Xuất bản cùng lúc ${word} ${Date.now()}`);
    const drafts = await Promise.all(headlines.map((headline) => draftBy(author, headline)));
    for (const { id } of drafts) {
      await author.done("POST", `/articles/${id}/submission`);
      await editor.done("POST", `/articles/${id}/claim`);
    }
    await Promise.all(drafts.map(({ id }) => approveAndRelease(editor, publisher, id)));
    for (const origin of [first, second])
      await expect(async () => {
        const front = await (await request.get(`${origin}/`)).text();
        for (const headline of headlines) expect(front).toContain(headline);
      }).toPass({ timeout: 2000 });
  });

  test("an address with a wrong section, month or slug leads to the right one; one that never was is a 404", async ({
    request,
  }) => {
    const rss = await (await request.get(`${first}/rss.xml`)).text();
    const path = new URL(/<link>(http[^<]+-\d+)<\/link>/.exec(rss)?.[1] ?? "").pathname;
    const number = /-(\d+)$/.exec(path)?.[1];
    for (const wrong of [`/the-thao/199901/khong-phai-${number}`, `/x/1/y-${number}`]) {
      const answer = await request.get(first + wrong, { maxRedirects: 0 });
      expect(answer.status()).toBe(301);
      expect(answer.headers().location).toBe(path);
    }
    for (const never of ["/khong-co", "/kinh-te/202611/khong-co-999999999", "/%00", "/..%2f..%2fetc/passwd"])
      expect((await request.get(first + never)).status()).toBe(404);
  });

  test("a page is one request, small, runs no script, and answers 304 to its own ETag", async ({
    page,
    request,
  }) => {
    await page.goto("/");
    const path = await page.locator("article a").first().getAttribute("href");
    const answer = await request.get(first + path, { headers: { "accept-encoding": "br" } });
    expect(Number(answer.headers()["content-length"])).toBeLessThanOrEqual(14 * 1024);
    const again = await request.get(first + path, {
      headers: { "accept-encoding": "br", "if-none-match": answer.headers().etag ?? "" },
    });
    expect(again.status()).toBe(304);
    await page.goto(path ?? "/");
    expect(await page.locator("script:not([type='application/ld+json'])").count()).toBe(0);
    expect(await page.locator("link[rel=stylesheet]").count()).toBe(0);
    const ld = JSON.parse((await page.locator("script[type='application/ld+json']").textContent()) ?? "{}");
    expect(JSON.stringify(ld)).toContain("NewsArticle");
  });
});
