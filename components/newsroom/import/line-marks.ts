/** What each line of a source became, and what stands against it. Pure. */
import type { DropReason, ImportResult, ImportWarning } from "@/lib/import/import-result";

export type Became =
  | { as: "headline" | "kicker" | "stamp" | "sapo" | "paragraph" | "byline" | "source" }
  | { as: "photo" | "award"; n: number }
  | { as: DropReason };

export interface MarkedLine {
  /** Number in the source, from 1. */
  line: number;
  text: string;
  became: Became[];
  warnings: ImportWarning[];
}

/** The lines of `source` in order, each with its fate. An award is told besides the paragraph it stands in. */
export function markLines(
  source: readonly string[],
  result: ImportResult,
  warnings: readonly ImportWarning[],
): MarkedLine[] {
  const fates = fatesOf(result);
  const { kicker, source_credit: credit } = result.article;
  const marked = source.map((text, index): MarkedLine => {
    const line = index + 1;
    const became = fates.get(line) ?? [];
    // The parse keeps these two without their line numbers.
    if (became.length === 0 && kicker && text.includes(kicker)) became.push({ as: "kicker" });
    if (became.length === 0 && credit && text.includes(credit)) became.push({ as: "source" });
    return { line, text, became, warnings: warnings.filter((warning) => warning.lines.includes(line)) };
  });
  return marked.map((line, index, all) => ({ ...line, warnings: withoutThoseAbove(line, all[index - 1]) }));
}

/** The second copy of a caption says only what its first did not. */
function withoutThoseAbove(line: MarkedLine, above: MarkedLine | undefined): ImportWarning[] {
  const photo = line.became.find(({ as }) => as === "photo");
  if (!above || !photo || !above.became.some((fate) => JSON.stringify(fate) === JSON.stringify(photo)))
    return line.warnings;
  return line.warnings.filter((warning) => !above.warnings.includes(warning));
}

function fatesOf({
  article,
  bylines,
  photos,
  body,
  awards,
  dropped_lines,
}: ImportResult): Map<number, Became[]> {
  const fates = new Map<number, Became[]>();
  const add = (line: number | null, fate: Became) => {
    if (line !== null) fates.set(line, [...(fates.get(line) ?? []), fate]);
  };
  add(article.headline_line, { as: "headline" });
  add(article.timestamp_line, { as: "stamp" });
  add(article.sapo_line, { as: "sapo" });
  for (const block of body) if (block.type === "paragraph") add(block.line, { as: "paragraph" });
  for (const photo of photos)
    for (const line of photo.source_lines) add(line, { as: "photo", n: photo.position });
  for (const byline of bylines) add(byline.line, { as: "byline" });
  for (const award of awards) add(award.evidence_line, { as: "award", n: award.position });
  for (const { line, reason } of dropped_lines) add(line, { as: reason });
  for (const [line, list] of fates) fates.set(line, withoutTwins(list));
  return fates;
}

/** One line may name several bylines; it became "tác giả" once. */
const withoutTwins = (list: readonly Became[]): Became[] => [
  ...new Map(list.map((fate) => [JSON.stringify(fate), fate])).values(),
];

/** Warnings that mean the text as a whole. */
export const wholeTextWarnings = (warnings: readonly ImportWarning[]): ImportWarning[] =>
  warnings.filter((warning) => warning.lines.length === 0);

/** Whether the line was left out of the draft. */
export const isDropped = ({ became }: Pick<MarkedLine, "became">): boolean =>
  became.some(({ as }) => as === "empty" || as === "blank_nbsp" || as === "punctuation_only");
