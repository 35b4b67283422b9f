/** Keeps what is written true: the manual of the workflow is the code's, and no link leads nowhere. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { workflowManual } from "./docs/workflow-manual";

const root = fileURLToPath(new URL("..", import.meta.url));
const problems: string[] = [];

const manual = path.join(root, "docs/workflow.md");
if (process.argv.includes("--write")) writeFileSync(manual, workflowManual());
else if (!existsSync(manual) || readFileSync(manual, "utf8") !== workflowManual())
  problems.push(
    "docs/workflow.md is not what the code says: node --import tsx scripts/check-docs.ts --write",
  );

function* pages(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) yield* pages(path.join(folder, entry.name));
    else if (entry.name.endsWith(".md")) yield path.join(folder, entry.name);
  }
}

for (const page of [
  path.join(root, "README.md"),
  path.join(root, "CHANGELOG.md"),
  ...pages(path.join(root, "docs")),
]) {
  const text = readFileSync(page, "utf8");
  for (const [, target = ""] of text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)) {
    if (/^[a-z]+:/.test(target)) continue;
    if (!existsSync(path.resolve(path.dirname(page), target)))
      problems.push(`${path.relative(root, page)}: ${target} does not exist`);
  }
}

// A README's command that does not exist is a lie.
const { scripts } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
};
for (const [, name = ""] of readFileSync(path.join(root, "README.md"), "utf8").matchAll(
  /npm (?:run (?:--silent )?)?(start|test|dev|check|cms|[a-z]+:[a-z0-9]+)/g,
))
  if (!(name in scripts) && !["ci", "install"].includes(name))
    problems.push(`README.md: npm run ${name} does not exist`);

for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
