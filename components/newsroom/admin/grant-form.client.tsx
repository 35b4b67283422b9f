"use client";
import { errorAt, errorBeside, type FormAction, idle } from "@/components/newsroom/form-state";
import { SubmitButton } from "@/components/ui/button.client";
import { Notice } from "@/components/ui/notice";
import { useForm } from "@/components/ui/use-form.client";
import type { AdminWords, Places } from "./person-line";
import { RightChoice } from "./right-choice";

/** Gives one right to one person. */
export function GrantForm({
  staffId,
  action,
  places,
  words,
}: {
  staffId: string;
  action: FormAction;
  places: Places;
  words: AdminWords;
}) {
  const { state, pending, formProps } = useForm(action, idle);
  const beside = errorBeside(state, ["capability", "section"]);
  return (
    <form {...formProps} className="flex flex-col gap-3 pt-4">
      {beside && (
        <Notice tone="danger" live>
          {beside}
        </Notice>
      )}
      {state.status === "done" && !pending && (
        <Notice tone="good" live>
          {words.admin.granted}
        </Notice>
      )}
      <input type="hidden" name="staffId" value={staffId} />
      <RightChoice
        label={words.admin.right}
        places={places}
        words={words}
        errors={{ capability: errorAt(state, "capability"), section: errorAt(state, "section") }}
      />
      <div>
        <SubmitButton look="quiet" icon="plus" pending={pending}>
          {words.admin.grant}
        </SubmitButton>
      </div>
    </form>
  );
}
