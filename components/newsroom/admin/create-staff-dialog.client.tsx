"use client";
import { useId, useState } from "react";
import { idle } from "@/components/newsroom/form-state";
import { Button } from "@/components/ui/button.client";
import { Dialog } from "@/components/ui/dialog.client";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select.client";
import { TextField } from "@/components/ui/text-field.client";
import { useForm } from "@/components/ui/use-form.client";
import { fill } from "@/lib/words/fill";
import type { AdminWords, Places } from "./person-line";
import { RightChoice } from "./right-choice";
import type { StaffForm } from "./staff-form";

const fields = ["email", "fullName", "position", "locale", "capability", "section"];

/** Adds a person; afterwards the same dialog shows the first password, once. */
export function CreateStaffDialog({
  action,
  places,
  words,
  onClose,
}: {
  action: (before: StaffForm, form: FormData) => Promise<StaffForm>;
  places: Places;
  words: AdminWords;
  onClose: () => void;
}) {
  const { state, pending, formProps } = useForm<StaffForm>(action, idle);
  const id = useId();
  const { admin, ui } = words;
  const at = (field: string) => (state.status === "refused" && state.field === field ? state.sentence : null);
  const beside = state.status === "refused" && !fields.includes(state.field ?? "") ? state.sentence : null;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={admin.createTitle}
      closeLabel={ui.close}
      footer={
        state.status === "made" ? (
          <Button look="primary" onClick={onClose}>
            {ui.close}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{ui.cancel}</Button>
            <Button look="primary" type="submit" form={id} pending={pending}>
              {admin.create}
            </Button>
          </>
        )
      }
    >
      {state.status === "made" ? (
        <FirstPassword made={state} words={words} />
      ) : (
        <form {...formProps} id={id} className="flex flex-col gap-3">
          <p className="text-row text-soft">{admin.createHint}</p>
          {beside && (
            <Notice tone="danger" live>
              {beside}
            </Notice>
          )}
          <TextField label={admin.name} name="fullName" required maxLength={120} error={at("fullName")} />
          <TextField
            label={admin.email}
            name="email"
            type="email"
            required
            autoComplete="off"
            spellCheck={false}
            error={at("email")}
          />
          <TextField
            label={admin.position}
            name="position"
            optional={ui.optional}
            maxLength={120}
            error={at("position")}
          />
          <Select
            label={admin.language}
            name="locale"
            defaultValue="vi"
            options={[
              { value: "vi", label: "Tiếng Việt" },
              { value: "en", label: "English" },
            ]}
          />
          <RightChoice
            label={admin.firstRight}
            empty={admin.noFirstRight}
            places={places}
            words={words}
            errors={{ capability: at("capability"), section: at("section") }}
          />
        </form>
      )}
    </Dialog>
  );
}

function FirstPassword({ made, words }: { made: Extract<StaffForm, { status: "made" }>; words: AdminWords }) {
  const [copied, setCopied] = useState(false);
  const { admin } = words;
  const copy = async () => {
    await navigator.clipboard.writeText(made.password);
    setCopied(true);
  };
  return (
    <div className="flex flex-col gap-3">
      <Notice tone="good" live>
        {fill(admin.created, { name: made.fullName })} ({made.email})
      </Notice>
      <p className="text-ui">{fill(admin.passwordOnce, { name: made.fullName })}</p>
      <p className="flex flex-wrap items-center gap-2">
        <code className="rounded-control border border-rule bg-desk px-2 py-1 font-mono text-title select-all">
          {made.password}
        </code>
        <Button size="small" onClick={copy}>
          {copied ? admin.copied : admin.copy}
        </Button>
      </p>
    </div>
  );
}
