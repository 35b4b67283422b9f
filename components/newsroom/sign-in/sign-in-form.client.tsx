"use client";
import { signIn } from "next-auth/react";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button.client";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field.client";
import type { NewsroomWords } from "@/lib/words/dictionary";
import { DemoParts } from "./demo-parts";
import { signInSentence } from "./sign-in-sentence";

/** E-mail and password. What was typed stays after a refusal; the sentence is read out and says the way out. */
export function SignInForm({
  target,
  words,
  demo,
}: {
  /** A path of the newsroom, already checked. */
  target: string;
  words: NewsroomWords["signIn"];
  demo: boolean;
}) {
  const [error, setError] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const [shown, setShown] = useState(false);
  const email = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const given = { email: String(form.get("email")).trim(), password: String(form.get("password")) };
    if (!given.email || !given.password) {
      setError(words.missing);
      (given.email ? password : email).current?.focus();
      return;
    }
    setPending(true);
    setError(null);
    const answer = await signIn("credentials", { ...given, redirect: false }).catch(() => undefined);
    if (answer?.ok && !answer.error) return window.location.assign(target);
    setPending(false);
    setError(signInSentence(answer?.error, words));
    password.current?.focus();
  };

  return (
    <>
      {/* Posted, so that a press before the scripts are there never puts a password into an address. */}
      <form method="post" onSubmit={send} className="flex flex-col gap-3" noValidate>
        {error && (
          <Notice tone="danger" live>
            {error}
          </Notice>
        )}
        <TextField
          ref={email}
          label={words.email}
          name="email"
          type="email"
          autoComplete="username"
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={200}
        />
        <TextField
          ref={password}
          label={words.password}
          name="password"
          type={shown ? "text" : "password"}
          autoComplete="current-password"
          maxLength={200}
        />
        <Checkbox label={words.show} checked={shown} onChange={(event) => setShown(event.target.checked)} />
        <Button look="primary" type="submit" pending={pending} className="min-h-10">
          {pending ? words.pending : words.submit}
        </Button>
      </form>
      {demo && (
        <DemoParts
          words={words}
          onChoose={(address) => {
            if (email.current) email.current.value = address;
            password.current?.focus();
          }}
        />
      )}
    </>
  );
}
