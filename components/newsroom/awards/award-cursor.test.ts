import { expect, test } from "vitest";
import { readAwardPlace, writeAwardPlace } from "./award-cursor";

const place = { day: "2021-01-12", id: "0190c0de-0000-7000-8000-000000000001" };

test("a place in the register survives the address bar", () => {
  expect(readAwardPlace(writeAwardPlace(place))).toEqual(place);
});

test.each([
  "",
  "2021-01-12",
  "2021-13-45~0190c0de-0000-7000-8000-000000000001",
  "x~y",
  "2021-01-12~' or 1=1",
])("%j is the first page", (text) => {
  expect(readAwardPlace(text)).toBeNull();
});
