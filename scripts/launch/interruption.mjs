// @ts-check

/** The wish to end, thrown through whatever was going on. */
export class Interrupted extends Error {
  constructor() {
    super("interrupted");
    this.name = "Interrupted";
  }
}

/**
 * npm puts a shell in between and hands signals to that alone; some shells die of them without a word to us.
 * @param {() => void} react
 */
function whenParentEnds(react) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    react();
  }, 200);
  watch.unref();
}

/** npm passes on a Ctrl-C that the terminal has sent to everybody already: both are one key press. */
const sameKeyPressMs = 400;

/**
 * Listens for Ctrl-C, SIGTERM and a closed terminal.
 * @param {{onFirst: () => void, onSecond: () => void}} reactions onSecond: the person does not want to wait
 * @returns {{requested: Promise<void>, check: () => void, wasRequested: () => boolean}} check throws
 *   Interrupted once the end was asked for
 */
export function listenForEnd({ onFirst, onSecond }) {
  /** @type {number | null} */
  let first = null;
  /** @type {() => void} */
  let resolve = () => {};
  /** @type {Promise<void>} */
  const requested = new Promise((done) => {
    resolve = done;
  });
  const hear = () => {
    if (first === null) {
      first = Date.now();
      resolve();
      onFirst();
    } else if (Date.now() - first > sameKeyPressMs) onSecond();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, hear);
  if (process.env.npm_lifecycle_event) whenParentEnds(hear);
  const check = () => {
    if (first !== null) throw new Interrupted();
  };
  return { requested, check, wasRequested: () => first !== null };
}
