"use client";
import { useState } from "react";
import { useToast } from "@/components/ui/toast.client";
import { type ActId, acts } from "@/lib/domain/workflow";
import { fill } from "@/lib/words/fill";
import type { ArticleData } from "../article-data";
import { useRoom } from "../room.client";
import { callApi, type Told } from "../store/article-wire";
import { problemWords } from "../store/problem-words";

export interface ActFault {
  act: ActId;
  sentence: string;
  /** The form field it belongs to. */
  field: string | null;
  /** The piece changed meanwhile; the new version is on the screen already. */
  isStale: boolean;
}

/**
 * Does an act: first everything typed is saved and the article looked at again, then the act is asked for
 * with exactly the version and hash on the screen. What was filled in stays whatever the answer.
 */
export function useActs() {
  const { store, words } = useRoom();
  const { say } = useToast();
  const [working, setWorking] = useState<ActId | null>(null);
  const [fault, setFault] = useState<ActFault | null>(null);

  async function run(act: ActId, given: Record<string, string>): Promise<boolean> {
    const fail = (sentence: string, rest: Partial<ActFault> = {}) => {
      setFault({ act, sentence, field: null, isStale: false, ...rest });
      return false;
    };
    let settled = await store.settle();
    if (!settled && store.read().session && (await store.askToSignIn())) settled = await store.settle();
    const before = store.read();
    if (!settled) {
      const what = problemWords(before, words) ?? words.save.hereHint;
      return fail(fill(words.acts.unsaved, { what }));
    }
    await store.refresh();
    const { article, text } = store.read();
    const isChanged =
      article.version > before.article.version || (text !== null && article.bodyVersion > text.version);
    if (isChanged) {
      store.lookAtText();
      return fail(words.acts.changed, { isStale: true });
    }
    let told = await askFor(act, article, given);
    // The very act goes on once the same person is signed in again.
    if (!told.ok && told.problem.status === 401 && (await store.askToSignIn()))
      told = await askFor(act, article, given);
    if (!told.ok) {
      const { code, sentence, field, status } = told.problem;
      // The answer was lost: whether the act was done shows in the article itself.
      if (status === 0) {
        await store.refresh();
        return fail(words.acts.noAnswer);
      }
      const isStale = code === "stale" || code === "hash.stale" || code.startsWith("state.");
      if (isStale) await store.refresh();
      return fail(isStale ? `${sentence} ${words.acts.changed}` : sentence, { field, isStale });
    }
    say(words.acts.done[act]);
    await store.refresh();
    return true;
  }

  async function perform(act: ActId, given: Record<string, string> = {}): Promise<boolean> {
    setWorking(act);
    setFault(null);
    try {
      return await run(act, given);
    } finally {
      setWorking(null);
    }
  }

  return { perform, working, fault, forget: () => setFault(null) };
}

/** By the HTTP API, not by a server action: those are named anew by every build, and a page may be older. */
function askFor(
  act: ActId,
  { id, version, contentHash }: ArticleData,
  given: Record<string, string>,
): Promise<Told<unknown>> {
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""));
  const signed = act === "approve" || act === "release" ? { contentHash } : {};
  return callApi("POST", `/articles/${id}/${acts[act].noun}`, { body: { ...said, ...signed, version } });
}
