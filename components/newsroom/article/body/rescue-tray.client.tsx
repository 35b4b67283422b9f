"use client";
import { useState } from "react";
import type { RescuedWords } from "@/components/newsroom/journal/journal-records";
import { Button } from "@/components/ui/button.client";
import { Notice } from "@/components/ui/notice";
import { formatShortStamp } from "@/lib/format/datetime";
import { fill } from "@/lib/words/fill";
import { useRoom, useRoomState } from "../room.client";
import { mayType } from "../store/article-store";

/** Words that lost their place, until they are put somewhere or dismissed. */
export function RescueTray({
  tray,
  onDismiss,
}: {
  tray: readonly RescuedWords[];
  onDismiss: (id: string) => void;
}) {
  const { words, desk, tools } = useRoom();
  const isOpen = useRoomState(mayType);
  const [copied, setCopied] = useState<string | null>(null);
  const say = words.rescued;
  if (tray.length === 0) return null;
  return (
    <section aria-label={say.title} className="my-3">
      <Notice tone="warn" live>
        <h2 className="font-semibold">{say.title}</h2>
        <p className="text-row text-soft">{say.explain}</p>
        <ul className="mt-2 flex flex-col gap-3">
          {tray.map((one) => (
            <li key={one.id}>
              <p className="text-note text-soft">
                {fill(one.whose === "mine" ? say.mine : say.theirs, {
                  time: formatShortStamp(one.at, desk.timeZone),
                })}
              </p>
              <blockquote className="max-h-48 overflow-y-auto border-s-2 border-rule ps-2 font-serif whitespace-pre-line">
                {one.text}
              </blockquote>
              <div className="mt-1 flex flex-wrap gap-2">
                {isOpen && (
                  <Button
                    size="small"
                    onClick={() => {
                      tools.current?.insertWords(one.text);
                      onDismiss(one.id);
                    }}
                  >
                    {say.insert}
                  </Button>
                )}
                <Button
                  size="small"
                  onClick={() => {
                    void navigator.clipboard?.writeText(one.text).then(() => setCopied(one.id));
                  }}
                >
                  {copied === one.id ? say.copied : say.copy}
                </Button>
                <Button size="small" look="plain" onClick={() => onDismiss(one.id)}>
                  {say.dismiss}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      </Notice>
    </section>
  );
}
