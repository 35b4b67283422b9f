"use client";
import { useState } from "react";
import { Dialog } from "@/components/ui/dialog.client";
import { KeyHint } from "@/components/ui/key-hint";
import { TextField } from "@/components/ui/text-field.client";
import { fold } from "@/lib/text/fold";
import type { NewsroomWords } from "@/lib/words/dictionary";
import type { KeyList } from "./offered-keys";

/** Every shortcut that works now, by where it works; a few letters find one, tones aside. */
export function ShortcutSheet({
  lists,
  words,
  onClose,
}: {
  lists: readonly KeyList[];
  words: Pick<NewsroomWords, "shortcuts" | "ui">;
  onClose: () => void;
}) {
  const [asked, setAsked] = useState("");
  const s = words.shortcuts;
  const wanted = fold(asked.trim());
  const found = lists
    .map(({ title, keys }) => ({
      title,
      keys: keys.filter(([key, what]) => fold(`${key} ${what}`).includes(wanted)),
    }))
    .filter(({ keys }) => keys.length > 0);
  return (
    <Dialog open onOpenChange={onClose} title={s.title} closeLabel={words.ui.close} wide>
      <TextField
        label={s.filter}
        type="search"
        autoComplete="off"
        value={asked}
        onChange={(event) => setAsked(event.target.value)}
      />
      <div className="mt-3 gap-x-8 tablet:columns-2">
        {found.map(({ title, keys }) => (
          <section key={title} aria-label={title} className="mb-4 break-inside-avoid">
            <h3 className="mb-1 text-note font-medium text-faint">{title}</h3>
            <dl className="grid grid-cols-[1fr_auto] items-baseline gap-x-4 gap-y-1 text-row">
              {keys.map(([key, what]) => (
                <div key={`${key} ${what}`} className="contents">
                  <dt>{what}</dt>
                  <dd className="text-end whitespace-nowrap">
                    <KeyHint keys={key} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      {found.length === 0 && <p className="text-row text-soft">{s.none}</p>}
      <p className="mt-1 text-note text-faint">{s.hint}</p>
    </Dialog>
  );
}
