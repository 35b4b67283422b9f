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
      body: [{ op: "same", type: "paragraph", text: "Một câu.", from: 0, to: 0 }],
      bylines: [],
      photos: [],
      awards: [],
    });
  });

  it("takes what is only suggested for no change of the words yet", () => {
    const mark = (type: string) => [{ type, attrs: { id: "s1", by: "someone", at: "now", what: "" } }];
    const suggested: BodyNode = {
      type: "paragraph",
      content: [
        { type: "text", text: "Một " },
        { type: "text", text: "câu.", marks: mark("deletion") },
        { type: "text", text: "lời.", marks: mark("insertion") },
      ],
    };
    const { body } = diffContent(content([paragraph("Một câu.")]), content([suggested]));
    expect(body[0]?.words).toEqual([{ op: "same", text: "Một câu." }]);
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
      { op: "removed", type: "figure", text: "a", from: 0, to: null },
      { op: "added", type: "figure", text: "b", from: null, to: 0 },
    ]);
  });

  it("tells a paragraph that only went elsewhere, at both places, and its new words with it", () => {
    const long = "Sáng 12/11, đoàn công tác kiểm tra tuyến đê biển dài 4,2 km.";
    const from = content([paragraph(long), paragraph("Hai."), paragraph("Ba.")]);
    const to = content([paragraph("Hai."), paragraph("Ba."), paragraph(long.replace("4,2", "4,5"))]);
    const [away, , , moved] = diffContent(from, to).body;
    expect(away).toMatchObject({ op: "moved_away", from: 0, to: 2, text: long });
    expect(moved).toMatchObject({ op: "moved", from: 0, to: 2 });
    expect(moved?.words?.filter((edit) => edit.op !== "same")).toEqual([
      { op: "removed", text: "4,2" },
      { op: "added", text: "4,5" },
    ]);
  });

  it("does not call a paragraph of other words an edit of the one that stood there", () => {
    const from = content([paragraph("Mưa lớn làm ngập nhiều tuyến đường ở phường Ví Dụ.")]);
    const to = content([paragraph("Ban tổ chức trao thưởng cho 12 thí sinh.")]);
    expect(diffContent(from, to).body.map((block) => block.op)).toEqual(["removed", "added"]);
  });

  it("shows words that were only set in bold as what they are", () => {
    const bold: BodyNode = {
      type: "paragraph",
      content: [
        { type: "text", text: "Ông " },
        { type: "text", text: "Trần Giả Định", marks: [{ type: "bold" }] },
        { type: "text", text: " nói." },
      ],
    };
    const [block] = diffContent(content([paragraph("Ông Trần Giả Định nói.")]), content([bold])).body;
    expect(block?.words).toEqual([
      { op: "same", text: "Ông " },
      { op: "same", text: "Trần Giả Định", format: { on: ["bold"], off: [] } },
      { op: "same", text: " nói." },
    ]);
  });

  it("names what became of a caption, a file, a credit and a recipient", () => {
    const photo = (caption: string, key: string) => ({
      id: "p1",
      file: { key, width: 3, height: 2 },
      caption,
      credit: null,
      alt: null,
      captionSuffices: false,
      isFilePhoto: false,
    });
    const recipient = (name: string, count: number | null) => ({
      kind: "individual" as const,
      name,
      title: null,
      unit: null,
      isAggregate: false,
      count,
      quantifier: null,
      posthumous: false,
    });
    const award = (...recipients: ReturnType<typeof recipient>[]) => ({
      id: "w1",
      formCode: "bang_khen",
      formName: "Bằng khen",
      grade: null,
      badgeYears: null,
      action: "awarded" as const,
      status: "conferred" as const,
      authority: "UBND tỉnh",
      recipients,
      achievement: null,
      period: { from: null, to: null, label: null },
      decision: { number: "12/QĐ", signedOn: null, signerName: null, signerTitle: null },
      ceremonyOn: null,
    });
    const from = content([], {
      photos: [photo("Cầu cũ", "a")],
      awards: [award(recipient("Trần Giả Định", null), recipient("Lê Thí Dụ", null)) as never],
      bylines: [{ displayName: "Bút Thử", role: "bai" as never }],
    });
    const to = content([], {
      photos: [photo("Cầu mới", "b")],
      awards: [
        {
          ...award(recipient("Lê Thí Dụ", null), recipient("Trần Giả Định", null)),
          decision: { number: "13/QĐ", signedOn: null, signerName: null, signerTitle: null },
        } as never,
      ],
      bylines: [{ displayName: "Bút Thử", role: "anh" as never }],
    });
    const found = diffContent(from, to);
    expect(found.photos[0]?.parts.map(({ part }) => part)).toEqual(["file", "caption"]);
    expect(found.awards[0]?.parts).toMatchObject([{ part: "decision.number", from: "12/QĐ", to: "13/QĐ" }]);
    expect(found.awards[0]?.recipients.map(({ op }) => op).sort()).toEqual(["moved", "moved_away", "same"]);
    expect(found.bylines).toMatchObject([
      { op: "changed", parts: [{ part: "role", from: "bai", to: "anh" }] },
    ]);
  });
});
