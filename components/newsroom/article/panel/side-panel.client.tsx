"use client";
import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { IconButton } from "@/components/ui/button.client";
import { Spinner } from "@/components/ui/spinner";
import { fill } from "@/lib/words/fill";
import { PartBoundary } from "../build-part.client";
import { isUnread } from "../notes/note-order";
import { useNotes } from "../notes/use-notes.client";
import type { PictureQueue } from "../photos/picture-queue";
import { type PanelTab, useArticle, useFormPart, useRoom } from "../room.client";
import { useSuggestions } from "../suggest/use-suggestions.client";
import { NextPanel } from "./next-panel.client";

// Nobody needs these to type: each is loaded when its tab is opened for the first time.
const PhotosPanel = lazy(async () => ({
  default: (await import("../photos/photos-panel.client")).PhotosPanel,
}));
const ChecksPanel = lazy(async () => ({ default: (await import("./checks-panel.client")).ChecksPanel }));
const NotesPanel = lazy(async () => ({ default: (await import("../notes/notes-panel.client")).NotesPanel }));
const HistoryPanel = lazy(async () => ({ default: (await import("./history-panel.client")).HistoryPanel }));
const PreviewPanel = lazy(async () => ({ default: (await import("./preview-panel.client")).PreviewPanel }));

const SuggestionsPanel = lazy(async () => ({
  default: (await import("../suggest/suggestions-panel.client")).SuggestionsPanel,
}));

const order: readonly PanelTab[] = ["next", "photos", "checks", "notes", "suggestions", "history", "preview"];

/**
 * What to do with the piece, beside the text on a desk; on a phone a bar at the bottom whose tabs open a sheet.
 * Alt and a number choose a tab from anywhere, the text included.
 */
export function SidePanel({
  tab,
  isOpen,
  onChange,
  onClose,
  queue,
}: {
  tab: PanelTab;
  /** The sheet of small screens; beside the text the panel is always open. */
  isOpen: boolean;
  onChange: (tab: PanelTab) => void;
  onClose: () => void;
  queue: PictureQueue;
}) {
  const { words, desk } = useRoom();
  const article = useArticle();
  const { value: photos } = useFormPart("photos");
  const { items: open } = useSuggestions();
  const say = words.panel;
  const missing = article.issues.release.length;
  const openNotes = useNotes((snapshot) => snapshot.items.filter((note) => note.resolved === null).length);
  const hasNews = useNotes((snapshot) =>
    snapshot.items.some((note) => isUnread(note, snapshot.seen, desk.me.id)),
  );
  const marks: Partial<Record<PanelTab, number>> = {
    photos: photos.length,
    checks: missing,
    notes: openNotes,
    suggestions: open.length,
  };

  // What was opened once stays: a form half filled in, a list half read.
  const [visited, setVisited] = useState<ReadonlySet<PanelTab>>(new Set([tab]));
  if (!visited.has(tab)) setVisited(new Set([...visited, tab]));

  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
      const chosen = order[Number(/^Digit([1-9])$/.exec(event.code)?.[1] ?? 0) - 1];
      if (!chosen) return;
      event.preventDefault();
      onChange(chosen);
      document.getElementById(`tab-${chosen}`)?.focus();
    }
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [onChange]);

  const content: Record<PanelTab, ReactNode> = {
    next: <NextPanel />,
    photos: <PhotosPanel queue={queue} />,
    checks: <ChecksPanel />,
    notes: <NotesPanel isShown={tab === "notes"} />,
    history: <HistoryPanel isShown={tab === "history"} />,
    preview: <PreviewPanel isShown={tab === "preview"} />,
    suggestions: <SuggestionsPanel />,
  };

  return (
    <aside
      aria-label={say.label}
      className="side-panel"
      data-open={isOpen || undefined}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <div className="flex items-center border-b border-line">
        <div
          role="tablist"
          aria-label={say.label}
          className="flex min-w-0 flex-1 overflow-x-auto desk:flex-wrap desk:overflow-visible"
          onKeyDown={(event) => {
            const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
            const next = step && order[(order.indexOf(tab) + step + order.length) % order.length];
            if (!next) return;
            event.preventDefault();
            onChange(next);
            document.getElementById(`tab-${next}`)?.focus();
          }}
        >
          {order.map((one, index) => (
            <button
              key={one}
              id={`tab-${one}`}
              type="button"
              role="tab"
              aria-selected={tab === one}
              aria-controls={`panel-${one}`}
              aria-keyshortcuts={`Alt+${index + 1}`}
              title={`${say[one]} (${fill(say.shortcut, { n: index + 1 })})`}
              tabIndex={tab === one ? 0 : -1}
              className="side-tab"
              onClick={() => onChange(one)}
            >
              {say[one]}
              {marks[one] ? <span className="chip tnum text-soft">{marks[one]}</span> : null}
              {one === "notes" && hasNews && tab !== "notes" && (
                <span className="text-accent" title={words.notes.unreadCount}>
                  <span aria-hidden="true">●</span>
                  <span className="sr-only">{words.notes.unreadCount}</span>
                </span>
              )}
            </button>
          ))}
        </div>
        {isOpen && <IconButton icon="down" name={say.closeSheet} className="desk:hidden" onClick={onClose} />}
      </div>
      {order.map((one) => (
        <div
          key={one}
          id={`panel-${one}`}
          role="tabpanel"
          aria-labelledby={`tab-${one}`}
          hidden={tab !== one}
          tabIndex={-1}
          className="side-content"
        >
          {visited.has(one) && (
            <PartBoundary title={words.build.partTitle} reloadLabel={words.build.reload}>
              <Suspense
                fallback={
                  <p className="p-3">
                    <Spinner />
                  </p>
                }
              >
                {content[one]}
              </Suspense>
            </PartBoundary>
          )}
        </div>
      ))}
    </aside>
  );
}
