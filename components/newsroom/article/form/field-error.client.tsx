"use client";
import { Button } from "@/components/ui/button.client";
import { Icon } from "@/components/ui/icon";
import { useFormPart, useRoom } from "../room.client";
import type { FormKey } from "./form-values";

/** Why this field could not be saved, in the server's sentence, and the way back. */
export function FieldError({ name }: { name: FormKey }) {
  const { store, words } = useRoom();
  const { draft } = useFormPart(name);
  if (!draft?.error) return null;
  return (
    <div role="alert" className="flex flex-wrap items-center gap-x-2 text-row text-danger">
      <Icon name="warning" />
      <span>{draft.error.sentence}</span>
      <Button look="plain" size="small" onClick={() => store.undo(name)}>
        {words.conflict.undo}
      </Button>
    </div>
  );
}
