import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildAndRemember, isBuildStale } from "./build-freshness.mjs";

let root = "";
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
};
const build = async () => write(".next/BUILD_ID", "1");

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "toasoan-build-"));
  write("app/page.tsx", "one");
  write("package-lock.json", "{}");
  write("tsconfig.json", "{}");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("the build", () => {
  test("is stale until it was made, and current afterwards", async () => {
    expect(isBuildStale(root)).toBe(true);
    await buildAndRemember(root, build);
    expect(isBuildStale(root)).toBe(false);
  });

  test.each([
    "app/page.tsx",
    "lib/deep/down/rule.ts",
    "package-lock.json",
    "tsconfig.json",
    "components/new.css",
  ])("is stale after a change of %s", async (file) => {
    await buildAndRemember(root, build);
    write(file, "changed");
    expect(isBuildStale(root)).toBe(true);
  });

  test.each(["lib/rule.test.ts", "lib/press/reader-css.generated.ts", "docs/workflow.md"])(
    "stays current after a change of %s",
    async (file) => {
      await buildAndRemember(root, build);
      write(file, "changed");
      expect(isBuildStale(root)).toBe(false);
    },
  );

  test("stays current when it rewrote tsconfig.json itself", async () => {
    await buildAndRemember(root, async () => {
      write("tsconfig.json", '{"include": []}');
      await build();
    });
    expect(isBuildStale(root)).toBe(false);
  });

  test("is stale when a source was edited while it ran", async () => {
    await buildAndRemember(root, async () => {
      write("app/page.tsx", "two");
      await build();
    });
    expect(isBuildStale(root)).toBe(true);
  });

  test("is stale after a build that failed, whatever was there before", async () => {
    await buildAndRemember(root, build);
    const failing = buildAndRemember(root, () => Promise.reject(new Error("type error")));
    await expect(failing).rejects.toThrow("type error");
    expect(isBuildStale(root)).toBe(true);
  });
});
