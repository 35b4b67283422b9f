"use client";
import { useState } from "react";
import { useToast } from "@/components/ui/toast.client";
import type { ActId } from "@/lib/domain/workflow";
import { fill } from "@/lib/words/fill";
import { useRoom } from "../room.client";
import { problemWords } from "../store/problem-words";

export interface ActFault {
  act: ActId;
  sentence: string;
  /** The form field it belongs to. */
  field: string | null;
  /** The piece changed meanwhile; the new version is on the screen already. */
  isStale: boolean;
  isSessionOver: boolean;
}

/**
 * Does an act: first everything typed is saved and the article looked at again, then the server action is sent
 * with exactly the version and hash on the screen. What was filled in stays whatever the answer.
 */
export function useActs() {
  const { store, action, words } = useRoom();
  const { say } = useToast();
  const [working, setWorking] = useState<ActId | null>(null);
  const [fault, setFault] = useState<ActFault | null>(null);

  async function run(act: ActId, given: Record<string, string>): Promise<boolean> {
    const fail = (sentence: string, rest: Partial<ActFault> = {}) => {
      setFault({ act, sentence, field: null, isStale: false, isSessionOver: false, ...rest });
      return false;
    };
    const settled = await store.settle();
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
    const form = new FormData();
    form.set("articleId", article.id);
    form.set("version", String(article.version));
    if (act === "approve" || act === "release") form.set("contentHash", article.contentHash);
    for (const [name, value] of Object.entries(given)) form.set(name, value);
    const answer = await action[act]({ status: "idle" }, form);
    if (answer.status === "refused") {
      const isStale =
        answer.code === "stale" || answer.code === "hash.stale" || answer.code.startsWith("state.");
      if (isStale) await store.refresh();
      return fail(isStale ? `${answer.sentence} ${words.acts.changed}` : answer.sentence, {
        field: answer.field,
        isStale,
        isSessionOver: answer.code.startsWith("session."),
      });
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
    } catch {
      // The answer was lost: whether the act was done shows in the article itself.
      await store.refresh();
      setFault({
        act,
        sentence: words.acts.noAnswer,
        field: null,
        isStale: false,
        isSessionOver: false,
      });
      return false;
    } finally {
      setWorking(null);
    }
  }

  return { perform, working, fault, forget: () => setFault(null) };
}
