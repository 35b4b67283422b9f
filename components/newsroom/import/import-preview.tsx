import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import type { NewsroomWords } from "@/lib/words/dictionary";
import { fill } from "@/lib/words/fill";
import type { Preview } from "./import-wire";
import { markLines, wholeTextWarnings } from "./line-marks";
import { PreviewSummary } from "./preview-summary";
import { SourceTable } from "./source-table.client";
import { WarningLine } from "./warning-line";

/** The draft to be on one side, the source with its fates on the other; nothing has been written yet. */
export function ImportPreview({
  preview,
  words,
  actions,
}: {
  preview: Preview;
  words: NewsroomWords["import"];
  actions: ReactNode;
}) {
  const { result, warnings, source, lines } = preview;
  const whole = wholeTextWarnings(warnings);
  const dropped = result.dropped_lines.length;
  return (
    <div className="grid gap-4 desk:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
      <section
        aria-labelledby="import-result"
        className="flex flex-col gap-3 self-start rounded-control border border-line bg-sheet p-3 desk:sticky desk:top-4"
      >
        <h2 id="import-result" className="text-title font-semibold">
          {words.result}
        </h2>
        <PreviewSummary result={result} words={words} />
        <div className="border-t border-line pt-2">
          <p className="text-row font-medium">
            {warnings.length > 0 ? fill(words.warningCount, { n: warnings.length }) : words.noWarnings}
          </p>
          {whole.map((warning) => (
            <WarningLine key={warning.code} warning={warning} words={words} />
          ))}
        </div>
        <p className="text-note text-faint">
          {fill(words.kept, { n: lines.length - dropped })}{" "}
          {dropped > 0 && fill(words.dropped, { n: dropped })}{" "}
          {source.encoding !== "utf-8" && fill(words.encoding, { name: source.encoding })}
        </p>
        {preview.isDuplicate && (
          <Notice tone="warn">
            <p className="font-medium">{words.duplicateTitle}</p>
            <p>{words.duplicate}</p>
            {preview.existing ? (
              <a className="text-link" href={`/newsroom/articles/${preview.existing}`}>
                {words.openExisting}
              </a>
            ) : (
              <p className="text-soft">{words.duplicateHidden}</p>
            )}
          </Notice>
        )}
        {actions}
      </section>
      <section
        aria-label={words.lines}
        className="overflow-x-auto rounded-control border border-line bg-sheet"
      >
        <SourceTable lines={markLines(lines, result, warnings)} words={words} />
      </section>
    </div>
  );
}
