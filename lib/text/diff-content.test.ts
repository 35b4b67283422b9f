import { describe, expect, it } from "vitest";
import type { BodyNode, Content } from "@/lib/domain/content";
import { diffContent } from "./diff-content";

const paragraph = (text: string): BodyNode => ({ type: "paragraph", content: [{ type: "text", text }] });

const content = (body: BodyNode[], fields: Partial<Content> = {}): Content => ({
  schema: 1,
  language: "vi",
  section: "xa-hoi",
  slug: "bai",
  headline: "Cầu mới thông xe",
  kicker: null,
  sapo: null,
  agencySlug: null,
  sourceCredit: null,
  tags: [],
  eventDate: null,
  originalPublishedAt: null,
  bylines: [],
  leadPhoto: null,
  photos: [],
  awards: [],
  body: { type: "doc", content: body },
  ...fields,
});

describe("two revisions side by side", () => {
  it("says nothing of what did not change", () => {
    const same = content([paragraph("Một câu.")]);
    expect(diffContent(same, same)).toEqual({
      fields: [],
      body: [{ op: "same", type: "paragraph", text: "Một câu." }],
    });
  });

  it("names a changed headline with its words, and a new list as it is", () => {
    const to = content([], { headline: "Cầu mới đã thông xe", tags: ["giao thông"] });
    expect(diffContent(content([]), to).fields).toEqual([
      {
        field: "headline",
        from: "Cầu mới thông xe",
        to: "Cầu mới đã thông xe",
        words: [
          { op: "same", text: "Cầu mới " },
          { op: "added", text: "đã " },
          { op: "same", text: "thông xe" },
        ],
      },
      { field: "tags", from: [], to: ["giao thông"] },
    ]);
  });

  it("shows a rewritten paragraph by its words, a new one as new and a cut one as cut", () => {
    const from = content([paragraph("Mở đầu."), paragraph("Có 12 hộ."), paragraph("Kết.")]);
    const to = content([paragraph("Mở đầu."), paragraph("Có 15 hộ."), paragraph("Thêm."), paragraph("Kết.")]);
    expect(diffContent(from, to).body.map((block) => [block.op, block.text])).toEqual([
      ["same", "Mở đầu."],
      ["changed", "Có 15 hộ."],
      ["added", "Thêm."],
      ["same", "Kết."],
    ]);
    expect(diffContent(to, from).body.map((block) => block.op)).toEqual([
      "same",
      "changed",
      "removed",
      "same",
    ]);
  });

  it("never pretends that one picture was edited into another", () => {
    const figure = (photo: string): BodyNode => ({ type: "figure", attrs: { photo } });
    expect(diffContent(content([figure("a")]), content([figure("b")])).body).toEqual([
      { op: "removed", type: "figure", text: "a" },
      { op: "added", type: "figure", text: "b" },
    ]);
  });
});
