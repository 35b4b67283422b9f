/** Load by wrk, and what it costs the process that answers. */
import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { promisify } from "node:util";

const run = promisify(execFile);

export interface LoadOptions {
  connections: number;
  seconds: number;
  /** Paths after the first; wrk walks through all of them in turn. */
  script?: string | undefined;
  encoding?: "br" | "gzip" | "identity";
}

export interface Load {
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Microseconds of CPU an answer, user and system, of `pid`. */
  cpuMicros: number;
  /** Answers other than 2xx and 3xx, and broken connections. */
  errors: number;
}

/** Whether this machine can measure load: wrk is in Debian's packages. */
export const hasWrk = (): boolean =>
  (process.env.PATH ?? "").split(":").some((folder) => existsSync(`${folder}/wrk`));

/** Asks `url` from `connections` kept-open connections for `seconds`; `pid` is who answers. */
export async function loadOf(url: string, pid: number, options: LoadOptions): Promise<Load> {
  const { connections, seconds, script, encoding = "br" } = options;
  const before = cpuSeconds(pid);
  const { stdout } = await run("wrk", [
    ...["-t1", `-c${connections}`, `-d${seconds}s`, "--latency", "-H", `Accept-Encoding: ${encoding}`],
    ...(script ? ["-s", script] : []),
    url,
  ]);
  const used = cpuSeconds(pid) - before;
  const answers = Number(/(\d+) requests in/.exec(stdout)?.[1] ?? 0);
  const refused = Number(/Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1] ?? 0);
  const broken = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(stdout);
  return {
    perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1] ?? Number.NaN),
    p50: milliseconds(/50%\s+([\d.]+)(us|ms|s)/.exec(stdout)),
    p99: milliseconds(/99%\s+([\d.]+)(us|ms|s)/.exec(stdout)),
    cpuMicros: (used * 1e6) / answers,
    errors: refused + (broken?.slice(1).reduce((sum, part) => sum + Number(part), 0) ?? 0),
  };
}

function milliseconds(match: RegExpExecArray | null): number {
  const unit = match?.[2] === "us" ? 0.001 : match?.[2] === "s" ? 1000 : 1;
  return Number(match?.[1] ?? Number.NaN) * unit;
}

/** User and system time of a process so far; a hundred ticks are a second. */
function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Resident memory of a process in megabytes. */
export function residentMegabytes(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? Number.NaN) / 1024;
}

/** The one in the middle. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
