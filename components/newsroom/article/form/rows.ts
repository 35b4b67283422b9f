/** Small moves in ordered lists; nothing is changed in place. */

export const changedAt = <T>(rows: readonly T[], index: number, change: Partial<T>): T[] =>
  rows.map((row, at) => (at === index ? { ...row, ...change } : row));

export const withoutAt = <T>(rows: readonly T[], index: number): T[] => rows.filter((_, at) => at !== index);

/** The row one place up or down; at the ends nothing moves. */
export function movedBy<T>(rows: readonly T[], index: number, by: -1 | 1): T[] {
  const target = index + by;
  const moving = rows[index];
  if (moving === undefined || target < 0 || target >= rows.length) return [...rows];
  const rest = withoutAt(rows, index);
  return [...rest.slice(0, target), moving, ...rest.slice(target)];
}
