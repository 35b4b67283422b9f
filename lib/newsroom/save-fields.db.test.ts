import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ArticleFields } from "@/lib/domain/article";
import { Byline } from "@/lib/domain/byline";
import { anArticle, anAward, codeOf, must } from "@/lib/testing/factories";
import { seededRandom } from "@/lib/testing/seeded-random";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import type { Context } from "./context";
import { readArticle } from "./reads";
import { saveAwards } from "./save-awards";
import { saveBylines } from "./save-bylines";
import { saveFields } from "./save-fields";
import { saveSteps } from "./save-steps";

let world: TestDatabase;
let btv2: Context;
let phongvien: Context;
beforeAll(async () => {
  world = await openTestDatabase();
  btv2 = await world.as("btv2");
  phongvien = await world.as("phongvien");
});
afterAll(() => world?.close());

const read = async (id: string) => must(await readArticle(btv2, id)).article;

describe("two people save fields of one article", () => {
  test("different fields merge, whoever read what", async () => {
    const { id, version: basedOn } = await anArticle(world, { state: "editing" });
    must(await saveFields(btv2, { articleId: id, basedOn, fields: { headline: "Tiêu đề của biên tập" } }));
    must(await saveFields(phongvien, { articleId: id, basedOn, fields: { sapo: "Dẫn của phóng viên" } }));
    must(await saveFields(btv2, { articleId: id, basedOn, fields: { tags: ["một"], kicker: "Trên" } }));
    expect((await read(id)).fields).toMatchObject({
      headline: "Tiêu đề của biên tập",
      sapo: "Dẫn của phóng viên",
      tags: ["một"],
      kicker: "Trên",
    });
  });

  test("the same field collides, and both wordings come back", async () => {
    const article = await anArticle(world, { state: "editing" });
    const { id, version: basedOn } = article;
    must(await saveFields(btv2, { articleId: id, basedOn, fields: { headline: "Của biên tập" } }));
    const fields = { kicker: "Không được lưu", headline: "Của phóng viên" };
    const late = await saveFields(phongvien, { articleId: id, basedOn, fields });
    expect(late.ok ? null : late.refusal).toEqual({
      status: 409,
      code: "stale",
      field: "headline",
      facts: { field: "headline", theirs: "Của biên tập", yours: "Của phóng viên", version: basedOn + 1 },
    });
    // A save is whole or not at all.
    expect((await read(id)).fields.kicker).toBeNull();
    const { version } = await read(id);
    must(await saveFields(phongvien, { articleId: id, basedOn: version, fields }));
  });

  test("the same wording twice is no collision, and no change", async () => {
    const { id, version: basedOn } = await anArticle(world, { state: "editing" });
    const fields = { headline: "Cùng một ý" };
    const first = must(await saveFields(btv2, { articleId: id, basedOn, fields }));
    const second = must(await saveFields(phongvien, { articleId: id, basedOn, fields }));
    expect(second.contentVersion).toBe(first.contentVersion);
    expect(second.version).toBe(first.version);
  });

  test("a list is one field: bylines and awards collide whole, and not with each other", async () => {
    const { id, version: basedOn } = await anArticle(world, { state: "editing" });
    const at = { articleId: id, basedOn };
    const items = [Byline.parse({ displayName: "Tốc Ký" })];
    must(await saveBylines(btv2, { ...at, items }));
    must(await saveAwards(phongvien, { ...at, items: [anAward()] }));
    const bylines = [Byline.parse({ displayName: "Minh Họa" }), ...items];
    expect(codeOf(await saveBylines(phongvien, { ...at, items: bylines }))).toBe("stale");
    expect(codeOf(await saveAwards(btv2, { ...at, items: [] }))).toBe("stale");
  });

  test("text and fields do not disturb each other", async () => {
    const { id, version: basedOn, bodyVersion } = await anArticle(world, { state: "editing" });
    const step = { stepType: "replace", from: 1, to: 1, slice: { content: [{ type: "text", text: "x" }] } };
    must(await saveSteps(phongvien, id, { bodyVersion, clientId: "c1", steps: [step] }));
    const saved = must(await saveFields(btv2, { articleId: id, basedOn, fields: { headline: "Khác" } }));
    expect(saved.version).toBe(basedOn + 1);
    expect(saved.bodyVersion).toBe(bodyVersion + 1);
    must(await saveSteps(phongvien, id, { bodyVersion: bodyVersion + 1, clientId: "c1", steps: [step] }));
  });

  test("a version that never was is refused", async () => {
    const { id, version } = await anArticle(world, { state: "editing" });
    const input = { articleId: id, basedOn: version + 1, fields: { headline: "Từ tương lai" } };
    expect(codeOf(await saveFields(btv2, input))).toBe("stale");
  });

  test("moving a piece takes the right to write where it goes, and a section that is", async () => {
    const { id, version: basedOn } = await anArticle(world, { state: "editing" });
    const move = async (section: string) =>
      codeOf(await saveFields(btv2, { articleId: id, basedOn, fields: { section } }));
    expect(await move("kinh-te")).toBe("right.reporter");
    expect(await move("khong-co")).toBe("section.unknown");
    expect(await move("giao-duc")).toBe("done");
  });
});

describe("merging", () => {
  test("loses no saved word in 300 random saves from three versions of the truth", async () => {
    const random = seededRandom(7);
    const names = ["headline", "kicker", "sapo", "agencySlug", "sourceCredit"] as const;
    const { id } = await anArticle(world, { state: "editing" });
    const start = await read(id);
    const people = [btv2, phongvien, await world.as("tbt")].map((ctx) => ({ ctx, version: start.version }));
    const truth: Record<string, { value: string | null; version: number }> = {};
    for (const name of names) truth[name] = { value: start.fields[name], version: 0 };
    const answers = { saved: 0, stale: 0 };
    for (let n = 0; n < 300; n++) {
      const person = people[Math.floor(random() * people.length)];
      if (!person) continue;
      const chosen = names.filter(() => random() < 0.35);
      const wish = Object.fromEntries(chosen.map((name) => [name, random() < 0.3 ? "chung" : `ý ${n}`]));
      const fields = ArticleFields.parse(wish);
      const outcome = await saveFields(person.ctx, { articleId: id, basedOn: person.version, fields });
      const clash = chosen.find((name) => {
        const now = truth[name];
        return now && now.version > person.version && now.value !== wish[name];
      });
      if (outcome.ok) {
        answers.saved += 1;
        expect(clash).toBeUndefined();
        for (const name of chosen) {
          if (truth[name]?.value !== wish[name])
            truth[name] = { value: wish[name] ?? null, version: outcome.value.version };
        }
        if (random() < 0.5) person.version = outcome.value.version;
      } else {
        answers.stale += 1;
        expect(outcome.refusal).toMatchObject({
          code: "stale",
          facts: { field: clash, theirs: truth[clash ?? ""]?.value, yours: wish[clash ?? ""] },
        });
        person.version = Number(outcome.refusal.facts?.version);
      }
      const { fields: stored } = await read(id);
      for (const name of names) expect(stored[name]).toBe(truth[name]?.value);
    }
    expect(answers.saved).toBeGreaterThan(80);
    expect(answers.stale).toBeGreaterThan(40);
  });
});
