"use client";
import { Icon } from "@/components/ui/icon";
import { fill } from "@/lib/words/fill";
import type { Reason } from "../article-data";
import { useArticle, useRoom } from "../room.client";
import { IssueList } from "./issue-list.client";
import { ToneCheck } from "./tone-check.client";

/** What is missing before each step, and what the importer wanted looked at. */
export function ChecksPanel() {
  const { words, desk } = useRoom();
  const article = useArticle();
  const say = words.checks;
  const { submit, approve, release } = article.issues;
  const beyond = (issues: Reason[], before: Reason[]) =>
    issues.filter((issue) => !before.some((one) => one.code === issue.code && one.field === issue.field));
  return (
    <div className="flex flex-col gap-4 p-3">
      <Step title={say.forSubmit} issues={submit} />
      <Step title={say.forApprove} issues={beyond(approve, submit)} />
      <Step title={say.forRelease} issues={beyond(release, approve)} />
      <ToneCheck />
      {desk.importAdvice && (
        <section aria-labelledby="import-advice">
          <h3 id="import-advice" className="text-row font-semibold">
            {say.advice}
          </h3>
          <p className="text-note text-faint">
            {desk.importAdvice.length > 0 ? say.adviceNote : say.noAdvice}
          </p>
          <ul className="mt-1 flex flex-col gap-2">
            {desk.importAdvice.map((one, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the advice of an import never changes
              <li key={index} className="text-row">
                <span
                  className={`chip me-1 ${one.severity === "error" ? "text-danger" : one.severity === "warn" ? "text-warn" : "text-soft"}`}
                >
                  {say.severities[one.severity]}
                </span>
                {one.message}
                {one.found && <q className="mx-1 font-serif text-soft">{one.found}</q>}
                {one.suggest && <span> {fill(say.suggest, { text: one.suggest })}</span>}
                {one.lines.length > 0 && (
                  <span className="tnum text-faint">
                    {" "}
                    ({fill(say.line, { lines: one.lines.join(", ") })})
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Step({ title, issues }: { title: string; issues: Reason[] }) {
  const { words } = useRoom();
  return (
    <section>
      <h3 className="text-row font-semibold">{title}</h3>
      {issues.length > 0 ? (
        <IssueList issues={issues} />
      ) : (
        <p className="flex items-center gap-1 text-row text-good">
          <Icon name="check" />
          {fill(words.checks.ready, { act: title.toLocaleLowerCase("vi").replace(/^(để|to) /, "") })}
        </p>
      )}
    </section>
  );
}
