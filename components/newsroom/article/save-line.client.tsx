"use client";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button.client";
import { Icon } from "@/components/ui/icon";
import { Spinner } from "@/components/ui/spinner";
import { fill } from "@/lib/words/fill";
import { useRoom, useSnapshot } from "./room.client";
import { saveWord } from "./store/article-store";
import { isSessionOver, problemWords } from "./store/problem-words";

/** How saving stands, always in this place and in words: "Đã lưu 10:32:05". Read out when it turns bad. */
export function SaveLine() {
  const { store, words, desk } = useRoom();
  const snapshot = useSnapshot();
  const say = words.save;
  const word = useCalm(saveWord(snapshot));
  const savedAt = Math.max(snapshot.savedAt ?? 0, snapshot.text?.savedAt ?? 0);
  const sessionOver = isSessionOver(snapshot);
  const text = {
    saved: savedAt ? fill(say.saved, { time: clock(savedAt, desk.timeZone) }) : say.opened,
    saving: say.saving,
    here: say.here,
    problem: fill(say.problem, { what: problemWords(snapshot, words) ?? "" }),
  }[word];
  const tone = { saved: "text-soft", saving: "text-soft", here: "text-warn", problem: "text-danger" }[word];
  return (
    <div className={`flex flex-wrap items-center gap-x-2 gap-y-1 text-row ${tone}`} data-save={word}>
      <span className="flex min-w-0 items-start gap-1">
        {word === "saving" ? (
          <Spinner />
        ) : (
          <Icon name={word === "saved" ? "check" : "warning"} className="mt-0.5" />
        )}
        {/* The time of every save is not news; what goes wrong is. */}
        <span
          role="status"
          aria-live={word === "here" || word === "problem" ? "polite" : "off"}
          aria-label={say.label}
          className="tnum min-w-0"
        >
          {text}
        </span>
      </span>
      {word === "here" && <span className="text-note">{say.hereHint}</span>}
      {!snapshot.isKept && word !== "saved" && <span className="text-danger">{say.notKept}</span>}
      {sessionOver && (
        <Button size="small" look="primary" onClick={() => void store.askToSignIn()}>
          {say.signIn}
        </Button>
      )}
      {word === "here" && (
        <Button size="small" onClick={() => store.tryAgain()}>
          {say.retry}
        </Button>
      )}
    </div>
  );
}

/** Lets "saving" show only when it lasts, so that the line does not blink with every word typed. */
function useCalm(word: ReturnType<typeof saveWord>): ReturnType<typeof saveWord> {
  const [shown, setShown] = useState(word);
  useEffect(() => {
    if (word === shown) return;
    if (word !== "saving" && shown !== "saving") return setShown(word);
    const timer = setTimeout(() => setShown(word), word === "saving" ? 700 : 150);
    return () => clearTimeout(timer);
  }, [word, shown]);
  return word === "problem" ? word : shown;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clock(at: number, timeZone: string): string {
  const known = clocks.get(timeZone);
  const format =
    known ??
    new Intl.DateTimeFormat("en-GB", {
      timeZone,
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      hourCycle: "h23",
    });
  clocks.set(timeZone, format);
  return format.format(at);
}
