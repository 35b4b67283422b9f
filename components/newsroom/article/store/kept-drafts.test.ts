import { describe, expect, it } from "vitest";
import { edit, openDrafts } from "../form/drafts";
import type { FormValues } from "../form/form-values";
import { type Other, takeUp, wordsOf } from "./kept-drafts";

const server = { headline: "Tít", sapo: "Cũ", bylines: [] } as unknown as FormValues;
const left = (base: string, value: string) => ({ at: 1, title: "Tít", open: { sapo: { base, value } } });

describe("Fields left by an earlier visit", () => {
  it("stand in the form again and are due", () => {
    const others: Other[] = [];
    const drafts = takeUp(openDrafts(server, 4), left("Cũ", "Mới"), others);
    expect(drafts.open.sapo).toMatchObject({ value: "Mới", isSaved: false, theirs: null });
    expect(others).toEqual([]);
  });

  it("become a choice where someone changed the field meanwhile", () => {
    const drafts = takeUp(openDrafts(server, 4), left("Rất cũ", "Mới"), []);
    expect(drafts.open.sapo).toMatchObject({ value: "Mới", theirs: "Cũ" });
  });

  it("are nothing any more when the server has them", () => {
    expect(takeUp(openDrafts(server, 4), left("Rất cũ", "Cũ"), []).open.sapo?.isSaved).toBe(true);
  });

  it("give way to what is being typed, and are not lost for it", () => {
    const others: Other[] = [];
    const typing = edit(openDrafts(server, 4), "sapo", "Đang gõ");
    expect(takeUp(typing, left("Cũ", "Mới"), others).open.sapo?.value).toBe("Đang gõ");
    expect(others).toEqual([{ key: "sapo", value: "Mới" }]);
  });

  it("that no form of today knows are left out", () => {
    const unknown = { at: 1, title: "", open: { subtitle: { base: "", value: "x" } } };
    expect(takeUp(openDrafts(server, 4), unknown, []).open).toEqual({});
  });

  it("can be read as words, lists too", () => {
    expect(wordsOf("  Sapo ")).toBe("Sapo");
    expect(wordsOf([{ key: "1", displayName: "Bút Thử", role: "bai", contributorId: null }])).toBe("Bút Thử");
  });
});
