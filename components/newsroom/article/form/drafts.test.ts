import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  accepted,
  adopt,
  type Drafts,
  edit,
  isDirty,
  keepMine,
  leave,
  openDrafts,
  refusedDrafts,
  send,
  shown,
  takeTheirs,
  unsent,
  waiting,
} from "./drafts";
import type { FormValues, PhotoRow } from "./form-values";

const blank: FormValues = {
  kicker: "",
  headline: "Tít cũ",
  sapo: "",
  section: "",
  slug: "",
  agencySlug: "",
  sourceCredit: "",
  tags: "",
  eventDate: "",
  bylines: [],
  photos: [],
  awards: [],
};
const photo: PhotoRow = {
  key: "new-1",
  id: null,
  photoId: "p1",
  file: null,
  caption: "",
  credit: "",
  alt: "",
  captionSuffices: false,
  isFilePhoto: false,
  focus: null,
  lead: false,
};

describe("Typing into the fields", () => {
  it("sends the fields that changed together, and a list alone", () => {
    let drafts = edit(openDrafts(blank, 4), "headline", "Tít mới");
    drafts = edit(drafts, "tags", "xây dựng Đảng, khen thưởng,");
    drafts = edit(drafts, "photos", [photo]);
    const [sent, request] = send(drafts) ?? [];
    expect(request).toEqual({
      keys: ["headline", "tags"],
      version: 4,
      body: { headline: "Tít mới", tags: ["xây dựng Đảng", "khen thưởng"] },
    });
    expect(sent && send(sent)).toBeNull();
    const after = accepted(sent as Drafts, ["headline", "tags"], { ...blank, headline: "Tít mới" }, 6);
    expect(send(after)?.[1].body).toMatchObject({ items: [{ photoId: "p1" }] });
  });

  it("does not move a word under the cursor when the server tidied it", () => {
    let [drafts] = send(edit(openDrafts(blank, 1), "headline", "Tít mới  ")) ?? [];
    drafts = accepted(drafts as Drafts, ["headline"], { ...blank, headline: "Tít mới" }, 2);
    expect(shown(drafts, "headline")).toBe("Tít mới  ");
    expect(isDirty(drafts)).toBe(false);
    expect(shown(leave(drafts, "headline"), "headline")).toBe("Tít mới");
  });

  it("sends what was typed during the save by the next one", () => {
    let [drafts] = send(edit(openDrafts(blank, 1), "headline", "A")) ?? [];
    drafts = edit(drafts as Drafts, "headline", "AB");
    drafts = accepted(drafts, ["headline"], { ...blank, headline: "A" }, 2);
    expect(send(drafts)?.[1]).toMatchObject({ version: 2, body: { headline: "AB" } });
  });

  it("shows both values when someone else changed the same field, and sends neither until one is chosen", () => {
    const drafts = adopt(
      edit(openDrafts(blank, 1), "headline", "Của tôi"),
      { ...blank, headline: "Của họ" },
      2,
    );
    expect(drafts.open.headline?.theirs).toBe("Của họ");
    expect(send(drafts)).toBeNull();
    expect(waiting(drafts)).toEqual(["headline"]);
    expect(send(keepMine(drafts, "headline"))?.[1]).toMatchObject({
      version: 2,
      body: { headline: "Của tôi" },
    });
    expect(shown(takeTheirs(drafts, "headline"), "headline")).toBe("Của họ");
  });

  it("merges silently when someone else changed another field", () => {
    const drafts = adopt(edit(openDrafts(blank, 1), "headline", "Của tôi"), { ...blank, sapo: "Của họ" }, 2);
    expect(waiting(drafts)).toEqual([]);
    expect(shown(drafts, "sapo")).toBe("Của họ");
  });

  it("does not take its own lost save for somebody else's", () => {
    let [drafts] = send(edit(openDrafts(blank, 1), "headline", "A")) ?? [];
    drafts = edit(unsent(drafts as Drafts), "headline", "AB");
    drafts = adopt(drafts, { ...blank, headline: "A" }, 2);
    expect(waiting(drafts)).toEqual([]);
    expect(send(drafts)?.[1]).toMatchObject({ version: 2, body: { headline: "AB" } });
  });

  it("keeps one photo one when the answer to adding it was lost", () => {
    let [drafts] = send(edit(openDrafts(blank, 1), "photos", [photo])) ?? [];
    drafts = adopt(unsent(drafts as Drafts), { ...blank, photos: [{ ...photo, key: "x", id: "x" }] }, 2);
    expect(send(drafts)).toBeNull();
    expect(isDirty(drafts)).toBe(false);
  });

  it("gives a new row its id while its caption is still being typed", () => {
    let [drafts] = send(edit(openDrafts(blank, 1), "photos", [photo])) ?? [];
    drafts = edit(drafts as Drafts, "photos", [{ ...photo, caption: "Một" }]);
    drafts = accepted(drafts, ["photos"], { ...blank, photos: [{ ...photo, key: "x", id: "x" }] }, 2);
    expect(send(drafts)?.[1].body).toMatchObject({ items: [{ id: "x", caption: "Một" }] });
  });

  it("puts a refusal at its field and saves the others", () => {
    let [drafts] = send(edit(edit(openDrafts(blank, 1), "slug", "Sai Dạng"), "sapo", "Mới")) ?? [];
    drafts = refusedDrafts(drafts as Drafts, ["slug", "sapo"], { sentence: "Sai.", field: "slug" });
    expect(drafts.open.slug?.error?.sentence).toBe("Sai.");
    expect(send(drafts)?.[1].body).toEqual({ sapo: "Mới" });
    expect(send(edit(drafts, "slug", "dung-dang"))?.[1].body).toMatchObject({ slug: "dung-dang" });
  });

  it("waits with a byline until it has a name", () => {
    const row = { key: "b", displayName: " ", role: "bai" as const, contributorId: null };
    const drafts = edit(openDrafts(blank, 1), "bylines", [row]);
    expect(send(drafts)).toBeNull();
    expect(waiting(drafts)).toEqual(["bylines"]);
  });
});

/** The server's rule (save-fields): a field that moved since `version` refuses a different value. */
class Server {
  values = { ...blank };
  version = 1;
  moved: Partial<Record<string, number>> = {};
  /** Who saw what they replaced. */
  readonly overwritten: { key: string; lost: string; seen: boolean }[] = [];

  save(
    body: Record<string, unknown>,
    version: number,
    seen: (key: string, value: string) => boolean,
  ): boolean {
    const stale = Object.entries(body).some(
      ([key, value]) => (this.moved[key] ?? 0) > version && this.values[key as "sapo"] !== (value ?? ""),
    );
    if (stale) return false;
    for (const [key, value] of Object.entries(body)) {
      const before = this.values[key as "sapo"];
      if (before === (value ?? "")) continue;
      this.overwritten.push({ key, lost: before, seen: seen(key, before) });
      this.version++;
      this.moved[key] = this.version;
      this.values = { ...this.values, [key]: value ?? "" };
    }
    return true;
  }
}

const doing = fc.record({
  who: fc.nat({ max: 1 }),
  what: fc.constantFrom("type", "save", "saveLost", "requestLost", "look", "keep", "take"),
  key: fc.constantFrom("headline" as const, "sapo" as const),
});

describe("Two people at the same fields over a wire that loses answers", () => {
  it("never replace a value that they were not shown", () => {
    fc.assert(
      fc.property(fc.array(doing, { maxLength: 40 }), (acts) => {
        const server = new Server();
        const people = [0, 1].map(() => ({
          drafts: openDrafts(server.values, 1),
          shown: new Set<string>([blank.headline, blank.sapo]),
          wrote: new Set<string>(),
        }));
        for (const [index, { who, what, key }] of acts.entries()) {
          const person = people[who];
          if (!person) continue;
          const see = () => {
            person.shown.add(shown(person.drafts, "headline")).add(shown(person.drafts, "sapo"));
            for (const draft of Object.values(person.drafts.open))
              person.shown.add(String(draft.theirs ?? ""));
          };
          if (what === "type") person.drafts = edit(person.drafts, key, `${who}-${index}`);
          if (what === "keep") person.drafts = keepMine(person.drafts, key);
          if (what === "take") person.drafts = takeTheirs(person.drafts, key);
          if (what === "look") person.drafts = adopt(person.drafts, server.values, server.version);
          const request = /save|request/.test(what) ? send(person.drafts) : null;
          if (request) {
            const [sent, { keys, body, version }] = request;
            person.drafts = sent;
            for (const value of Object.values(body)) person.wrote.add(String(value));
            const known = (_: string, value: string) => person.shown.has(value) || person.wrote.has(value);
            const taken = what !== "requestLost" && server.save(body, version, known);
            if (what === "save" && taken)
              person.drafts = accepted(person.drafts, keys, server.values, server.version);
            else person.drafts = unsent(person.drafts);
            if (what === "save" && !taken)
              person.drafts = adopt(person.drafts, server.values, server.version);
          }
          see();
        }
        expect(server.overwritten.filter((one) => !one.seen)).toEqual([]);
      }),
      { numRuns: 2000, seed: 3 },
    );
  });
});
