"use client";
import { useState } from "react";
import { Button, IconButton } from "@/components/ui/button.client";
import { useRoom, useSnapshot } from "../room.client";
import { saveWord } from "../store/article-store";

const widths = { phone: 360, desktop: 1280 } as const;

/** The readers' own renderer over the saved working copy, at the width of a phone or a computer. */
export function PreviewPanel({ isShown }: { isShown: boolean }) {
  const { words } = useRoom();
  const snapshot = useSnapshot();
  const [width, setWidth] = useState<keyof typeof widths>("phone");
  const [again, setAgain] = useState(0);
  const say = words.preview;
  const { article } = snapshot;
  const address = `/newsroom/articles/${article.id}/preview`;
  // A new address for each saved version: the frame shows what was saved last, and nothing older.
  const version = `${article.version}-${article.bodyVersion}-${again}`;
  return (
    <div className="flex h-full min-h-[70dvh] flex-col gap-2 p-3">
      <div className="flex flex-wrap items-center gap-2">
        <fieldset className="flex gap-1">
          <legend className="sr-only">{say.width}</legend>
          {(["phone", "desktop"] as const).map((one) => (
            <Button
              key={one}
              size="small"
              aria-pressed={width === one}
              look={width === one ? "primary" : "quiet"}
              onClick={() => setWidth(one)}
            >
              {say[one]}
            </Button>
          ))}
        </fieldset>
        <IconButton icon="eye" size="small" name={say.reload} onClick={() => setAgain(again + 1)} />
        <a className="text-link text-row" href={address} target="_blank" rel="noreferrer">
          {say.open}
        </a>
      </div>
      {saveWord(snapshot) !== "saved" && <p className="text-note text-warn">{say.unsaved}</p>}
      <div className={`preview-frame min-h-0 flex-1 ${width === "desktop" ? "is-desktop" : ""}`}>
        {isShown && (
          <iframe
            key={version}
            title={say.title}
            src={`${address}?v=${version}`}
            // Same origin for the pictures' sake; without scripts there is nothing it could do with that.
            sandbox="allow-same-origin"
            referrerPolicy="no-referrer"
            loading="lazy"
          />
        )}
      </div>
    </div>
  );
}
