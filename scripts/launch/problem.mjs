// @ts-check

/** Something the person at the keyboard can mend: told in one line, without a stack. */
export class Problem extends Error {
  /**
   * @param {string} line one sentence in Vietnamese: what is wrong and what to do
   * @param {{exitCode?: number, cause?: unknown}} [options] exitCode 1 (refused, default) or 2 (misused)
   */
  constructor(line, { exitCode = 1, cause } = {}) {
    super(line, { cause });
    this.name = "Problem";
    this.exitCode = exitCode;
  }
}
