"use client";
import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";
import { readingMinutes, type TextCount } from "@/lib/text/count-text";
import { formatNumber } from "@/lib/text/numbers";
import { fill } from "@/lib/words/fill";
import { useFormPart, useRoom } from "../room.client";
import { countBetween, countDoc } from "./count-doc";

interface Counts {
  all: TextCount;
  /** Of the selection, when there is one. */
  chosen: TextCount | null;
}

/** Length, time to read, and how far from the section's measure: one quiet line beneath the text, never in the way. */
export function TextCounts({ editor }: { editor: Editor }) {
  const { words, desk } = useRoom();
  const { value: section } = useFormPart("section");
  const counts = useCounts(editor);
  const say = words.counts;
  const target = targetOf(desk.sections, section);
  if (!counts) return <p className="text-counts">&nbsp;</p>;
  const { all, chosen } = counts;
  const over = target === null ? 0 : all.words - target;
  const n = formatNumber;
  return (
    <p className="text-counts tnum" title={say.how}>
      <span>{fill(say.words, { n: n(all.words) })}</span>
      <span>{fill(say.characters, { n: n(all.characters) })}</span>
      {all.words > 0 && <span>{fill(say.minutes, { n: readingMinutes(all.words) })}</span>}
      {target !== null && (
        <span className={over > target / 5 ? "text-warn" : undefined}>
          {fill(over > 0 ? say.over : over < 0 ? say.under : say.exact, {
            n: n(Math.abs(over)),
            target: n(target),
          })}
        </span>
      )}
      {chosen && (
        <span className="text-ink">
          {fill(say.chosen, { words: n(chosen.words), characters: n(chosen.characters) })}
        </span>
      )}
    </p>
  );
}

/** The section's own measure, else its parent's. */
function targetOf(
  sections: readonly { slug: string; id: string; parent: string | null; targetWords: number | null }[],
  slug: string,
): number | null {
  const own = sections.find((one) => one.slug === slug);
  const parent = sections.find((one) => one.id === own?.parent);
  return own?.targetWords ?? parent?.targetWords ?? null;
}

/** Counts when typing rests: never while a key waits for its paint. */
function useCounts(editor: Editor): Counts | null {
  const [counts, setCounts] = useState<Counts | null>(null);
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let idle = 0;
    const look = () => {
      const { doc, selection } = editor.state;
      const chosen = selection.empty ? null : countBetween(doc, selection.from, selection.to);
      setCounts({ all: countDoc(doc), chosen: chosen && chosen.characters > 0 ? chosen : null });
    };
    const soon = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        // Safari has no idle callbacks; a timer is idle enough there.
        if ("requestIdleCallback" in window) idle = requestIdleCallback(look, { timeout: 500 });
        else look();
      }, 200);
    };
    look();
    editor.on("transaction", soon);
    return () => {
      editor.off("transaction", soon);
      clearTimeout(waiting);
      if (idle) cancelIdleCallback(idle);
    };
  }, [editor]);
  return counts;
}
