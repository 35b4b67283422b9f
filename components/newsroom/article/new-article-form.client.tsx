"use client";
import { SubmitButton } from "@/components/ui/button.client";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select.client";
import { TextField } from "@/components/ui/text-field.client";
import { useForm } from "@/components/ui/use-form.client";
import type { ArticleWords } from "@/lib/words/article";
import type { ActState } from "./panel/act-state";

/** A new piece begins with a working headline and a section; both may wait. */
export function NewArticleForm({
  action,
  sections,
  words,
}: {
  action: (before: ActState, form: FormData) => Promise<ActState>;
  sections: readonly { value: string; label: string }[];
  words: Pick<ArticleWords, "fields" | "start">;
}) {
  const { state, pending, formProps } = useForm<ActState>(action, { status: "idle" });
  const refused = state.status === "refused" ? state : null;
  const errorAt = (field: string) => (refused?.field === field ? refused.sentence : null);
  return (
    <form {...formProps} className="flex max-w-xl flex-col gap-4">
      {refused && !refused.field && (
        <Notice tone="danger" live>
          {refused.sentence}
        </Notice>
      )}
      <TextField
        label={words.fields.headline}
        hint={words.start.headlineHint}
        name="headline"
        lang="vi"
        maxLength={300}
        autoFocus
        autoComplete="off"
        error={errorAt("headline")}
      />
      <Select
        label={words.fields.section}
        name="section"
        options={sections}
        empty={words.fields.noSection}
        error={errorAt("section")}
      />
      <div>
        <SubmitButton pending={pending}>{words.start.begin}</SubmitButton>
      </div>
    </form>
  );
}
