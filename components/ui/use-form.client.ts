"use client";
import { type FormEvent, startTransition, useActionState } from "react";

/**
 * A form over a server action that never loses a word: React empties a form after its action, refused or not;
 * sent by hand it keeps what was typed. Without scripts the same form still works by itself.
 */
export function useForm<State>(
  action: (before: Awaited<State>, form: FormData) => State | Promise<State>,
  initial: Awaited<State>,
) {
  const [state, run, pending] = useActionState<State, FormData>(action, initial);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const form = new FormData(event.currentTarget, submitter);
    startTransition(() => run(form));
  };
  return { state, pending, send: run, formProps: { action: run, onSubmit } };
}
