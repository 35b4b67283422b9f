"use client";
import { Button } from "@/components/ui/button.client";
import { Notice } from "@/components/ui/notice";
import { printByline } from "@/lib/domain/byline-line";
import type { ArticleWords } from "@/lib/words/article";
import { fill } from "@/lib/words/fill";
import { useFormPart, useRoom } from "../room.client";
import type { FormKey, FormValues } from "./form-values";
import { type Run, sideBySide } from "./side-by-side";

/** Both values of a field that was changed in two places at once, and the choice between them. */
export function ConflictNotice({ name }: { name: FormKey }) {
  const { store, words, desk } = useRoom();
  const { value, draft } = useFormPart(name);
  if (draft?.theirs == null) return null;
  const label = words.fields[name];
  const section = (slug: string) => desk.sections.find((one) => one.slug === slug)?.name ?? slug;
  const say = (side: FormValues[FormKey]) =>
    (name === "section" && typeof side === "string" ? section(side) : summary(side, words)) ||
    words.conflict.empty;
  const runs =
    name !== "section" && typeof value === "string" && typeof draft.theirs === "string"
      ? sideBySide(value, draft.theirs)
      : null;
  return (
    <div className="my-1">
      <Notice tone="warn" live>
        <p className="font-medium">{fill(words.conflict.title, { name: label })}</p>
        <dl className="mt-1 grid gap-2 text-row tablet:grid-cols-2">
          <div>
            <dt className="text-note text-soft">{words.conflict.mine}</dt>
            <dd className="whitespace-pre-line">
              {runs?.mine.length ? <Runs runs={runs.mine} /> : say(value)}
              <div className="mt-1">
                <Button size="small" onClick={() => store.choose(name, "mine")}>
                  {words.conflict.keepMine}
                </Button>
              </div>
            </dd>
          </div>
          <div>
            <dt className="text-note text-soft">{words.conflict.theirs}</dt>
            <dd className="whitespace-pre-line">
              {runs?.theirs.length ? <Runs runs={runs.theirs} /> : say(draft.theirs)}
              <div className="mt-1">
                <Button size="small" onClick={() => store.choose(name, "theirs")}>
                  {words.conflict.takeTheirs}
                </Button>
              </div>
            </dd>
          </div>
        </dl>
      </Notice>
    </div>
  );
}

/** A value with the words marked that the other does not have. */
function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map((run, index) =>
    run.isOwn ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: runs have no name but their place
      <mark key={index} className="rounded-chip bg-warn-tint font-medium text-ink underline decoration-2">
        {run.text}
      </mark>
    ) : (
      run.text
    ),
  );
}

function summary(value: FormValues[FormKey], words: ArticleWords): string {
  if (typeof value === "string") return value;
  if (value.every((row) => "displayName" in row)) return printByline(value);
  return value
    .map((row, index) => {
      if ("caption" in row) return `${index + 1}. ${row.caption || words.photos.noCaption}`;
      if ("authority" in row) return `${index + 1}. ${row.authority}`;
      return "";
    })
    .join("\n");
}
