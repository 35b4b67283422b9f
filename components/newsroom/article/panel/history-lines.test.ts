import { describe, expect, it } from "vitest";
import { articleVi } from "@/lib/words/article-vi";
import { eventsVi } from "@/lib/words/events-vi";
import { historyLines, type Names } from "./history-lines";

const names: Names = {
  words: articleVi.history,
  log: eventsVi,
  value: (column, value) => (column === "desk_state" && value === "editing" ? "Đang biên tập" : null),
};

describe("The history of an article", () => {
  it("says each changed field, what it was and what it is", () => {
    const lines = historyLines(
      [
        {
          table: "articles",
          op: "U",
          key: { id: "x" },
          old: { headline: "Cũ", desk_state: "submitted", state_changed_at: "…" },
          new: { headline: "Mới", desk_state: "editing", state_changed_at: "…" },
        },
      ],
      names,
    );
    expect(lines).toEqual([
      { label: "Tiêu đề", before: "Cũ", after: "Mới" },
      { label: "Trạng thái", before: "submitted", after: "Đang biên tập" },
    ]);
  });

  it("says of a new row only what it holds", () => {
    const lines = historyLines(
      [
        {
          table: "article_photos",
          op: "I",
          key: { id: "x" },
          old: null,
          new: { id: "x", caption: "Một hội nghị.", credit: null, removed: false, position: 0 },
        },
      ],
      names,
    );
    expect(lines).toEqual([{ label: "Ảnh trong bài: chú thích", before: null, after: "Một hội nghị." }]);
  });

  it("calls an emptied field empty", () => {
    const [line] = historyLines(
      [{ table: "articles", op: "U", key: {}, old: { kicker: "Tít" }, new: { kicker: null } }],
      names,
    );
    expect(line).toEqual({ label: "Tít dẫn", before: "Tít", after: "(trống)" });
  });
});
