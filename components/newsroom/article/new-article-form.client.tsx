"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button.client";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select.client";
import { TextField } from "@/components/ui/text-field.client";
import type { ArticleWords } from "@/lib/words/article";
import { Journal, Soon } from "../journal/journal";
import type { KeptStart } from "../journal/journal-records";
import { SignInAgain } from "../sign-in/sign-in-again.client";
import { callApi, type Problem, speakFor } from "./store/article-wire";

/** A new piece begins with a working headline and a section; both may wait, and both are kept on this device. */
export function NewArticleForm({
  me,
  build,
  sections,
  words,
}: {
  me: { id: string; name: string; email: string };
  build: string;
  sections: readonly { value: string; label: string }[];
  words: Pick<ArticleWords, "fields" | "start" | "again">;
}) {
  const router = useRouter();
  const [given, setGiven] = useState({ headline: "", section: "" });
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [session, setSession] = useState<{ isOther: boolean } | null>(null);
  const journal = useMemo(() => new Journal(me.id), [me.id]);
  const soon = useMemo(() => new Soon<KeptStart | null>((start) => journal.keepStart(start)), [journal]);
  const isTouched = useRef(false);

  useEffect(() => {
    void journal.start().then((kept) => {
      if (kept && !isTouched.current) setGiven({ headline: kept.headline, section: kept.section });
    });
    return speakFor({
      personId: me.id,
      build,
      onBuild: () => undefined,
      onSession: (isOver, isOther) => setSession(isOver ? { isOther } : null),
    });
  }, [journal, me.id, build]);

  const change = (part: Partial<typeof given>) => {
    isTouched.current = true;
    const next = { ...given, ...part };
    setGiven(next);
    soon.note(next.headline || next.section ? { ...next, at: Date.now() } : null);
  };

  const send = async () => {
    setPending(true);
    setProblem(null);
    const body = Object.fromEntries(Object.entries(given).filter(([, value]) => value.trim() !== ""));
    const told = await callApi<{ id: string }>("POST", "/articles", { body });
    setPending(false);
    if (!told.ok) {
      if (told.problem.status !== 401) setProblem(told.problem);
      return;
    }
    soon.note(null);
    await soon.now();
    router.push(`/newsroom/articles/${told.value.id}`);
  };

  const errorAt = (field: string) => (problem?.field === field ? problem.sentence : null);
  return (
    <form
      method="post"
      className="flex max-w-xl flex-col gap-4"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void send();
      }}
    >
      {problem && !problem.field && (
        <Notice tone="danger" live>
          {problem.sentence || words.start.noAnswer}
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
        value={given.headline}
        onChange={(event) => change({ headline: event.target.value })}
        error={errorAt("headline")}
      />
      <Select
        label={words.fields.section}
        name="section"
        options={sections}
        empty={words.fields.noSection}
        value={given.section}
        onChange={(event) => change({ section: event.target.value })}
        error={errorAt("section")}
      />
      <div>
        <Button look="primary" type="submit" pending={pending}>
          {words.start.begin}
        </Button>
      </div>
      {session && (
        <SignInAgain
          quiet={false}
          me={me}
          isOther={session.isOther}
          words={words.again}
          onDone={() => {
            setSession(null);
            void send();
          }}
          onLater={() => setSession(null)}
        />
      )}
    </form>
  );
}
