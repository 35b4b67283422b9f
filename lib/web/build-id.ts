/** The name of the program that runs: a page that was made by another one says so to whoever looks at it. */
import { readFileSync } from "node:fs";
import path from "node:path";

let known: string | undefined;

/** What the build was called; "development" where there is none. Read once: a later build is another process's. */
export function buildId(): string {
  known ??= readBuildId();
  return known;
}

function readBuildId(): string {
  if (process.env.NODE_ENV !== "production") return "development";
  try {
    return readFileSync(path.join(process.cwd(), ".next", "BUILD_ID"), "utf8").trim();
  } catch {
    return "unknown";
  }
}
