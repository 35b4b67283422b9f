import { expect, test } from "vitest";
import { readProblem } from "./call-api";

test("a refusal keeps its sentence, its field and the facts for the way out", () => {
  const body = { type: "x", code: "import.duplicate", detail: "Văn bản này đã được nhập.", existing: "42" };
  expect(readProblem(body)).toMatchObject({
    ok: false,
    code: "import.duplicate",
    sentence: "Văn bản này đã được nhập.",
    field: null,
    facts: { existing: "42" },
  });
});

test.each([null, "<html>", 502, {}, { detail: "x" }, { code: 1, detail: "x" }])(
  "what is no refusal of the API is none: %j",
  (body) => {
    expect(readProblem(body)).toBeNull();
  },
);
