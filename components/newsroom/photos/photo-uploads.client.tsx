"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useReducer, useRef } from "react";
import { DropZone } from "@/components/newsroom/drop-zone.client";
import { Button } from "@/components/ui/button.client";
import type { Locale, NewsroomWords } from "@/lib/words/dictionary";
import { sendPhoto } from "./send-photo";
import { UploadList } from "./upload-list";
import { isBusy, nextUploads, uploadQueue } from "./upload-queue";

const taken = "image/jpeg,image/png,image/webp";

/** Brings photos in by button or drop, around the library they go into; the list of uploads can be left alone. */
export function PhotoUploads({
  words,
  retry,
  locale,
  children,
}: {
  words: NewsroomWords["photos"];
  /** Name of the button that tries a failed one again. */
  retry: string;
  locale: Locale;
  children: ReactNode;
}) {
  const [queue, tell] = useReducer(uploadQueue, []);
  const files = useRef(new Map<number, File>());
  const input = useRef<HTMLInputElement>(null);
  const router = useRouter();

  const add = (chosen: readonly File[]) => {
    const added = chosen.map((file) => ({ id: files.current.size + 1 + chosen.indexOf(file), file }));
    for (const { id, file } of added) files.current.set(id, file);
    tell({ type: "added", files: added.map(({ id, file }) => ({ id, name: file.name, size: file.size })) });
  };

  useEffect(() => {
    for (const { id } of nextUploads(queue)) {
      const file = files.current.get(id);
      if (!file) continue;
      sendPhoto(file, words, (state) => {
        tell({ type: "moved", id, state });
        if (state.is === "done") router.refresh();
      });
    }
  }, [queue, words, router]);

  const busy = isBusy(queue);
  useEffect(() => {
    if (!busy) return;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", hold);
    return () => window.removeEventListener("beforeunload", hold);
  }, [busy]);

  return (
    <DropZone hint={words.drop} onFiles={add} className="min-h-64">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 pb-3">
        <Button look="primary" icon="upload" onClick={() => input.current?.click()}>
          {words.upload}
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          accept={taken}
          aria-label={words.upload}
          tabIndex={-1}
          className="sr-only"
          onChange={(event) => {
            add([...(event.target.files ?? [])]);
            event.target.value = "";
          }}
        />
        <span className="text-note text-faint">{words.uploadHint}</span>
      </div>
      {queue.length > 0 && (
        <UploadList
          queue={queue}
          locale={locale}
          words={words}
          retry={retry}
          onAgain={(id) => tell({ type: "again", id })}
          onClear={() => tell({ type: "cleared" })}
        />
      )}
      {children}
    </DropZone>
  );
}
