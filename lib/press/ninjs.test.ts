import { describe, expect, it } from "vitest";
import { liveArticle, photo } from "@/components/story/fixtures/article";
import { newsItem } from "./ninjs";

const site = {
  origin: "https://bao.example",
  name: "Báo Trường Sơn (demo)",
  sections: [{ slug: "thoi-su", name: "Thời sự" }],
};

describe("a live article for other papers' systems", () => {
  it("carries the text plain and as HTML, with pictures that can be fetched from elsewhere", async () => {
    const item = await newsItem(site, liveArticle());
    expect(item.standard.name).toBe("ninjs");
    expect(item.uri.startsWith("https://bao.example/")).toBe(true);
    expect(item.bodies.map((body) => body.contentType)).toEqual(["text/plain", "text/html"]);
    expect(item.bodies[1]?.value).not.toMatch(/(src|srcset)="\/|, \/media/i);
    for (const { renditions } of item.associations)
      for (const { href } of renditions) expect(href).toMatch(/^https:\/\/bao\.example\/media\//);
  });

  it("has no picture for a slot whose file never came", async () => {
    const article = liveArticle({ photos: [photo(1, { file: null })], leadPhoto: null });
    article.content.body = { type: "doc", content: [{ type: "paragraph" }] };
    expect((await newsItem(site, article)).associations).toEqual([]);
  });

  it("tells readers' corrections apart from the standfirst", async () => {
    const note = { at: "2026-02-07T00:00:00Z", kind: "correction" as const, text: "Sửa tên người." };
    const item = await newsItem(site, liveArticle({}, { notes: [note] }));
    expect(item.descriptions.filter((one) => one.role === "correction").map((one) => one.value)).toEqual([
      "Sửa tên người.",
    ]);
  });
});
