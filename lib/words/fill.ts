/** Puts values into a sentence of the dictionary: `fill("Còn {n} bài", { n: 3 })`. An unknown name stays as it is. */
export function fill(pattern: string, values: Record<string, string | number>): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
