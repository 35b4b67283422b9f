import { describe, expect, it } from "vitest";
import { awardForms } from "@/db/data/award-forms";
import { Award } from "@/lib/domain/award";
import { bodySchema, parseBody } from "@/lib/domain/body-schema";
import { Byline } from "@/lib/domain/byline";
import { type Capability, hasCapability } from "@/lib/domain/capability";
import { figuresIn, plainText } from "@/lib/domain/content";
import { cleanLine, hasForbiddenCharacter, Line } from "@/lib/domain/text-fields";
import { slugify } from "@/lib/text/slug";
import type { DemoArticle } from "./article-shape";
import { demoArticles } from "./articles";
import { type DemoLogin, demoContributors, demoStaff, staffOf } from "./people";
import { demoSectionPath, demoSections } from "./sections";
import { amendedArticle, bodyOf, tellStory } from "./tell-story";

const now = new Date("2026-11-22T05:00:00Z");
const told = demoArticles.map((article) => tellStory(article, now));
const photoId = (i: number) => `00000000-0000-7000-8000-${String(i).padStart(12, "0")}`;
const bodyAsTold = (article: DemoArticle) =>
  bodyOf(
    article,
    article.photos.map((_, i) => photoId(i)),
  );
const inState = (state: DemoArticle["state"]) => demoArticles.filter((a) => a.state === state);
const may = (login: DemoLogin, right: Capability, section: string) =>
  hasCapability(
    staffOf(login).grants.map((g) => ({ capability: g.capability, sectionId: g.section })),
    right,
    demoSectionPath(section),
  );

function everyText(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(everyText) : [];
}

describe("the demo newspaper's articles", () => {
  it("fill the paper and every basket of the desk", () => {
    expect(inState("published").length).toBeGreaterThanOrEqual(22);
    const baskets = {
      draft: 2,
      submitted: 2,
      editing: 2,
      returned: 1,
      approved: 1,
      taken_down: 1,
      spiked: 1,
    };
    for (const [state, count] of Object.entries(baskets))
      expect([state, inState(state as DemoArticle["state"]).length]).toEqual([state, count]);
  });

  it("stand in a section that exists, and every top section but the English one has news", () => {
    const covered = new Set(inState("published").map((a) => demoSectionPath(a.section).at(-1)));
    const top = demoSections.filter((s) => s.parent === null).map((s) => s.slug);
    expect(top.filter((slug) => !covered.has(slug))).toEqual(["english"]);
  });

  it("have no two keys and no two slugs alike", () => {
    expect(new Set(demoArticles.map((a) => a.key)).size).toBe(demoArticles.length);
    expect(new Set(told.map((t) => slugify(t.article.headline))).size).toBe(demoArticles.length);
  });

  it.each(told.map((t) => [t.article.key, t] as const))(
    "%s keeps every rule of the fields",
    (_, { article, at, eventDate }) => {
      for (const text of everyText(article)) {
        expect(text).toBe(text.normalize("NFC"));
        expect(text).not.toMatch(/[{}]|"| {2}|\.\.\./);
        expect(hasForbiddenCharacter(text)).toBe(false);
      }
      expect(Line(200, 1).parse(article.headline)).toBe(article.headline);
      expect(cleanLine(article.sapo)).toBe(article.sapo);
      for (const byline of article.bylines) Byline.parse(byline);
      expect(article.bylines.length).toBeGreaterThan(0);
      for (const photo of article.photos) {
        expect(photo.caption).toMatch(/[.”]$/);
        expect(photo.alt.length).toBeLessThanOrEqual(150);
        expect(slugify(photo.alt)).not.toBe(slugify(photo.caption));
      }
      expect(at.getTime()).toBeLessThan(now.getTime());
      expect(eventDate === null || eventDate <= "2026-11-22").toBe(true);
    },
  );

  it.each(told.map((t) => [t.article.key, t.article] as const))(
    "%s has a body that the schema takes",
    (_, article) => {
      const body = bodyAsTold(article);
      const parsed = parseBody(body);
      expect(bodySchema.nodeFromJSON(parsed.toJSON()).eq(parsed)).toBe(true);
      expect(plainText(body).length).toBeGreaterThan(150);
      const shown = figuresIn(body);
      expect(new Set(shown).size).toBe(shown.length);
      expect(shown.filter((id) => id !== photoId(0))).toEqual(
        article.photos.slice(1).map((__, i) => photoId(i + 1)),
      );
    },
  );

  it("reach back over more than a year, with tables, quotes and names that come back", () => {
    const published = inState("published");
    const months = new Set(told.map(({ at }) => at.toISOString().slice(0, 7)));
    expect(months.size).toBeGreaterThanOrEqual(12);
    expect(published.filter((a) => a.body.some((block) => "table" in block)).length).toBeGreaterThanOrEqual(
      3,
    );
    expect(
      published.filter((a) => a.body.some((block) => "quote" in block && block.said)).length,
    ).toBeGreaterThan(3);
    const by = published.filter((a) => a.bylines.some((one) => one.displayName === "Minh Họa"));
    expect(by.length).toBeGreaterThan(20);
    const about = published.filter((a) => a.tags.includes("Vùng cao"));
    expect(about.length).toBeGreaterThan(8);
  });

  it("include one very long headline and at least two pieces of text alone", () => {
    const lengths = told.map((t) => [...t.article.headline].length);
    expect(Math.max(...lengths)).toBeGreaterThanOrEqual(98);
    expect(inState("published").filter((a) => a.photos.length === 0).length).toBeGreaterThanOrEqual(2);
  });
});

describe("the demo newspaper's awards", () => {
  const awards = told.flatMap(({ article }) => (article.awards ?? []).map((a) => Award.parse(a)));

  it("are of a known form and grade, and go to whom that form may go", () => {
    for (const award of awards) {
      const form = awardForms.find((f) => f.code === award.formCode);
      expect(form, award.formCode).toBeDefined();
      if (award.grade) expect(form?.grades).toContain(award.grade);
      for (const recipient of award.recipients) expect(form?.recipientKinds).toContain(recipient.kind);
    }
  });

  it("fill a register: sixty and more, of every standing, for people and bodies honoured again and again", () => {
    const live = told
      .filter(({ article }) => article.state === "published")
      .flatMap(({ article }) => (article.awards ?? []).map((one) => Award.parse(one)));
    expect(live.length).toBeGreaterThanOrEqual(60);
    expect(new Set(live.map((one) => one.formCode)).size).toBeGreaterThanOrEqual(15);
    expect(live.filter((one) => one.status === "revoked").length).toBeGreaterThanOrEqual(2);
    expect(live.filter((one) => one.recipients.some((r) => r.posthumous)).length).toBeGreaterThanOrEqual(3);
    const names = live.flatMap((one) => one.recipients.flatMap((r) => r.name ?? []));
    const again = [...new Set(names)].filter((name) => names.filter((one) => one === name).length > 1);
    expect(again.length).toBeGreaterThanOrEqual(6);
  });

  it("name recipients in at least five articles and leave groups unnamed in at least three", () => {
    const with_ = (named: boolean) =>
      inState("published").filter((a) =>
        a.awards?.some((w) => w.recipients.some((r) => Boolean(r.name) === named)),
      );
    expect(with_(true).length).toBeGreaterThanOrEqual(5);
    expect(with_(false).length).toBeGreaterThanOrEqual(3);
  });

  it("are told in the text: every named recipient of an award stands in the article", () => {
    const missing: string[] = [];
    for (const { article } of told) {
      const text = [article.headline, article.sapo, plainText(bodyAsTold(article))]
        .join("\n")
        .toLocaleLowerCase("vi");
      const names = (article.awards ?? []).flatMap((a) => a.recipients.flatMap((r) => r.name ?? []));
      missing.push(...names.filter((name) => !text.includes(name.toLocaleLowerCase("vi"))));
    }
    expect(missing).toEqual([]);
  });

  it("box appears exactly where there is an award, if anywhere", () => {
    for (const article of demoArticles)
      if (article.body.some((block) => "awardBox" in block))
        expect(article.awards?.length).toBeGreaterThan(0);
  });
});

describe("the demo newspaper's hands", () => {
  const penNames = new Map(demoStaff.flatMap((s) => s.penNames.map((name) => [name, s.login] as const)));
  const outside = demoContributors.flatMap((c) => c.penNames);

  it("hold the right for what they did, and four eyes saw every piece", () => {
    for (const a of demoArticles) {
      expect(may(a.author, "reporter", a.section), `${a.key}: ${a.author} writes`).toBe(true);
      const behind = [a.author, ...a.bylines.flatMap((b) => penNames.get(b.displayName) ?? [])];
      if ("editor" in a) {
        expect(may(a.editor, "editor", a.section), `${a.key}: ${a.editor} edits`).toBe(true);
        expect(behind, `${a.key}: the editor is no author`).not.toContain(a.editor);
      }
      if ("publisher" in a) {
        expect(may(a.publisher, "publisher", a.section), `${a.key}: ${a.publisher} publishes`).toBe(true);
        expect([...behind, a.editor], `${a.key}: the publisher is a third person`).not.toContain(a.publisher);
      }
      if (a.state === "taken_down") expect(may(a.takedown.by, "takedown", a.section)).toBe(true);
    }
  });

  it("sign with a name that the newsroom knows", () => {
    for (const { displayName } of demoArticles.flatMap((a) => a.bylines))
      expect([...penNames.keys(), ...outside]).toContain(displayName);
  });

  it("amend a published piece by the same rules: a wording that stands there once, seen by two others", () => {
    const amended = demoArticles.flatMap((a) =>
      a.state === "published" && a.amendment ? [{ a, amendment: a.amendment }] : [],
    );
    expect(amended.map(({ amendment }) => amendment.kind).sort()).toEqual([
      "correction",
      "erratum",
      "erratum",
      "update",
    ]);
    for (const { a, amendment } of amended) {
      expect(amendedArticle(a)).not.toEqual(a);
      if (!amendment.released) continue;
      const { editor, publisher, daysAgo } = amendment.released;
      expect(daysAgo).toBeLessThan(a.daysAgo);
      expect(new Set([amendment.by, editor, publisher]).size).toBe(3);
      expect(may(editor, "editor", a.section) && may(publisher, "publisher", a.section)).toBe(true);
    }
  });
});
