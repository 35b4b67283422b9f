/** One measured figure beside what it must and should be (contract.md, "Figures that count"). */

export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** What is better, and the two marks; a figure without marks is told for comparison. */
  better?: "less" | "more";
  gate?: number;
  aim?: number;
}

export type Verdict = "aim" | "gate" | "missed" | "told";

/** Where a figure stands: at its aim, within its gate, outside of it, or only told. */
export function verdictOf({ value, better, gate, aim }: Figure): Verdict {
  const within = (mark: number | undefined) =>
    mark !== undefined && (better === "less" ? value <= mark : value >= mark);
  if (!better || gate === undefined) return "told";
  if (within(aim)) return "aim";
  return within(gate) ? "gate" : "missed";
}

const signs: Record<Verdict, string> = { aim: "✓✓", gate: "✓ ", missed: "✗ ", told: "  " };

/** The figures as lines of a table; a sign says which reached its aim (✓✓), its gate (✓) or neither (✗). */
export function tableOf(figures: readonly Figure[]): string[] {
  const width = Math.max(...figures.map((figure) => figure.name.length));
  return figures.map((figure) => {
    const { name, value, unit, better, gate, aim } = figure;
    const sign = better === "less" ? "≤" : "≥";
    const marks =
      gate === undefined ? "" : `gate ${sign} ${gate}${aim === undefined ? "" : `, aim ${sign} ${aim}`}`;
    return `${signs[verdictOf(figure)]} ${name.padEnd(width)}  ${printed(value).padStart(9)} ${unit.padEnd(8)} ${marks}`;
  });
}

const printed = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);
