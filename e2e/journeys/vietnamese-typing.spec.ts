import type { Page } from "@playwright/test";
import { sentence } from "../../lib/testing/fictional-news";
import { seededRandom } from "../../lib/testing/seeded-random";
import { type Caller, draftBy, expect, test } from "../support/newsroom";
import { type Hands, typistAt } from "../support/typist";

/** Characters typed by each pair of hands while a second writer types; the long run of `npm run soak` types 10,000. */
const quantity = Number(process.env.TYPED_CHARACTERS ?? 2000) / 4;

// A trace of every key would be larger than the film of the whole journey.
test.use({ trace: "off" });

const hands: Hands[] = [
  { engine: "composition", method: "telex" },
  { engine: "composition", method: "vni" },
  { engine: "replacement", method: "telex" },
  { engine: "replacement", method: "vni" },
];

/** The second writer uses these characters alone, so that every character of the text has one possible author. */
const theirs = /[0-9]/g;

/** Someone else who adds numbers to the same paragraph and to a new one, ten times a second, until told to stop. */
function startColleague(caller: Caller, id: string): () => Promise<string> {
  let isTyping = true;
  let typed = "";
  const work = (async () => {
    for (let n = 0; isTyping; n++) {
      const { bodyVersion } = await caller.article(id);
      const text = `${n % 10}`;
      const at = n % 5 === 4 ? lastPlace : firstPlace;
      const saved = await caller.send("POST", `/articles/${id}/steps`, {
        bodyVersion,
        clientId: `colleague-${n}-${id.slice(-6)}`,
        steps: [{ stepType: "replace", from: at, to: at, slice: { content: [{ type: "text", text }] } }],
      });
      if (saved.ok()) typed += text;
    }
  })();
  return async () => {
    isTyping = false;
    await work;
    return typed;
  };
}

/** Before the first word of the first paragraph, and of the second, where the other person writes. */
const firstPlace = 1;
const lastPlace = 2;

const editorOf = (page: Page) => page.locator("#field-body");

async function plainTextAt(caller: Caller, id: string): Promise<string[]> {
  const { body } = (await caller.article(id)) as unknown as {
    body: { content: { content?: { text?: string }[] }[] };
  };
  return body.content.map((block) => (block.content ?? []).map((node) => node.text ?? "").join(""));
}

/** Waits until what the screen shows is what the newsroom has. */
async function whenSaved(page: Page, caller: Caller, id: string): Promise<string[]> {
  await expect(async () => {
    expect(await editorOf(page).locator("p").allTextContents()).toEqual(await plainTextAt(caller, id));
  }).toPass({ timeout: 20_000 });
  await expect(page.locator("[data-save=saved]")).toBeVisible({ timeout: 20_000 });
  return await plainTextAt(caller, id);
}

for (const { engine, method } of hands)
  test(`every character of ${method} by ${engine} is there once, while a colleague types`, async ({
    signInAs,
    callAs,
  }) => {
    test.setTimeout(60_000 + quantity * 120);
    const colleague = await callAs("btv");
    const author = await callAs("phongvien");
    const draft = await draftBy(author, `Gõ ${method} bằng ${engine} ${Date.now()}`);
    await author.done("POST", `/articles/${draft.id}/submission`);
    await colleague.done("POST", `/articles/${draft.id}/claim`);
    const opening = (await plainTextAt(author, draft.id))[0] ?? "";

    const page = await signInAs("phongvien");
    await page.goto(`/newsroom/articles/${draft.id}`);
    await editorOf(page).and(page.locator("[contenteditable=true]")).click();
    const typist = await typistAt(page);
    await typist.press("Control+End");

    const stop = startColleague(colleague, draft.id);
    const random = seededRandom(method.length * 31 + engine.length);
    const paragraphs = [opening.replace(theirs, "")];
    let typed = 0;
    for (let n = 0; typed < quantity; n++) {
      const text = sentence(random, 12);
      const isNew = n % 3 === 0;
      if (isNew) await typist.press("Enter");
      if (n % 4 === 1) await typist.press("Control+b");
      await typist.type(isNew ? text : ` ${text}`, { engine, method });
      if (n % 4 === 1) await typist.press("Control+b");
      if (isNew) paragraphs.push(text);
      else paragraphs[paragraphs.length - 1] += ` ${text}`;
      typed += text.length;
    }
    const theirText = await stop();
    const stored = await whenSaved(page, author, draft.id);
    expect(stored.map((paragraph) => paragraph.replace(theirs, ""))).toEqual(paragraphs);
    const digits = (text: string) => text.match(theirs)?.length ?? 0;
    expect(digits(stored.join("")) - digits(opening), "the colleague's characters").toBe(theirText.length);
    expect(stored.join("\n")).toBe(stored.join("\n").normalize("NFC"));
  });

for (const engine of ["composition", "replacement"] as const)
  test(`words typed into the middle of words by ${engine} stay where they were put`, async ({
    signInAs,
    callAs,
  }) => {
    const author = await callAs("phongvien");
    const draft = await draftBy(author, `Gõ giữa chữ bằng ${engine} ${Date.now()}`);
    const page = await signInAs("phongvien");
    await page.goto(`/newsroom/articles/${draft.id}`);
    await editorOf(page).and(page.locator("[contenteditable=true]")).click();
    const typist = await typistAt(page);
    let expected = (await plainTextAt(author, draft.id))[0] ?? "";
    const random = seededRandom(7);
    for (let n = 0; n < 12; n++) {
      const at = 1 + Math.floor(random() * (expected.length - 2));
      await typist.press("Control+Home");
      await typist.press("ArrowRight", at);
      const word = ["nghiêng", "đỗ", "ưỡn", "quyển"][n % 4] ?? "";
      await typist.type(word, { engine, method: n % 2 === 0 ? "telex" : "vni" });
      expected = expected.slice(0, at) + word + expected.slice(at);
    }
    await expect(editorOf(page).locator("p").first()).toHaveText(expected);
    expect((await whenSaved(page, author, draft.id))[0]).toBe(expected.normalize("NFC"));
  });

test("a composition that is broken off by a click elsewhere is there once", async ({ signInAs, callAs }) => {
  const author = await callAs("phongvien");
  const draft = await draftBy(author, `Bỏ dở giữa chữ ${Date.now()}`);
  const page = await signInAs("phongvien");
  await page.goto(`/newsroom/articles/${draft.id}`);
  await editorOf(page).and(page.locator("[contenteditable=true]")).click();
  await page.keyboard.press("Control+End");
  const cdp = await page.context().newCDPSession(page);
  for (const text of ["n", "ng", "ngh", "nghi", "nghiê"])
    await cdp.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await page.getByRole("textbox", { name: "Tiêu đề", exact: true }).click();
  await expect(editorOf(page).locator("p").first()).toContainText("nghiê");
  const [text = ""] = await whenSaved(page, author, draft.id);
  expect(text.split("nghiê")).toHaveLength(2);
});
