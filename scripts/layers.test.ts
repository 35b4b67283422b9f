import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const canary = "lib/domain/canary-of-the-layers";

/** Cruises files that break a rule on purpose; answers what the checker said. */
function cruise(files: Record<string, string>): string {
  mkdirSync(path.join(root, canary), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(root, canary, name), text);
  try {
    return execFileSync(
      process.execPath,
      [
        "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
        canary,
        "--config",
        ".dependency-cruiser.cjs",
      ],
      { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
    );
  } catch (error) {
    return String((error as { stdout?: string }).stdout);
  } finally {
    rmSync(path.join(root, canary), { recursive: true, force: true });
  }
}

describe("the layer checker", () => {
  afterAll(() => rmSync(path.join(root, canary), { recursive: true, force: true }));

  it("refuses a rule of the domain that asks the database", () => {
    expect(
      cruise({ "asks.ts": 'import { newsroomDb } from "@/db/client";\nexport const db = newsroomDb;\n' }),
    ).toContain("not-in-allowed");
  });

  it("refuses a rule of the domain that reads a file, and a cycle", () => {
    const said = cruise({
      "reads.ts":
        'import { readFileSync } from "node:fs";\nimport { b } from "./cycle";\nexport const a = () => [readFileSync, b];\n',
      "cycle.ts": 'import { a } from "./reads";\nexport const b = () => a;\n',
    });
    expect(said).toContain("domain-does-no-io");
    expect(said).toContain("no-cycles");
  });

  it("sees imports of types alone", () => {
    expect(cruise({ "types.ts": 'import type { Db } from "@/db/client";\nexport type D = Db;\n' })).toContain(
      "not-in-allowed",
    );
  });
});
