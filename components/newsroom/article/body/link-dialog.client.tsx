"use client";
import type { Editor } from "@tiptap/core";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button.client";
import { Dialog } from "@/components/ui/dialog.client";
import { TextField } from "@/components/ui/text-field.client";
import { isSafeLink } from "@/lib/domain/body-schema";
import { useRoom } from "../room.client";

/** Sets, changes or removes the link of the selected words. */
export function LinkDialog({
  editor,
  open,
  onOpenChange,
}: {
  editor: Editor;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const { words, house } = useRoom();
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={words.link.title} closeLabel={house.ui.close}>
      <LinkForm editor={editor} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

function LinkForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const { words, house } = useRoom();
  const say = words.link;
  const present = String(editor.getAttributes("link").href ?? "");
  const [address, setAddress] = useState(present);
  const [error, setError] = useState<string | null>(null);
  const form = useId();

  function apply() {
    const href = address.trim();
    // A bare domain is meant as the web.
    const whole = /^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(href) ? `https://${href}` : href;
    if (!isSafeLink(whole)) {
      setError(say.invalid);
      return;
    }
    const chain = editor.chain().focus();
    if (editor.state.selection.empty && !present)
      chain.insertContent({ type: "text", text: whole, marks: [{ type: "link", attrs: { href: whole } }] });
    else chain.extendMarkRange("link").setLink({ href: whole });
    chain.run();
    onDone();
  }

  return (
    <form
      id={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        apply();
      }}
      className="flex flex-col gap-3"
    >
      <TextField
        label={say.address}
        hint={say.hint}
        error={error}
        type="url"
        inputMode="url"
        value={address}
        autoFocus
        autoComplete="off"
        onChange={(event) => {
          setAddress(event.target.value);
          setError(null);
        }}
      />
      {editor.state.selection.empty && !present && <p className="text-row text-soft">{say.noSelection}</p>}
      <div className="flex flex-wrap justify-end gap-2">
        {present && (
          <Button
            look="danger"
            onClick={() => {
              editor.chain().focus().extendMarkRange("link").unsetLink().run();
              onDone();
            }}
          >
            {say.remove}
          </Button>
        )}
        <Button onClick={onDone}>{house.ui.cancel}</Button>
        <Button type="submit" look="primary">
          {say.apply}
        </Button>
      </div>
    </form>
  );
}
