"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button.client";
import type { Locale, NewsroomWords } from "@/lib/words/dictionary";
import { PhotoWordsDialog } from "./photo-words-dialog.client";

/** A photo of the library as the grid shows it. */
export interface PhotoCard {
  id: string;
  width: number;
  height: number;
  bytes: number;
  caption: string | null;
  credit: string | null;
  alt: string | null;
}

/** The library, newest first. Pictures stand whole on a plain ground: a crop could hide what matters. */
export function PhotoGrid({
  photos,
  editable,
  locale,
  words,
}: {
  photos: readonly PhotoCard[];
  editable: boolean;
  locale: Locale;
  words: Pick<NewsroomWords, "photos" | "ui">;
}) {
  const [open, setOpen] = useState<string | null>(null);
  const chosen = photos.find((photo) => photo.id === open) ?? null;
  return (
    <>
      <ul
        aria-label={words.photos.grid}
        className="grid grid-cols-2 gap-3 tablet:grid-cols-3 desk:grid-cols-4 wide:grid-cols-5 hall:grid-cols-7"
      >
        {photos.map((photo) => (
          <li key={photo.id} className="flex flex-col rounded-control border border-line bg-sheet">
            <div className="flex aspect-4/3 items-center justify-center overflow-hidden rounded-t-control bg-press">
              {/* biome-ignore lint/performance/noImgElement: private renditions exist already and take no optimiser */}
              <img
                src={`/api/v1/photos/${photo.id}/file?width=400`}
                alt={photo.alt ?? photo.caption ?? ""}
                width={photo.width}
                height={photo.height}
                loading="lazy"
                decoding="async"
                className="max-h-full w-auto object-contain"
              />
            </div>
            <div className="flex flex-1 flex-col gap-0.5 p-2">
              <p className="line-clamp-3 text-row" title={photo.caption ?? undefined}>
                {photo.caption ?? <span className="text-faint italic">{words.photos.noCaption}</span>}
              </p>
              <p className="text-note text-soft">
                {photo.credit ?? <span className="text-faint">{words.photos.noCredit}</span>}
              </p>
              {editable && (
                <div className="mt-auto pt-1">
                  <Button look="plain" size="small" icon="pencil" onClick={() => setOpen(photo.id)}>
                    {words.photos.edit}
                  </Button>
                </div>
              )}
            </div>
          </li>
        ))}
      </ul>
      {chosen && (
        <PhotoWordsDialog
          key={chosen.id}
          photo={chosen}
          locale={locale}
          words={words}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
