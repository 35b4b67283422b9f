"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button.client";
import { ConfirmDialog } from "@/components/ui/dialog.client";
import { Notice } from "@/components/ui/notice";
import { fill } from "@/lib/words/fill";
import { useArticle, useRoom, useRoomState } from "../room.client";
import { isSigned } from "../store/article-store";

/** Why nobody types here now, and the way to it. An approved piece opens after a warning only. */
export function LockNotice() {
  const { store, words, house, tools } = useRoom();
  const article = useArticle();
  const isUnlocked = useRoomState((snapshot) => snapshot.isUnlocked);
  const [isAsking, setAsking] = useState(false);
  const say = words.text;
  if (!article.typing.allowed)
    return article.typing.reason ? <Notice tone="info">{article.typing.reason}</Notice> : null;
  if (!isSigned(article.state) || isUnlocked) return null;
  const approver = article.approval?.approver.name ?? "";
  return (
    <>
      <Notice
        tone="warn"
        actions={
          <Button size="small" icon="pen" onClick={() => setAsking(true)}>
            {say.unlock}
          </Button>
        }
      >
        {say.lockedApproved}
      </Notice>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={say.unlockTitle}
        consequence={
          article.state === "scheduled"
            ? say.unlockConsequenceScheduled
            : fill(say.unlockConsequence, { approver })
        }
        confirmLabel={say.unlockConfirm}
        cancelLabel={house.ui.cancel}
        onConfirm={() => {
          store.unlock();
          setAsking(false);
          tools.current?.focus();
        }}
      />
    </>
  );
}
