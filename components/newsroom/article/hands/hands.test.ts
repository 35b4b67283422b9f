import { EditorState, TextSelection } from "@tiptap/pm/state";
import { Transform } from "@tiptap/pm/transform";
import { getMatchHighlights, replaceAll, SearchQuery, search, setSearchState } from "prosemirror-search";
import { describe, expect, it } from "vitest";
import { bodySchema } from "@/lib/domain/body-schema";
import { searchPattern } from "@/lib/text/search-pattern";
import { articleEn } from "@/lib/words/article-en";
import { articleVi } from "@/lib/words/article-vi";
import { countBetween, countDoc } from "../body/count-doc";
import { isKey, type KeyId, keyTable, shownKeys, titleKeys } from "./key-table";
import { setTones, tonePlaces } from "./set-tones";
import { settleSigns } from "./settle-signs";
import { slashMatches } from "./slash-items";

const { bold } = bodySchema.marks;
const t = (text: string, isBold = false) => bodySchema.text(text, isBold && bold ? [bold.create()] : []);
const p = (...inside: ReturnType<typeof t>[]) => bodySchema.node("paragraph", null, inside);
const doc = (...blocks: ReturnType<typeof p>[]) => bodySchema.node("doc", null, blocks);
const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

describe("The table of keys", () => {
  const ids = Object.keys(keyTable) as KeyId[];

  it("has words for every key in both languages, and no key twice in one place", () => {
    for (const words of [articleVi, articleEn]) for (const id of ids) expect(words.keys[id], id).toBeTruthy();
    const all = ids.flatMap((id) => keyTable[id].keys as readonly string[]);
    expect(new Set(all).size).toBe(all.length);
  });

  it("is written as it stands on the keyboard", () => {
    expect(titleKeys("heading2")).toBe("Ctrl+Alt+2");
    expect(shownKeys("Alt+ArrowUp")).toBe("Alt+↑");
  });

  it("knows its keys from others that only look like them", () => {
    expect(isKey(press("f", { ctrlKey: true }), "find")).toBe(true);
    expect(isKey(press("f", { metaKey: true }), "find")).toBe(true);
    expect(isKey(press("F", { ctrlKey: true, shiftKey: true }), "find")).toBe(false);
    expect(isKey(press("F", { ctrlKey: true, shiftKey: true }), "focusMode")).toBe(true);
    expect(isKey(press("f"), "find")).toBe(false);
    expect(isKey(press("F6", { shiftKey: true }), "areaNext")).toBe(false);
    // "/" needs Shift on many keyboards.
    expect(isKey(press("/", { ctrlKey: true, shiftKey: true }), "help")).toBe(true);
  });
});

describe("Tones of the other style", () => {
  const text = doc(
    p(t("Cấp uỷ, "), t("Tỉnh uỷ", true), t(" và bà Thuỷ.")),
    p(t("Hoà bình, quý, hoàn thành.")),
  );

  it("are found word by word, whatever they look like", () => {
    expect(tonePlaces(text).map(({ found, suggest }) => `${found} ${suggest}`)).toEqual([
      "uỷ ủy",
      "uỷ ủy",
      "Thuỷ Thủy",
      "Hoà Hòa",
    ]);
  });

  it("are set for one word alone, which leaves a person's name as it is", () => {
    const change = new Transform(text);
    expect(setTones(change, "uỷ")).toBe(2);
    expect(change.doc.textContent).toBe("Cấp ủy, Tỉnh ủy và bà Thuỷ.Hoà bình, quý, hoàn thành.");
    expect(change.doc.firstChild?.child(1).marks).toHaveLength(1);
  });

  it("are set for all of them, and then none is left", () => {
    const change = new Transform(text);
    expect(setTones(change, null)).toBe(4);
    expect(tonePlaces(change.doc)).toEqual([]);
    expect(change.doc.textContent).toBe("Cấp ủy, Tỉnh ủy và bà Thủy.Hòa bình, quý, hoàn thành.");
  });
});

describe("The slash", () => {
  it("is asked by a few letters, tones aside", () => {
    const match = (text: string) => slashMatches(text, articleVi.slash);
    expect(match("")).toHaveLength(8);
    expect(match("tit")).toEqual(["heading2", "heading3"]);
    expect(match("trích")).toEqual(["quote"]);
    expect(match("danh so")).toEqual(["orderedList"]);
    expect(match("khen")).toEqual(["awardBox"]);
    expect(match("xyz")).toEqual([]);
  });
});

describe("The length of a text", () => {
  it("is that of its blocks, and of what is selected", () => {
    const text = doc(p(t("Đảng bộ "), t("tỉnh", true)), p(), p(t("75.280 đảng viên")));
    expect(countDoc(text)).toEqual({ words: 6, characters: 28 });
    // From inside the first paragraph to inside the last.
    expect(countBetween(text, 6, text.content.size - 5)).toEqual({ words: 4, characters: 19 });
    expect(countBetween(text, 1, 5)).toEqual({ words: 1, characters: 4 });
  });
});

describe("Finding in the text", () => {
  const stateOf = (text: string, replacement: string) => {
    const query = new SearchQuery({
      search: searchPattern({ text, exactTones: false, matchCase: false, wholeWord: false }) ?? "",
      regexp: true,
      literal: true,
      replace: replacement,
    });
    const state = EditorState.create({
      doc: doc(p(t("Đả"), t("ng bộ", true), t(" và đảng bộ")), p(t("Dang bo"))),
      plugins: [search()],
    });
    return state.apply(setSearchState(state.tr, query));
  };

  it("goes across bold, and not across paragraphs", () => {
    expect(getMatchHighlights(stateOf("dang bo", "")).find()).toHaveLength(3);
    expect(getMatchHighlights(stateOf("bo dang", "")).find()).toHaveLength(0);
  });

  it("replaces all in one change, and a dollar sign stays one", () => {
    let state = stateOf("dang bo", "Đảng ủy $$1");
    state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 1)));
    let changes = 0;
    replaceAll(state, (change) => {
      changes += 1;
      state = state.apply(change);
    });
    expect(changes).toBe(1);
    expect(state.doc.textBetween(0, state.doc.content.size, "|")).toBe("Đảng ủy $1 và Đảng ủy $1|Đảng ủy $1");
    expect(() => state.doc.check()).not.toThrow();
  });
});

describe("Typographic signs", () => {
  it("are set in the blocks that were changed, with their marks, and in no other", () => {
    const change = new Transform(doc(p(t('nói "'), t("phải làm", true), t('" - rồi...')), p(t('"để yên"'))));
    settleSigns(change, [3], () => false);
    expect(change.doc.textBetween(0, change.doc.content.size, "|")).toBe('nói “phải làm” – rồi…|"để yên"');
    expect(change.doc.firstChild?.child(1).marks.map((mark) => mark.type.name)).toEqual(["bold"]);
    expect(() => change.doc.check()).not.toThrow();
  });

  it("stay as they are where somebody has taken them back", () => {
    const change = new Transform(doc(p(t('"một"'))));
    settleSigns(change, [1], (text) => text === '"một"');
    expect(change.docChanged).toBe(false);
  });
});
