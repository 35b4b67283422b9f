import { describe, expect, it } from "vitest";
import type { Suggestion } from "@/lib/domain/suggestions";
import { suggestVi } from "@/lib/words/suggest-vi";
import { lineOf } from "./suggestion-line";

const suggestion = (more: Partial<Suggestion>): Suggestion => ({
  id: "s1",
  by: "someone",
  at: "2026-11-25T03:00:00.000Z",
  added: "",
  removed: "",
  changes: [],
  block: 1,
  ...more,
});
const line = (more: Partial<Suggestion>) => lineOf(suggestion(more), "Hồ Minh Họa", suggestVi);

describe("A suggestion as a line", () => {
  it("says who adds, drops and replaces what", () => {
    expect(line({ added: "mới" })).toBe("Hồ Minh Họa thêm “mới”");
    expect(line({ removed: "cũ" })).toBe("Hồ Minh Họa bỏ “cũ”");
    expect(line({ added: "mới", removed: "cũ" })).toBe("Hồ Minh Họa thay “cũ” bằng “mới”");
  });

  it("names pictures, paragraphs and dress, and no paragraph twice", () => {
    expect(line({ changes: ["figure_out", "bold"] })).toBe("Hồ Minh Họa bỏ ảnh; đổi chữ đậm");
    expect(line({ added: "\nĐoạn.", changes: ["block_in"] })).toBe("Hồ Minh Họa thêm “Đoạn.”");
  });

  it("does not read the same words twice when only their block would change", () => {
    expect(line({ added: "\nMột.", removed: "Một.", changes: ["block_out", "block_in"] })).toBe(
      "Hồ Minh Họa đổi kiểu đoạn",
    );
  });

  it("is cut where it would be a page", () => {
    expect(line({ added: "dài ".repeat(100) }).length).toBeLessThan(120);
  });
});
