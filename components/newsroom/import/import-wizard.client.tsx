"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button.client";
import { Notice } from "@/components/ui/notice";
import type { Locale, NewsroomWords } from "@/lib/words/dictionary";
import { ImportPreview } from "./import-preview";
import { type ImportChoice, ImportSourceForm } from "./import-source-form.client";
import { askImport, askPreview, type Given, type Preview } from "./import-wire";

/** Paste or choose, look, create. Going back keeps every word; a refusal says what to change. */
export function ImportWizard({
  sections,
  locale,
  words,
  network,
}: {
  sections: readonly { value: string; label: string }[];
  locale: Locale;
  words: NewsroomWords["import"];
  /** The sentence for an answer that never came. */
  network: string;
}) {
  const [choice, setChoice] = useState<ImportChoice>({ text: "", file: null, section: "" });
  const [looked, setLooked] = useState<{ given: Given; preview: Preview } | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [pending, setPending] = useState<"preview" | "create" | null>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const router = useRouter();

  const look = async (given: Given) => {
    setPending("preview");
    setError(null);
    const answer = await askPreview(given, network);
    setPending(null);
    if (answer.ok) setLooked({ given, preview: answer.value });
    else setError(answer.sentence);
  };

  const create = async () => {
    if (!looked) return;
    setPending("create");
    setError(null);
    const answer = await askImport(looked.given, looked.preview.isDuplicate, network);
    if (answer.ok) return router.push(`/newsroom/articles/${answer.value.id}`);
    setPending(null);
    if (answer.code !== "import.duplicate") return setError(answer.sentence);
    // Somebody imported it since the preview: the same question is now asked here.
    const existing = typeof answer.facts.existing === "string" ? answer.facts.existing : null;
    setLooked({ ...looked, preview: { ...looked.preview, isDuplicate: true, existing } });
  };

  // What changed is the whole screen: the reader's place goes to its head.
  const step = looked ? "preview" : "source";
  const before = useRef(step);
  useEffect(() => {
    if (before.current !== step) head.current?.focus();
    before.current = step;
  }, [step]);

  return (
    <>
      <h2 ref={head} tabIndex={-1} className="pb-2 text-title font-semibold outline-none">
        {looked ? words.stepPreview : words.stepSource}
      </h2>
      {error && (
        <div className="pb-3">
          <Notice tone="danger" live>
            {error}
          </Notice>
        </div>
      )}
      {looked ? (
        <ImportPreview
          preview={looked.preview}
          words={words}
          actions={
            <div className="flex flex-wrap gap-2">
              <Button look="primary" pending={pending === "create"} onClick={create}>
                {pending === "create"
                  ? words.creating
                  : looked.preview.isDuplicate
                    ? words.again
                    : words.create}
              </Button>
              <Button onClick={() => setLooked(null)} disabled={pending !== null}>
                {words.change}
              </Button>
            </div>
          }
        />
      ) : (
        <ImportSourceForm
          choice={choice}
          onChange={setChoice}
          onLook={look}
          onError={setError}
          sections={sections}
          pending={pending === "preview"}
          locale={locale}
          words={words}
        />
      )}
    </>
  );
}
