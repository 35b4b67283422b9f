"use client";
import { useCallback, useEffect, useState } from "react";
import { Button } from "@/components/ui/button.client";
import { Dialog } from "@/components/ui/dialog.client";
import { Notice } from "@/components/ui/notice";
import { Spinner } from "@/components/ui/spinner";
import { fill } from "@/lib/words/fill";
import { type PictureTarget, useRoom } from "../room.client";
import { callApi } from "../store/article-wire";
import { addToArticle } from "./picture-queue";
import { thumbnail } from "./thumbnail";
import type { LibraryPhoto } from "./upload-photo";

interface Page {
  items: LibraryPhoto[];
  next: string | null;
}

/** Chooses one photo of the paper's library, newest first. */
export function LibraryDialog({
  open,
  onOpenChange,
  target,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  target: PictureTarget;
}) {
  const { words, house } = useRoom();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={words.photos.library}
      closeLabel={house.ui.close}
      wide
    >
      <Library target={target} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

function Library({ target, onDone }: { target: PictureTarget; onDone: () => void }) {
  const { store, tools, words } = useRoom();
  const [photos, setPhotos] = useState<LibraryPhoto[]>([]);
  const [next, setNext] = useState<string | null>(null);
  const [state, setState] = useState<"loading" | "ready" | "failed">("loading");
  const say = words.photos;

  const load = useCallback(async (cursor: string | null) => {
    setState("loading");
    const told = await callApi<Page>("GET", `/photos?limit=24${cursor ? `&cursor=${cursor}` : ""}`);
    if (told.ok) {
      setPhotos((before) => [...(cursor ? before : []), ...told.value.items]);
      setNext(told.value.next);
    }
    setState(told.ok ? "ready" : "failed");
  }, []);

  useEffect(() => {
    void load(null);
  }, [load]);

  return (
    <div className="flex flex-col gap-3">
      {state === "failed" && (
        <Notice
          tone="danger"
          live
          actions={
            <Button size="small" onClick={() => void load(null)}>
              {say.retry}
            </Button>
          }
        >
          {say.libraryFailed}
        </Notice>
      )}
      {state === "ready" && photos.length === 0 && <p className="text-soft">{say.libraryEmpty}</p>}
      <ul className="grid grid-cols-2 gap-3 tablet:grid-cols-3">
        {photos.map((photo) => (
          <li key={photo.id}>
            <button
              type="button"
              aria-label={fill(say.chooseNamed, { caption: photo.caption ?? say.noCaption })}
              className="flex w-full flex-col gap-1 rounded-control border border-line p-1 text-start hover:border-edge hover:bg-hover"
              onClick={() => {
                onDone();
                void addToArticle(store, tools, photo, target);
              }}
            >
              {/* biome-ignore lint/performance/noImgElement: a private picture, sized by the server */}
              <img
                src={thumbnail(photo.id, 400)}
                alt=""
                width={photo.width}
                height={photo.height}
                loading="lazy"
                className="aspect-3/2 w-full object-cover"
              />
              <span className="line-clamp-2 text-note text-soft">{photo.caption ?? say.noCaption}</span>
            </button>
          </li>
        ))}
      </ul>
      {state === "loading" && <Spinner label={words.acts.working} />}
      {next && state === "ready" && (
        <Button className="self-center" onClick={() => void load(next)}>
          {say.more}
        </Button>
      )}
    </div>
  );
}
