// @ts-check
import { createInterface } from "node:readline";

let lastLine = Date.now();

/**
 * Tells the person at the screen one thing.
 * @param {string} line
 */
export function say(line) {
  lastLine = Date.now();
  process.stdout.write(`${line}\n`);
}

/**
 * Tells what stopped the work, in one line, on the error stream.
 * @param {string} line
 */
export function complain(line) {
  lastLine = Date.now();
  process.stderr.write(`✗ ${line}\n`);
}

/**
 * Says that something works for as long as it does: a line at least every two seconds, unless the work itself
 * has just said something.
 * @template T
 * @param {string} label what is being done, in small letters: "đang cài thư viện"
 * @param {() => Promise<T>} work
 * @param {{quietMs?: number}} [options] the longest silence (default 1.6 s)
 * @returns {Promise<T>} what the work gives or throws
 */
export async function working(label, work, { quietMs = 1600 } = {}) {
  const started = Date.now();
  const ticker = setInterval(() => {
    if (Date.now() - lastLine >= quietMs) say(`… ${label} ${Math.round((Date.now() - started) / 1000)} s`);
  }, quietMs / 8);
  try {
    return await work();
  } finally {
    clearInterval(ticker);
  }
}

/**
 * Passes a child's lines on as they come.
 * @param {import("node:stream").Readable | null} stream
 * @param {(line: string) => void} [to]
 */
export function passOn(stream, to = say) {
  if (stream) createInterface({ input: stream }).on("line", to);
}
