import fc from "fast-check";
import { expect, test } from "vitest";
import { sentence } from "./fictional-news";
import { seededRandom } from "./seeded-random";
import { correction, statesOf } from "./vietnamese-keyboard";

test("Telex turns each letter at once and sets the tone at the end", () => {
  expect(statesOf("tiếng", "telex")).toEqual(["t", "ti", "tie", "tiê", "tiên", "tiêng", "tiếng"]);
  expect(statesOf("Đường", "telex")).toEqual(["D", "Đ", "Đu", "Đư", "Đưo", "Đươ", "Đươn", "Đương", "Đường"]);
});

test("a VNI typist keys the bare word first and its marks after it", () => {
  expect(statesOf("tiếng", "vni")).toEqual(["t", "ti", "tie", "tien", "tieng", "tiêng", "tiếng"]);
});

test("UniKey goes back to the letter that turns and types the rest again", () => {
  expect(correction("tieng", "tiêng")).toEqual({ backspaces: 3, insert: "êng" });
  expect(correction("ti", "tie")).toEqual({ backspaces: 0, insert: "e" });
});

test("whatever the method, the last state is the word itself", () => {
  fc.assert(
    fc.property(fc.integer(), fc.constantFrom("telex" as const, "vni" as const), (seed, method) => {
      for (const word of sentence(seededRandom(seed)).split(" "))
        expect(statesOf(word, method).at(-1)).toBe(word);
    }),
    { numRuns: 50 },
  );
});
