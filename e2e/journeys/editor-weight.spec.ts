import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";

const build = fileURLToPath(new URL("../../.next", import.meta.url));
const route = "/newsroom/articles/[articleId]";
/** The gate of contract.md's row "article editor". */
const gate = 350 * 1024;

interface RouteStats {
  route: string;
  firstLoadChunkPaths: string[];
}

test("opening an article costs a browser no more JavaScript than the gate allows", () => {
  const stats = JSON.parse(
    readFileSync(path.join(build, "diagnostics/route-bundle-stats.json"), "utf8"),
  ) as RouteStats[];
  const chunks = stats.find((one) => one.route === route)?.firstLoadChunkPaths ?? [];
  expect(chunks.length, "the build says what the article screen loads").toBeGreaterThan(5);
  const sizes = chunks.map((chunk) => {
    const file = path.join(build, chunk.replace(/^\.next\//, ""));
    return { chunk: path.basename(chunk), bytes: gzipSync(readFileSync(file)).length };
  });
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const largest = sizes.sort((one, other) => other.bytes - one.bytes).slice(0, 5);
  expect(
    total,
    `The article screen loads ${Math.round(total / 1024)} KB of JavaScript (gzip), more than ${gate / 1024} KB. ` +
      "Load what is not needed for typing when it is opened (lazy, import()). Largest: " +
      largest.map(({ chunk, bytes }) => `${chunk} ${Math.round(bytes / 1024)} KB`).join(", "),
  ).toBeLessThanOrEqual(gate);
});
