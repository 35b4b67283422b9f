"use client";
import { Dialog as BaseDialog } from "@base-ui/react/dialog";
import { useState } from "react";
import { IconButton } from "@/components/ui/button.client";
import { fill } from "@/lib/words/fill";
import { useArticle, useRoom, useRoomState } from "../room.client";
import { isSigned, mayType } from "../store/article-store";
import { Comparison } from "./comparison.client";
import { askRevision, postRestoration, type Restorer, type Side } from "./history-data";

/** The comparison above the writing room; what is restored goes through the open text where there is one. */
export function CompareDialog({ revision, onClose }: { revision: number | null; onClose: () => void }) {
  const room = useRoom();
  const article = useArticle();
  const { words, house } = room;
  const [sides, setSides] = useState<{ from: Side | null; to: Side }>({ from: revision, to: "working" });
  const restorer = useRoomRestorer();
  return (
    <BaseDialog.Root open onOpenChange={(open) => !open && onClose()}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="fixed inset-0 z-40 bg-veil" />
        <BaseDialog.Popup className="compare-sheet">
          <div className="flex items-center justify-between gap-4 border-b border-line px-4 py-2">
            <BaseDialog.Title className="min-w-0 truncate text-title font-semibold">
              {words.past.compare.title} · {article.headline || words.untitled}
            </BaseDialog.Title>
            <BaseDialog.Close render={<IconButton icon="close" name={house.ui.close} />} />
          </div>
          <Comparison
            desk={{ ...room, articleId: article.id }}
            from={sides.from}
            to={sides.to}
            stamp={`${article.version}-${article.bodyVersion}`}
            restorer={restorer}
            onChoose={(from, to) => setSides({ from, to })}
          />
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}

/** Everything typed is saved first. A paragraph goes into the open text as one undo step, the rest by the server. */
function useRoomRestorer(): Restorer {
  const { store, tools, words } = useRoom();
  const article = useArticle();
  const isOpen = useRoomState(mayType);
  const say = words.past.restore;
  const closed = isOpen
    ? null
    : article.typing.allowed && isSigned(article.state)
      ? say.unlockFirst
      : fill(say.closed, { reason: article.typing.reason ?? "" });
  return {
    closed,
    async restore(revision, part, contentHash) {
      if (part.part === "block" && tools.current) {
        const told = await askRevision(article.id, revision);
        const older = told.ok ? told.value.content.body.content : [];
        if (await tools.current?.restoreBlock(older, part.block)) {
          const saved = await store.settle();
          await store.refresh();
          return saved ? { ok: true, before: null } : { ok: false, sentence: say.unsaved };
        }
      }
      if (!(await store.settle())) return { ok: false, sentence: say.unsaved };
      const told = await postRestoration(article.id, revision, part, contentHash);
      if (!told.ok) {
        await store.refresh();
        return { ok: false, sentence: told.problem.sentence || words.past.compare.failed };
      }
      const { before, ...fresh } = told.value;
      store.take(fresh);
      store.lookAtText();
      return { ok: true, before };
    },
  };
}
