import { describe, expect, test } from "vitest";
import type { Capability } from "@/lib/domain/capability";
import {
  isNarrowed,
  placeHref,
  placeQuery,
  printCount,
  queueLength,
  readPlace,
  waitingFor,
} from "./desk-link";

const holding = (...rights: Capability[]) =>
  rights.map((capability) => ({ capability, sectionId: null }) as const);

describe("the address of a desk list", () => {
  test("says nothing when nothing is narrowed", () => {
    expect(placeHref("/newsroom", readPlace({}, "waiting"), "waiting")).toBe("/newsroom");
  });
  test("keeps section, words and state over a change of page", () => {
    const place = readPlace({ state: "submitted", section: "kinh-te", q: "nước sạch" }, "waiting");
    const href = placeHref("/newsroom", { ...place, cursor: "abc" }, "waiting");
    expect(href).toBe(
      "/newsroom?state=submitted&section=kinh-te&q=n%C6%B0%E1%BB%9Bc+s%E1%BA%A1ch&cursor=abc",
    );
    const again = Object.fromEntries(new URL(href, "http://desk.invalid").searchParams);
    expect(readPlace(again, "waiting")).toEqual({ ...place, cursor: "abc" });
  });
  test("opens the plain list for a view or state it does not know", () => {
    expect(readPlace({ view: "everything", state: "lost" }, "mine")).toMatchObject({
      view: "mine",
      state: null,
    });
  });
  test("takes the first of a repeated parameter", () => {
    expect(readPlace({ q: ["lũ", "bão"] }, "all").words).toBe("lũ");
  });
  test("a queue of one state can be narrowed to one's own", () => {
    expect(readPlace({ view: "mine", state: "draft" }, "waiting")).toMatchObject({
      view: "mine",
      state: "draft",
    });
    expect(readPlace({ view: "returned", state: "draft" }, "waiting").view).toBe("all");
  });
  test("words of spaces alone narrow nothing", () => {
    expect(isNarrowed(readPlace({ q: "   " }, "all"))).toBe(false);
  });
});

describe("what waits for whom", () => {
  test("a reporter's own drafts and returned pieces", () => {
    expect(waitingFor(holding("reporter"))).toEqual({ states: ["draft", "returned"], mine: true });
  });
  test("an editor's submitted pieces", () => {
    expect(waitingFor(holding("editor")).states).toEqual(["submitted"]);
  });
  test("a publisher's submitted and approved pieces", () => {
    expect(waitingFor(holding("publisher", "takedown")).states).toEqual(["submitted", "approved"]);
  });
  test("a state asked for by name is that state, whoever asks", () => {
    const place = readPlace({ state: "spiked" }, "waiting");
    expect(placeQuery(place, holding("reporter"))).toMatchObject({ states: ["spiked"] });
    expect(placeQuery(place, holding("reporter")).mine).toBeUndefined();
  });
});

describe("the length of a queue", () => {
  test("adds its states up and stops counting at 99", () => {
    const counts = new Map([
      ["submitted", 60],
      ["approved", 60],
    ] as const);
    expect(printCount(queueLength(counts, ["submitted", "approved", "draft"]), "99+")).toBe("99+");
    expect(printCount(queueLength(counts, ["submitted"]), "99+")).toBe("60");
  });
});
