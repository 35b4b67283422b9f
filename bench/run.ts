/**
 * `npm run bench [name…]`: the figures of contract.md, measured side by side in one run. Prints a table with gate and
 * aim, writes bench/results/*.json, and exits 1 when a gate is missed.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import path from "node:path";
import { type Figure, tableOf, verdictOf } from "./figure";
import { measureArticleEditor } from "./figures/editor";
import { measureFreshness } from "./figures/freshness";
import { measureLog } from "./figures/log";
import { measureReaders } from "./figures/readers";
import { measureRegister } from "./figures/register";
import { measureSaves } from "./figures/saves";
import { measureSearch } from "./figures/search";
import { measureStreams } from "./figures/streams";
import { measureVitals } from "./figures/vitals";
import { root, startUnderTest, type UnderTest } from "./under-test";

const parts: Record<string, (under: UnderTest, say: (line: string) => void) => Promise<Figure[]>> = {
  saves: measureSaves,
  log: measureLog,
  editor: measureArticleEditor,
  streams: measureStreams,
  search: measureSearch,
  register: measureRegister,
  freshness: measureFreshness,
  vitals: measureVitals,
  readers: measureReaders,
};

const say = (line: string) => console.error(`… ${line}`);
const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !(name in parts));
if (unknown) {
  console.error(`Không có phép đo “${unknown}”: ${Object.keys(parts).join(", ")}.`);
  process.exit(2);
}

const under = await startUnderTest(say);
const told: Record<string, Figure[]> = {};
const broken: string[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  try {
    told[name] = await measure(under, say);
  } catch (error) {
    // The other parts are worth their time; the run fails all the same.
    broken.push(name);
    console.error(error);
  }
}
await under.stop();

const figures = Object.values(told).flat();
const missed = figures.filter((figure) => verdictOf(figure) === "missed");
for (const [name, some] of Object.entries(told)) console.log(`\n${name}\n${tableOf(some).join("\n")}`);
console.log(`\n${figures.length} figures, ${missed.length} outside of their gate`);
if (broken.length > 0) console.log(`not measured: ${broken.join(", ")}`);

const results = path.join(root, "bench/results");
mkdirSync(results, { recursive: true });
const commit = execFileSync("git", ["rev-parse", "HEAD"], { cwd: root }).toString().trim();
const machine = { node: process.version, cores: cpus().length, model: cpus()[0]?.model, memory: totalmem() };
const at = new Date().toISOString();
writeFileSync(
  path.join(results, `${at.replaceAll(":", "-")}.json`),
  JSON.stringify({ at, commit, machine, figures: told }, null, 2),
);
process.exit(missed.length + broken.length === 0 ? 0 : 1);
