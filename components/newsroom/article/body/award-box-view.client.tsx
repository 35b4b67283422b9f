"use client";
import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { Button, IconButton } from "@/components/ui/button.client";
import { Icon } from "@/components/ui/icon";
import { fill } from "@/lib/words/fill";
import { fieldId } from "../form/field-id";
import { useFormPart, useRoom } from "../room.client";

/** The place in the text where the table of awards is printed. */
export function AwardBoxView({ selected, deleteNode }: NodeViewProps) {
  const { words } = useRoom();
  const { value: awards, isReadOnly } = useFormPart("awards");
  const say = words.text;
  return (
    <NodeViewWrapper
      as="aside"
      data-award-box=""
      data-drag-handle
      className={`text-figure ${selected ? "is-selected" : ""}`}
    >
      <div className="flex flex-wrap items-center gap-2 border-y border-ink py-2 font-sans text-row">
        <Icon name="medal" />
        <strong>{say.awardBox}</strong>
        <span className="flex-1 text-soft">
          {awards.length > 0 ? fill(say.awardBoxCount, { n: awards.length }) : say.awardBoxEmpty}
        </span>
        {!isReadOnly && (
          <span className="flex" contentEditable={false}>
            <Button
              look="plain"
              size="small"
              onClick={() => document.getElementById(fieldId("awards"))?.focus()}
            >
              {say.editAwards}
            </Button>
            <IconButton icon="close" size="small" name={say.removeAwardBox} onClick={() => deleteNode()} />
          </span>
        )}
      </div>
    </NodeViewWrapper>
  );
}
