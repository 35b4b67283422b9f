"use client";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/dialog.client";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select.client";
import { TextArea } from "@/components/ui/text-area.client";
import { TextField } from "@/components/ui/text-field.client";
import { type ActId, acts, revisionKinds, takedownReasons } from "@/lib/domain/workflow";
import { fill } from "@/lib/words/fill";
import type { ArticleData } from "../article-data";
import { useArticle, useRoom } from "../room.client";
import { isGrave } from "./next-act";
import type { ActFault } from "./use-acts.client";

/** Says what the act changes, asks for what it must be told, and keeps what was typed until it is done. */
export function ActDialog({
  act,
  pending,
  fault,
  onClose,
  onConfirm,
}: {
  act: ActId;
  pending: boolean;
  fault: ActFault | null;
  onClose: () => void;
  onConfirm: (given: Record<string, string>) => void;
}) {
  const { words, house } = useRoom();
  const article = useArticle();
  const [given, setGiven] = useState<Record<string, string>>(
    act === "revise" ? { kind: "typo" } : act === "take_down" ? { reasonCode: "wrong" } : {},
  );
  const say = words.acts;
  const set = (name: string, value: string) => setGiven((before) => ({ ...before, [name]: value }));
  const errorAt = (name: string) => (fault?.field === name ? fault.sentence : null);
  const hasPlace = fault?.field && ["reason", "note", "requestedBy", "documentNo"].includes(fault.field);
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={say.titles[act]}
      consequence={consequence(article, act, words)}
      confirmLabel={house.acts[act]}
      cancelLabel={house.ui.cancel}
      grave={isGrave.has(act)}
      pending={pending}
      onConfirm={() => onConfirm(given)}
    >
      {act === "revise" && (
        <>
          <Select
            label={say.revisionKind}
            options={revisionKinds.map((kind) => ({ value: kind, label: say.revisionKinds[kind] }))}
            value={given.kind ?? ""}
            onChange={(event) => set("kind", event.target.value)}
          />
          <TextArea
            label={say.revisionNote}
            hint={say.revisionNoteHint}
            error={errorAt("note")}
            rows={2}
            lang="vi"
            value={given.note ?? ""}
            onChange={(event) => set("note", event.target.value)}
          />
        </>
      )}
      {act === "take_down" && (
        <>
          <Select
            label={say.reasonCode}
            options={takedownReasons.map((code) => ({ value: code, label: say.takedownReasons[code] }))}
            value={given.reasonCode ?? ""}
            onChange={(event) => set("reasonCode", event.target.value)}
          />
          <TextField
            label={say.requestedBy}
            hint={say.requestedByHint}
            error={errorAt("requestedBy")}
            value={given.requestedBy ?? ""}
            autoComplete="off"
            onChange={(event) => set("requestedBy", event.target.value)}
          />
          <TextField
            label={say.documentNo}
            optional={house.ui.optional}
            error={errorAt("documentNo")}
            value={given.documentNo ?? ""}
            autoComplete="off"
            onChange={(event) => set("documentNo", event.target.value)}
          />
        </>
      )}
      {acts[act].needsReason && (
        <TextArea
          label={say.reason}
          hint={say.reasonHints[act]}
          error={errorAt("reason")}
          rows={3}
          lang="vi"
          value={given.reason ?? ""}
          onChange={(event) => set("reason", event.target.value)}
        />
      )}
      {fault && !hasPlace && (
        <Notice tone={fault.isStale ? "warn" : "danger"} live>
          {fault.sentence}
        </Notice>
      )}
    </ConfirmDialog>
  );
}

/** What will be so afterwards, in the words of those it touches. */
function consequence(article: ArticleData, act: ActId, words: ReturnType<typeof useRoom>["words"]): string {
  const say = words.acts.consequences;
  if (act === "take_down") return fill(say.take_down, { sentence: words.acts.goneSentence });
  if (act !== "release") return say[act];
  if (article.live === "live" && article.url)
    return fill(say.releaseAgain, { path: new URL(article.url).pathname });
  return fill(say.release, {
    path: `/${article.section ?? ""}/…/${article.slug ?? ""}-${article.number}`,
    approver: article.approval?.approver.name ?? "",
  });
}
