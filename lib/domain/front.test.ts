import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FrontPlace, frontChanges, frontPieces, rearrange } from "./front";

const now = new Date("2026-12-01T03:00:00Z");
const places = (...numbers: number[]): FrontPlace[] => numbers.map((number) => ({ number, until: null }));
const numbersAfter = (before: FrontPlace[], change: (typeof frontChanges)[number], number: number) => {
  const outcome = rearrange(before, { change, number }, now);
  return outcome.ok ? outcome.value.map((place) => place.number) : outcome.refusal.code;
};

describe("laying out the front", () => {
  test("puts a piece first or last, and moves it by one place", () => {
    expect(numbersAfter(places(1, 2), "top", 3)).toEqual([3, 1, 2]);
    expect(numbersAfter(places(1, 2), "bottom", 3)).toEqual([1, 2, 3]);
    expect(numbersAfter(places(1, 2, 3), "up", 3)).toEqual([1, 3, 2]);
    expect(numbersAfter(places(1, 2, 3), "down", 1)).toEqual([2, 1, 3]);
    expect(numbersAfter(places(1, 2, 3), "remove", 2)).toEqual([1, 3]);
  });
  test("leaves the first piece first when it is moved up, and the last one last", () => {
    expect(numbersAfter(places(1, 2), "up", 1)).toEqual([1, 2]);
    expect(numbersAfter(places(1, 2), "down", 2)).toEqual([1, 2]);
  });
  test("gives a place until an hour, and gives it up when that has come", () => {
    const given = rearrange(places(1), { change: "until", number: 1, hours: 6 }, now);
    expect(given).toEqual({ ok: true, value: [{ number: 1, until: "2026-12-01T09:00:00.000Z" }] });
    const over = [{ number: 1, until: "2026-12-01T03:00:00Z" }, ...places(2)];
    expect(numbersAfter(over, "top", 2)).toEqual([2]);
  });
  test("says that a piece has no place, and that there is no more room", () => {
    expect(numbersAfter(places(1), "up", 9)).toBe("front.not_placed");
    const full = places(...Array.from({ length: frontPieces }, (_, n) => n + 1));
    expect(numbersAfter(full, "top", 99)).toBe("front.full");
    expect(numbersAfter(full, "top", 5)).toHaveLength(frontPieces);
  });
  test("never gives a piece two places or loses another's, whatever is pressed", () => {
    const press = fc.record({
      change: fc.constantFrom(...frontChanges),
      number: fc.integer({ min: 1, max: 16 }),
    });
    fc.assert(
      fc.property(fc.array(press, { maxLength: 60 }), (presses) => {
        let standing = places();
        for (const one of presses) {
          const outcome = rearrange(standing, one, now);
          if (!outcome.ok) continue;
          const numbers = outcome.value.map(({ number }) => number);
          expect(new Set(numbers).size).toBe(numbers.length);
          expect(numbers.length).toBeLessThanOrEqual(frontPieces);
          const lost = standing.filter(({ number }) => number !== one.number && !numbers.includes(number));
          expect(lost).toEqual([]);
          standing = outcome.value;
        }
      }),
    );
  });
});
