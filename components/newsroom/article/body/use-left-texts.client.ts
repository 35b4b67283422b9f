"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { LeftText } from "@/components/newsroom/journal/journal";
import type { TextJournal } from "@/components/newsroom/journal/text-journal";
import { useRoom } from "../room.client";
import { isSigned, mayType } from "../store/article-store";
import { askSteps, postSteps } from "../store/article-wire";
import { type Comparison, compareOrphan, deliverOrphan } from "../text/deliver-orphan";
import { rescued } from "./rescued";

/** Text of an earlier visit that cannot be sent without asking. */
export interface AskedText {
  text: LeftText;
  compared: Comparison;
}

export type Choice = "place" | "tray" | "discard";

const again = 15_000;

/**
 * Text that earlier visits left on this device. `deliver` sends what can be sent without a word and gives true if
 * there was anything; what must be asked about is in `left` until it is settled.
 */
export function useLeftTexts(say: (sentence: string) => void) {
  const { store, journal, words } = useRoom();
  const [left, setLeft] = useState<readonly AskedText[]>([]);
  const { id } = store.read().article;
  const waiting = useRef(false);

  const send = useCallback(
    async (text: LeftText, kept: TextJournal) => {
      const delivery = await deliverOrphan(text, {
        save: (batch) => postSteps(id, batch, false),
        ask: (since) => askSteps(id, since),
        journal: kept,
      });
      if (delivery.kind !== "delivered") return delivery.kind;
      await kept.end(journal.trayChanges(id, rescued(delivery.lost)));
      journal.trayChanged();
      say(delivery.lost.mine.length > 0 ? words.text.recoveredToTray : words.text.recovered);
      store.lookAtText();
      return delivery.kind;
    },
    [id, journal, say, store, words.text],
  );

  const deliver = useCallback(async () => {
    const texts = await journal.textsLeft(id);
    const asked: AskedText[] = [];
    waiting.current = false;
    for (const text of texts)
      await journal.takeText(id, text, async (kept) => {
        const snapshot = store.read();
        const isOpen = mayType(snapshot) && !isSigned(snapshot.article.state);
        const came = isOpen ? await send(text, kept) : "refused";
        if (came === "delivered") return;
        const ask = (since: number) => askSteps(id, since);
        const compared =
          came === "refused" ? await compareOrphan(text, ask, store.read().article.body) : null;
        if (!compared) waiting.current = true;
        else if (
          compared.words.length === 0 &&
          JSON.stringify(compared.mine) === JSON.stringify(compared.theirs)
        )
          await kept.end();
        else asked.push({ text, compared });
      });
    setLeft(asked);
    return texts.length > 0;
  }, [id, journal, send, store]);

  useEffect(() => {
    const tryAgain = () => waiting.current && void deliver();
    const timer = setInterval(tryAgain, again);
    window.addEventListener("online", tryAgain);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", tryAgain);
    };
  }, [deliver]);

  const settle = useCallback(
    async ({ text, compared }: AskedText, choice: Choice) => {
      let isSettled = false;
      await journal.takeText(id, text, async (kept) => {
        if (choice === "place" && (await send(text, kept)) !== "delivered") return;
        if (choice === "tray")
          await kept.end(journal.trayChanges(id, rescued({ mine: compared.words, theirs: [] })));
        if (choice === "discard") await kept.end();
        isSettled = true;
        setLeft((before) => before.filter((one) => one.text.editor !== text.editor));
      });
      journal.trayChanged();
      return isSettled;
    },
    [id, journal, send],
  );

  return { left, deliver, settle };
}
