import { describe, expect, it } from "vitest";
import type { ArticleData } from "../article-data";
import { actList } from "./next-act";

const article = (change: Partial<ArticleData>): ArticleData =>
  ({
    state: "draft",
    live: "none",
    allowed: [],
    refused: [],
    issues: { submit: [], approve: [], release: [] },
    ...change,
  }) as ArticleData;

describe("The act to do next", () => {
  it("is submitting for the author of a draft", () => {
    expect(actList(article({ allowed: ["submit"] })).primary).toEqual({ act: "submit", missing: [] });
  });

  it("stays in its place with what is missing while the draft is not ready", () => {
    const missing = [{ code: "ready.byline", reason: "Chưa có tác giả.", field: "bylines" }];
    const list = actList(
      article({
        issues: { submit: missing, approve: [], release: [] },
        refused: [{ act: "submit", code: "ready.byline", reason: "Chưa có tác giả." }],
      }),
    );
    expect(list.primary).toEqual({ act: "submit", missing });
  });

  it("is claiming for an editor, with recalling beneath for an author", () => {
    const list = actList(article({ state: "submitted", allowed: ["recall", "claim", "spike"] }));
    expect(list.primary?.act).toBe("claim");
    expect(list.others).toEqual(["recall", "spike"]);
  });

  it("is nothing for whoever only waits, and says who can", () => {
    const list = actList(
      article({
        state: "editing",
        refused: [
          { act: "approve", code: "four_eyes.author", reason: "Tác giả không tự duyệt." },
          { act: "claim", code: "state.claim", reason: "…" },
        ],
      }),
    );
    expect(list.primary).toBeNull();
    expect(list.closed).toEqual([{ act: "approve", reason: "Tác giả không tự duyệt." }]);
  });

  it("keeps the open revision of a live piece apart from taking it down", () => {
    const list = actList(
      article({ state: "editing", live: "live", allowed: ["approve", "return", "discard", "take_down"] }),
    );
    expect(list.primary?.act).toBe("approve");
    expect(list.others).toEqual(["return", "discard", "take_down"]);
  });
});
