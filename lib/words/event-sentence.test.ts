import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { actIds } from "@/lib/domain/workflow";
import { actPhrase, personIn, printChange, printValue, type ValueWords } from "./event-sentence";
import { eventsEn } from "./events-en";
import { eventsVi } from "./events-vi";
import { statesVi } from "./states";

const person = "0190c0de-0000-7000-8000-000000000001";
const values: ValueWords = {
  names: new Map([[person, "Hồ Minh Họa"]]),
  codes: statesVi,
  nothing: "trống",
  yes: "có",
  no: "không",
};

describe("the words of the log", () => {
  test("exist for every act of the workflow", () => {
    for (const act of actIds) expect(eventsVi.acts).toHaveProperty([`article.${act}`]);
  });
  test("exist for every act that a command names", () => {
    const folder = new URL("../newsroom/", import.meta.url);
    const named = readdirSync(folder)
      .filter((name) => name.endsWith(".ts") && !name.includes(".test."))
      .flatMap((name) => [
        ...readFileSync(new URL(name, folder), "utf8").matchAll(
          /action: "([a-z_.]+)"|(?:editArticle|inNoteAct)\(ctx, "([a-z_.]+)"/g,
        ),
      ])
      .map(([, one, other]) => one ?? other ?? "");
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((action) => !(action in eventsVi.acts))).toEqual([]);
  });
  test("are the same in both languages", () => {
    for (const part of ["acts", "tables", "columns", "kinds", "ops"] as const)
      expect(Object.keys(eventsEn[part])).toEqual(Object.keys(eventsVi[part]));
  });
  test("an act without words of its own is told by its name", () => {
    expect(actPhrase("article.fold", eventsVi)).toBe("làm việc “article.fold” với");
  });
});

test("an act upon a person names them by the rows it changed", () => {
  const row = { op: "U", old: null, new: null } as const;
  expect(personIn([{ ...row, table: "staff", key: { id: person } }], values.names)).toBe("Hồ Minh Họa");
  const grant = { ...row, table: "grants", key: { id: "x" }, new: { staff_id: person } };
  expect(personIn([grant], values.names)).toBe("Hồ Minh Họa");
  expect(personIn([{ ...row, table: "photos", key: { id: person } }], values.names)).toBeNull();
});

describe("a changed row", () => {
  test("shows old and new of each changed column in the reader's words", () => {
    const printed = printChange(
      {
        table: "articles",
        op: "U",
        key: { id: person },
        old: { desk_state: "draft", claimed_by: null, state_changed_at: "2021-01-12T13:56:00+00:00" },
        new: { desk_state: "submitted", claimed_by: person, state_changed_at: "2021-01-12T14:00:00+00:00" },
      },
      eventsVi,
      values,
    );
    expect(printed.label).toBe("bài: sửa");
    expect(printed.fields).toEqual([
      { label: "trạng thái", before: "Bản nháp", after: "Chờ biên tập" },
      { label: "người nhận biên tập", before: "trống", after: "Hồ Minh Họa" },
      { label: "chuyển trạng thái lúc", before: "20:56, 12/01/2021", after: "21:00, 12/01/2021" },
    ]);
  });
  test("a new row says what it holds and nothing of what it leaves empty", () => {
    const { fields } = printChange(
      {
        table: "article_photos",
        op: "I",
        key: { id: "x" },
        old: null,
        new: { id: "x", caption: "Cầu mới.", alt: null },
      },
      eventsVi,
      values,
    );
    expect(fields).toEqual([{ label: "chú thích", before: null, after: "Cầu mới." }]);
  });
  test.each([
    ["tags", ["lũ", "cầu"], "lũ, cầu"],
    ["tags", [], "trống"],
    ["removed", true, "có"],
    ["event_date", "2021-01-12", "12/01/2021"],
    ["approval_id", "0190c0de-0000-7000-8000-00000000abcd", "…0000abcd"],
    ["content_hash", "a".repeat(64), "aaaaaaaaaaaa…"],
    ["headline", "2021", "2021"],
    ["fields", { name: "Báo", fax: null }, "name: Báo; fax: trống"],
  ])("%s %j reads “%s”", (column, value, words) => {
    expect(printValue(column, value, values)).toBe(words);
  });
});
