"use client";
import { useState } from "react";
import { type FormAction, idle } from "@/components/newsroom/form-state";
import { ConfirmDialog } from "@/components/ui/dialog.client";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast.client";
import type { NewsroomWords } from "@/lib/words/dictionary";

/** Asks, does, and says so; a refusal stays in the dialog with its sentence. */
export function ConfirmAct({
  action,
  fields,
  title,
  consequence,
  confirmLabel,
  done,
  words,
  grave = true,
  onClose,
}: {
  action: FormAction;
  fields: Record<string, string>;
  title: string;
  consequence: string;
  confirmLabel: string;
  /** What is said when it is done. */
  done: string;
  words: NewsroomWords["ui"];
  grave?: boolean;
  onClose: () => void;
}) {
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const toast = useToast();

  const act = async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    setPending(true);
    const state = await action(idle, form);
    setPending(false);
    if (state.status === "refused") return setError(state.sentence);
    toast.say(done);
    onClose();
  };

  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      consequence={consequence}
      confirmLabel={confirmLabel}
      cancelLabel={words.cancel}
      grave={grave}
      pending={pending}
      onConfirm={act}
    >
      {error && (
        <Notice tone="danger" live>
          {error}
        </Notice>
      )}
    </ConfirmDialog>
  );
}
