import { act, openTab } from "../support/desk";
import { draftBy, expect, expectAccessible, publish, test } from "../support/newsroom";

test("an editor reads on the button's place why they cannot approve their own story", async ({
  signInAs,
  callAs,
}) => {
  const editor = await callAs("btv");
  const draft = await draftBy(editor, `Bài của chính biên tập viên ${Date.now()}`);
  await editor.done("POST", `/articles/${draft.id}/submission`);
  await editor.done("POST", `/articles/${draft.id}/claim`);
  const refused = await editor.send("POST", `/articles/${draft.id}/approval`, {
    contentHash: (await editor.article(draft.id)).contentHash,
  });
  expect(refused.status()).toBe(403);
  expect((await refused.json()).code).toBe("four_eyes.author");

  const page = await signInAs("btv");
  await page.goto(`/newsroom/articles/${draft.id}`);
  await expect(page.getByRole("button", { name: "Duyệt bài", exact: true })).toHaveCount(0);
  await expect(
    page.getByText("Tác giả không tự duyệt, không tự xuất bản bài của mình.", { exact: false }).first(),
  ).toBeVisible();
  await expectAccessible(page);
});

test("a form that has grown stale signs nothing, and says what to do", async ({ signInAs, callAs }) => {
  const [author, editor] = [await callAs("phongvien"), await callAs("btv")];
  const draft = await draftBy(author, `Bài đổi dưới tay người duyệt ${Date.now()}`);
  await author.done("POST", `/articles/${draft.id}/submission`);
  await editor.done("POST", `/articles/${draft.id}/claim`);
  const read = await editor.article(draft.id);
  await author.done(
    "PATCH",
    `/articles/${draft.id}`,
    { sapo: "Sapo mới, người duyệt chưa đọc." },
    { "if-match": `"${read.version}"` },
  );
  const refused = await editor.send("POST", `/articles/${draft.id}/approval`, {
    contentHash: read.contentHash,
  });
  expect(refused.status()).toBe(409);
  expect((await refused.json()).code).toBe("hash.stale");
  expect((await editor.article(draft.id)).state).toBe("editing");

  // Two people at one field: both values are there to choose from, nothing is overwritten.
  const late = await editor.send(
    "PATCH",
    `/articles/${draft.id}`,
    { sapo: "Sapo của biên tập viên." },
    { "if-match": `"${read.version}"` },
  );
  expect(late.status()).toBe(409);
  expect(await late.json()).toMatchObject({
    code: "stale",
    field: "sapo",
    theirs: "Sapo mới, người duyệt chưa đọc.",
    yours: "Sapo của biên tập viên.",
  });

  const page = await signInAs("btv");
  await page.goto(`/newsroom/articles/${draft.id}`);
  await act(page, "Duyệt bài", "Đã duyệt, chờ xuất bản");
});

test("a correction of a live article is discarded, then done again with a note that readers see", async ({
  signInAs,
  callAs,
  readAt,
}) => {
  const [author, editor, publisher] = [await callAs("phongvien"), await callAs("btv"), await callAs("tkts")];
  const live = await publish(
    author,
    editor,
    publisher,
    (await draftBy(author, `Bài có một con số sai ${Date.now()}`)).id,
  );
  const page = await signInAs("btv");
  await page.goto(`/newsroom/articles/${live.id}`);
  await act(page, "Sửa sau xuất bản", "Đang biên tập", { "Sửa gì": "Lỗi gõ, chính tả (không báo bạn đọc)" });
  await act(page, "Bỏ bản sửa", "Đã xuất bản", { "Lý do": "Con số vẫn đúng" });

  const note = "Bản trước ghi nhầm số hộ dân; số đúng là 75.";
  await act(page, "Sửa sau xuất bản", "Đang biên tập", {
    "Sửa gì": "Đính chính lỗi của báo",
    "Lời báo bạn đọc": note,
  });
  const sapo = page.getByRole("textbox", { name: "Sapo", exact: true });
  await sapo.fill("Tóm tắt đã sửa: 75 hộ dân.");
  await sapo.blur();
  await expect(page.getByText(/^Đã lưu \d/).first()).toBeVisible();
  await act(page, "Duyệt bài", "Đã duyệt, chờ xuất bản");
  const head = await signInAs("tkts");
  await head.goto(`/newsroom/articles/${live.id}`);
  await act(head, "Xuất bản", "Đã xuất bản", {});
  const reader = await readAt();
  await reader.goto(live.url ?? "/");
  await expect(reader.locator("body")).toContainText("75 hộ dân");
  await expect(reader.locator("body")).toContainText(note);
  await expectAccessible(reader);
});

test("the editor-in-chief takes a piece down, reading first what readers will see", async ({
  signInAs,
  callAs,
  readAt,
}) => {
  const [author, editor, publisher] = [await callAs("phongvien"), await callAs("btv"), await callAs("tkts")];
  const live = await publish(
    author,
    editor,
    publisher,
    (await draftBy(author, `Bài bị khiếu nại ${Date.now()}`)).id,
  );
  const page = await signInAs("tbt");
  await page.goto(`/newsroom/articles/${live.id}`);
  await page.getByRole("button", { name: "Gỡ bài", exact: true }).click();
  await expect(page.getByText("Trang sẽ trả lời 410", { exact: false })).toBeVisible();
  await page.keyboard.press("Escape");
  await act(page, "Gỡ bài", "Đã gỡ", { "Ai yêu cầu": "Sở Ví Dụ", "Lý do": "Nguồn tin rút lại lời" });
  const reader = await readAt();
  const answer = await reader.goto(live.url ?? "/");
  expect(answer?.status()).toBe(410);
  await expect(reader.locator("body")).toContainText("Bài viết đã được gỡ theo quyết định của tòa soạn");
  await expectAccessible(reader);
  await openTab(page, "Lịch sử");
  await expect(page.getByText("Nguồn tin rút lại lời").first()).toBeVisible();
});
