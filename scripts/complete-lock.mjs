// @ts-check
/**
 * Completes package-lock.json after `npm install`: platform packages that the registry at hand does not offer are
 * left out by npm, and `npm ci` then refuses the whole lock. They are named by their dependents with an exact
 * version, so they can be entered; a platform that needs one fetches it, every other skips it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const file = fileURLToPath(new URL("../package-lock.json", import.meta.url));
const lock = JSON.parse(readFileSync(file, "utf8"));
const systems = [
  "aix",
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
  "windows",
];
const processors = [
  "arm64",
  "arm",
  "ia32",
  "x64",
  "loong64",
  "mips64el",
  "ppc64",
  "ppc64le",
  "riscv64",
  "s390x",
  "wasm32",
];

/** @param {string} name */
function platform(name) {
  const words = name.split(/[-/]/);
  const os = systems
    .filter((system) => words.includes(system))
    .map((system) => (system === "windows" ? "win32" : system));
  const cpu = processors.filter((processor) => words.includes(processor) || words.includes(`${processor}v7`));
  return { ...(os.length > 0 && { os }), cpu: cpu.length > 0 ? cpu : ["wasm32"] };
}

let added = 0;
for (const [where, entry] of Object.entries(lock.packages)) {
  if (entry.extraneous) delete lock.packages[where];
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const places = where
      .split("/node_modules/")
      .map((_, i, all) => `${all.slice(0, all.length - i).join("/node_modules/")}/node_modules/${name}`);
    if ([...places, `node_modules/${name}`].some((place) => lock.packages[place])) continue;
    if (!/^\d/.test(version)) continue;
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(entry.dev && { dev: true }),
      optional: true,
      ...platform(name),
    };
    added++;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`Entered ${added} platform packages.`);
