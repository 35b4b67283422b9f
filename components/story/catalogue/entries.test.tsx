import { readdirSync } from "node:fs";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { everyPage } from "@/lib/press/fixtures/every-page";
import { entries } from "./entries";

describe("the catalogue of the readers' components", () => {
  test("knows every one of them", () => {
    const files = readdirSync(join(import.meta.dirname, ".."))
      .filter((name) => name.endsWith(".tsx") && !name.endsWith(".test.tsx"))
      .map((name) => name.replace(/\.tsx$/, ""));
    expect(entries.map(({ file }) => file).sort()).toEqual(files.sort());
  });

  test.each(entries.map((entry) => [entry.file, entry] as const))(
    "shows %s",
    (_, { states = {}, pages = [] }) => {
      expect(Object.keys(states).length + pages.length).toBeGreaterThan(0);
      for (const shown of Object.values(states)) expect(renderToStaticMarkup(shown)).not.toBe("");
      for (const page of pages) expect(Object.keys(everyPage)).toContain(page);
    },
  );
});
