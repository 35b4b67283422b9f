"use client";
import { useEffect, useRef, useState } from "react";
import { errorAt, errorBeside, type FormAction, idle } from "@/components/newsroom/form-state";
import { SubmitButton } from "@/components/ui/button.client";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field.client";
import { useForm } from "@/components/ui/use-form.client";
import type { NewsroomWords } from "@/lib/words/dictionary";

/** Changes one's own password. The copy is compared here; everything else the server judges. */
export function PasswordForm({
  action,
  email,
  words,
}: {
  action: FormAction;
  email: string;
  words: NewsroomWords["account"];
}) {
  const { state, pending, formProps } = useForm(action, idle);
  const [differs, setDiffers] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state.status === "done") form.current?.reset();
  }, [state]);
  const beside = errorBeside(state, ["current", "next"]);

  return (
    <section aria-labelledby="password-form">
      <h2 id="password-form" className="pb-1 text-title font-semibold">
        {words.password}
      </h2>
      <p className="pb-3 text-row text-soft">{words.passwordNote}</p>
      <form
        {...formProps}
        ref={form}
        onSubmit={(event) => {
          const typed = new FormData(event.currentTarget);
          const same = typed.get("next") === typed.get("$repeat");
          setDiffers(!same);
          if (same) return formProps.onSubmit(event);
          event.preventDefault();
        }}
        className="flex max-w-sm flex-col gap-3"
      >
        {state.status === "done" && (
          <Notice tone="good" live>
            {words.changed}
          </Notice>
        )}
        {beside && (
          <Notice tone="danger" live>
            {beside}
          </Notice>
        )}
        {/* So that a password manager knows whose password this is. */}
        <input type="hidden" name="$email" value={email} autoComplete="username" />
        <TextField
          label={words.current}
          name="current"
          type="password"
          autoComplete="current-password"
          required
          error={errorAt(state, "current")}
        />
        <TextField
          label={words.next}
          hint={words.nextHint}
          name="next"
          type="password"
          autoComplete="new-password"
          required
          maxLength={200}
          error={errorAt(state, "next")}
        />
        <TextField
          label={words.repeat}
          name="$repeat"
          type="password"
          autoComplete="new-password"
          required
          error={differs ? words.different : null}
        />
        <div>
          <SubmitButton pending={pending}>{words.change}</SubmitButton>
        </div>
      </form>
    </section>
  );
}
