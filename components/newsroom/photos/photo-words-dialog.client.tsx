"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useId, useState } from "react";
import { type ApiAnswer, callApi } from "@/components/newsroom/call-api";
import { Button } from "@/components/ui/button.client";
import { Dialog } from "@/components/ui/dialog.client";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area.client";
import { TextField } from "@/components/ui/text-field.client";
import { useToast } from "@/components/ui/toast.client";
import { formatFileSize } from "@/lib/format/file-size";
import type { Locale, NewsroomWords } from "@/lib/words/dictionary";
import { fill } from "@/lib/words/fill";
import type { PhotoCard } from "./photo-grid.client";

type Refused = Extract<ApiAnswer<unknown>, { ok: false }>;

/** Caption, credit and alternative text of one photo of the library. */
export function PhotoWordsDialog({
  photo,
  locale,
  words,
  onClose,
}: {
  photo: PhotoCard;
  locale: Locale;
  words: Pick<NewsroomWords, "photos" | "ui">;
  onClose: () => void;
}) {
  const [refused, setRefused] = useState<Refused | null>(null);
  const [pending, setPending] = useState(false);
  const router = useRouter();
  const toast = useToast();
  const form = useId();
  const w = words.photos;

  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = JSON.stringify(Object.fromEntries(new FormData(event.currentTarget)));
    setPending(true);
    const answer = await callApi(
      `/api/v1/photos/${photo.id}`,
      { method: "PATCH", body, headers: { "content-type": "application/json" } },
      w.failedNetwork,
    );
    setPending(false);
    if (!answer.ok) return setRefused(answer);
    toast.say(w.saved);
    router.refresh();
    onClose();
  };

  const errorAt = (field: string) => (refused?.field === field ? refused.sentence : null);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={w.editTitle}
      closeLabel={words.ui.close}
      footer={
        <>
          <Button onClick={onClose}>{words.ui.cancel}</Button>
          <Button look="primary" type="submit" form={form} pending={pending}>
            {w.save}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={save} className="flex flex-col gap-3">
        {/* biome-ignore lint/performance/noImgElement: private renditions exist already and take no optimiser */}
        <img
          src={`/api/v1/photos/${photo.id}/file?width=800`}
          alt={photo.alt ?? ""}
          width={photo.width}
          height={photo.height}
          className="h-64 w-full rounded-control bg-press object-contain"
        />
        <p className="tnum text-note text-faint">
          {fill(w.size, {
            width: photo.width,
            height: photo.height,
            size: formatFileSize(photo.bytes, locale),
          })}
        </p>
        {refused && !["caption", "credit", "alt"].includes(refused.field ?? "") && (
          <Notice tone="danger" live>
            {refused.sentence}
          </Notice>
        )}
        <TextArea
          label={w.caption}
          name="caption"
          defaultValue={photo.caption ?? ""}
          error={errorAt("caption")}
          rows={3}
        />
        <TextField
          label={w.credit}
          name="credit"
          defaultValue={photo.credit ?? ""}
          error={errorAt("credit")}
        />
        <TextField
          label={w.alt}
          hint={w.altHint}
          name="alt"
          defaultValue={photo.alt ?? ""}
          error={errorAt("alt")}
        />
        <p className="text-note text-faint">{w.editNote}</p>
      </form>
    </Dialog>
  );
}
