"use client";
import { useRef, useState } from "react";
import { Button, IconButton } from "@/components/ui/button.client";
import { useRoom, useSnapshot } from "../room.client";
import { saveWord } from "../store/article-store";
import { useLivePage } from "./use-live-page.client";
import "./preview.css";

const widths = ["phone", "desktop"] as const;

/**
 * The readers' own renderer over the saved working copy, at the width of a phone or a computer. It follows every save
 * while it is open: only what changed is drawn again, at the place where the eye was.
 */
export function PreviewPanel({ isShown }: { isShown: boolean }) {
  const { words } = useRoom();
  const snapshot = useSnapshot();
  const [width, setWidth] = useState<(typeof widths)[number]>("phone");
  const [again, setAgain] = useState(0);
  const frame = useRef<HTMLIFrameElement>(null);
  const say = words.preview;
  const { article, text } = snapshot;
  const address = `/newsroom/articles/${article.id}/preview`;
  const version = `${article.version}.${Math.max(article.bodyVersion, text?.version ?? 0)}.${article.state}`;
  const trouble = useLivePage(frame, address, version, isShown);
  return (
    <div className="preview-panel" data-width={width} data-shown={isShown || undefined}>
      <div className="flex flex-wrap items-center gap-2">
        <fieldset className="flex gap-1">
          <legend className="sr-only">{say.width}</legend>
          {widths.map((one) => (
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
      <p role="status" className={`min-h-5 text-note ${trouble ? "text-danger" : "text-soft"}`}>
        {trouble ? say.trouble : saveWord(snapshot) === "saved" ? say.follows : say.unsaved}
      </p>
      <div className="preview-frame">
        {isShown && (
          <iframe
            key={again}
            ref={frame}
            title={say.title}
            src={address}
            // Same origin, so that the page can be kept up to date; without scripts there is nothing it could do.
            sandbox="allow-same-origin"
            referrerPolicy="no-referrer"
          />
        )}
      </div>
    </div>
  );
}
