import { describe, expect, it, vi } from "vitest";
import type { ArticleData } from "../article-data";
import { ArticleStore, saveWord } from "./article-store";
import { hearAnswer, personHeader, speakFor } from "./article-wire";
import { isSessionOver } from "./problem-words";

const article = {
  id: "a",
  version: 1,
  bodyVersion: 0,
  state: "draft",
  live: "none",
  headline: "Tít",
  tags: [],
  bylines: [],
  photos: [],
  awards: [],
  body: { type: "doc", content: [{ type: "paragraph" }] },
  typing: { allowed: true },
} as unknown as ArticleData;

/** A screen of the person "p" from build "one", as the article room sets it up. */
function room() {
  const store = new ArticleStore(article);
  store.connectText({ settle: async () => true, tryAgain: vi.fn(), look: vi.fn() });
  const end = speakFor({
    personId: "p",
    build: "one",
    onBuild: (isOld) => store.noteBuild(isOld),
    onSession: (isOver, isOther) => store.noteSession(isOver, isOther),
  });
  vi.stubGlobal("fetch", async () => Response.json(article));
  return { store, end };
}

describe("A session that ends mid-story", () => {
  it("is asked for beside what is being typed, and never called saved meanwhile", () => {
    const { store, end } = room();
    hearAnswer(401, "session.ended", null);
    expect(store.read().session).toEqual({ isOther: false, asking: "quietly" });
    expect(isSessionOver(store.read())).toBe(true);
    expect(saveWord(store.read())).toBe("problem");
    end();
  });

  it("lets what waited for it go on once the person is signed in again", async () => {
    const { store, end } = room();
    hearAnswer(401, "session.ended", null);
    const goesOn = vi.fn();
    store.onSignedIn(goesOn);
    const asked = store.askToSignIn();
    expect(store.read().session?.asking).toBe("aloud");
    store.signedIn();
    expect(await asked).toBe(true);
    expect(goesOn).toHaveBeenCalledOnce();
    expect(store.read().session).toBeNull();
    end();
  });

  it("can be put off; the next refusal does not ask again by itself", async () => {
    const { store, end } = room();
    hearAnswer(401, "session.ended", null);
    const asked = store.askToSignIn();
    store.signInLater();
    expect(await asked).toBe(false);
    hearAnswer(401, "session.ended", null);
    expect(store.read().session?.asking).toBe("no");
    end();
  });

  it("is noticed to stand again when another tab signed in", () => {
    const { store, end } = room();
    hearAnswer(401, "session.ended", null);
    hearAnswer(200, null, "one");
    expect(store.read().session).toBeNull();
    end();
  });

  it("says so when somebody else is signed in, and names to the server whose words these are", () => {
    const { store, end } = room();
    expect(personHeader()).toEqual({ "expect-person": "p" });
    hearAnswer(401, "session.other_person", null);
    expect(store.read().session).toEqual({ isOther: true, asking: "quietly" });
    end();
    expect(personHeader()).toEqual({});
  });
});

describe("A program newer than the page", () => {
  it("is noticed by the next answer", () => {
    const { store, end } = room();
    hearAnswer(200, null, "one");
    expect(store.read().isOldBuild).toBe(false);
    hearAnswer(200, null, "two");
    expect(store.read().isOldBuild).toBe(true);
    end();
  });
});
