"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button.client";
import type { NewsroomWords } from "@/lib/words/dictionary";
import { fill } from "@/lib/words/fill";
import { type Became, isDropped, type MarkedLine } from "./line-marks";
import { WarningLine } from "./warning-line";

/** Drawing thousands of lines at once would make the screen wait. */
const shownAtFirst = 300;

/** The source line by line, what each became, and the warnings beside their lines. */
export function SourceTable({
  lines,
  words,
}: {
  lines: readonly MarkedLine[];
  words: NewsroomWords["import"];
}) {
  const [all, setAll] = useState(false);
  const shown = all ? lines : lines.slice(0, shownAtFirst);
  return (
    <>
      <table className="rows">
        <caption className="sr-only">{words.lines}</caption>
        <thead>
          <tr>
            <th scope="col" className="text-end">
              {words.line}
            </th>
            <th scope="col">{words.became}</th>
            <th scope="col">{words.text}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <Line key={line.line} line={line} words={words} />
          ))}
        </tbody>
      </table>
      {shown.length < lines.length && (
        <div className="p-2">
          <Button onClick={() => setAll(true)}>{fill(words.more, { n: lines.length })}</Button>
        </div>
      )}
    </>
  );
}

function Line({ line, words }: { line: MarkedLine; words: NewsroomWords["import"] }) {
  const dropped = isDropped(line);
  return (
    <tr className={dropped ? "text-faint" : ""}>
      <td className="tnum w-10 text-end text-faint">{line.line}</td>
      <td className="w-28 tablet:w-32">
        <span className="flex flex-wrap gap-1">
          {line.became.map((fate) => (
            <span key={JSON.stringify(fate)} className={`chip ${colour(fate)}`}>
              {printFate(fate, words)}
            </span>
          ))}
        </span>
      </td>
      <td lang="vi">
        {/* Lines break where the source broke them; the eye must find them again. */}
        <span className={dropped ? "line-through" : ""}>{line.text}</span>
        {line.warnings.map((warning) => (
          <WarningLine key={warning.code + warning.message} warning={warning} words={words} />
        ))}
      </td>
    </tr>
  );
}

function printFate(fate: Became, words: NewsroomWords["import"]): string {
  const pattern = words[`became_${fate.as}`];
  return "n" in fate ? fill(pattern, { n: fate.n }) : pattern;
}

function colour({ as }: Became): string {
  if (as === "paragraph") return "text-soft";
  if (as === "photo") return "text-state-approved";
  if (as === "award") return "text-state-scheduled";
  if (as === "empty" || as === "blank_nbsp" || as === "punctuation_only") return "text-faint";
  return "text-accent";
}
