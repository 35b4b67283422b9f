"use client";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { Button, IconButton } from "@/components/ui/button.client";
import { Dialog } from "@/components/ui/dialog.client";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field.client";
import { fill } from "@/lib/words/fill";
import type { KeptWords } from "@/lib/words/kept-vi";
import { signInAgain } from "./sign-in-again";
import { signInSentence } from "./sign-in-sentence";

export interface AgainProps {
  /** Whose page this is: nobody else goes on with it. */
  me: { id: string; name: string; email: string };
  /** Someone else is signed in by now. */
  isOther: boolean;
  words: KeptWords["again"];
  onDone: () => void;
  onLater: () => void;
}

/**
 * Asks for the password over the page. `quiet`: beside what is being done, taking no focus from it, so that the next
 * letter does not land in the password (on a phone there is no beside; the line that says how saving stands asks);
 * else as a dialog.
 */
export function SignInAgain({ quiet, ...props }: AgainProps & { quiet: boolean }) {
  const { words, isOther, onLater } = props;
  const title = isOther ? words.otherTitle : words.title;
  const name = useId();
  if (!quiet)
    return (
      <Dialog open onOpenChange={(open) => !open && onLater()} title={title} closeLabel={words.later}>
        <AgainForm {...props} />
      </Dialog>
    );
  return (
    <section
      role="dialog"
      aria-labelledby={name}
      className="fixed right-4 bottom-4 z-30 hidden w-96 rounded-float border border-line bg-float p-4 text-ink shadow-float tablet:block"
      onKeyDown={(event) => event.key === "Escape" && onLater()}
    >
      <div className="mb-2 flex items-start justify-between gap-2">
        <h2 id={name} className="text-title font-semibold">
          {title}
        </h2>
        <IconButton icon="close" name={words.later} size="small" onClick={onLater} />
      </div>
      <AgainForm {...props} />
    </section>
  );
}

function AgainForm({ me, isOther, words, onDone, onLater }: AgainProps) {
  const [error, setError] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const password = useRef<HTMLInputElement>(null);
  const life = useRef(true);
  useEffect(() => {
    life.current = true;
    return () => {
      life.current = false;
    };
  }, []);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = password.current?.value ?? "";
    if (!given) {
      setError(words.missing);
      password.current?.focus();
      return;
    }
    setPending(true);
    setError(null);
    const told = await signInAgain(me.id, me.email, given);
    if (!life.current) return;
    setPending(false);
    if (told.ok) return onDone();
    setError(
      told.answer === "other_person"
        ? fill(words.notYou, { name: me.name })
        : signInSentence(told.answer, words),
    );
    password.current?.select();
    password.current?.focus();
  };

  return (
    <form method="post" onSubmit={send} className="flex flex-col gap-3" noValidate>
      <p className="text-row text-soft">{isOther ? fill(words.other, { name: me.name }) : words.explain}</p>
      {error && (
        <Notice tone="danger" live>
          {error}
        </Notice>
      )}
      <TextField
        ref={password}
        label={words.password}
        type="password"
        autoComplete="current-password"
        maxLength={200}
      />
      {/* For the browser's own memory of passwords, and for the eye: whose password is asked for. */}
      <TextField label={words.email} type="email" autoComplete="username" value={me.email} readOnly />
      <div className="flex flex-wrap gap-2">
        <Button look="primary" type="submit" pending={pending}>
          {pending ? words.pending : words.submit}
        </Button>
        <Button onClick={onLater}>{words.later}</Button>
      </div>
    </form>
  );
}
