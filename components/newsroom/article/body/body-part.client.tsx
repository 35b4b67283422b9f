"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { IconButton } from "@/components/ui/button.client";
import { Notice } from "@/components/ui/notice";
import type { BodyDoc } from "@/lib/domain/content";
import { useArticle, useRoom } from "../room.client";
import { isSigned, mayType } from "../store/article-store";
import { askSteps, postSteps } from "../store/article-wire";
import { findOrphans, keepText, whileHolding } from "../store/kept-text";
import { addRescued, type RescuedWords, readRescued, writeRescued } from "../store/kept-words";
import { deliverOrphan } from "../text/deliver-orphan";
import type { LostWords } from "../text/take-in";
import { BodyEditor } from "./body-editor.client";
import { LockNotice } from "./lock-notice.client";
import { RescueTray } from "./rescue-tray.client";
import { StaticBody } from "./static-body";

/** One editor's life: the text it began with. A new one begins when the text had to be read anew. */
interface Session {
  n: number;
  doc: BodyDoc;
  version: number;
}

/** How long unsent text of an earlier visit may keep the editor waiting; after that it arrives like a colleague's. */
const patience = 1500;

/** The text with everything around it: what was left on this device, what lost its place, why it may be closed. */
export function BodyPart() {
  const { store, desk, words, house } = useRoom();
  const article = useArticle();
  const [session, setSession] = useState<Session | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const [tray, setTray] = useState<readonly RescuedWords[]>([]);
  const me = desk.me.id;

  const changeTray = useCallback(
    (change: (tray: readonly RescuedWords[]) => readonly RescuedWords[]) => {
      setTray((before) => {
        const after = change(before);
        writeRescued(article.id, me, after);
        return after;
      });
    },
    [article.id, me],
  );

  const rescue = useCallback(
    (lost: LostWords) => {
      const now = new Date();
      changeTray((before) =>
        addRescued(addRescued(before, lost.mine, "mine", now), lost.theirs, "theirs", now),
      );
    },
    [changeTray],
  );

  const open = useCallback(() => {
    const { body, bodyVersion } = store.read().article;
    setSession((before) => ({ n: (before?.n ?? 0) + 1, doc: body, version: bodyVersion }));
  }, [store]);

  const began = useRef(false);
  useEffect(() => {
    if (began.current) return;
    began.current = true;
    setTray(readRescued(article.id, me));
    const deliver = async () => {
      const orphans = await findOrphans(article.id, me);
      if (orphans.length === 0) return open();
      const delivered = deliverAll(orphans);
      await Promise.race([delivered, new Promise((resolve) => setTimeout(resolve, patience))]);
      await store.refresh();
      open();
    };
    const deliverAll = async (orphans: Awaited<ReturnType<typeof findOrphans>>) => {
      const snapshot = store.read();
      const isOpen = mayType(snapshot) && !isSigned(snapshot.article.state);
      const wire = {
        save: (batch: Parameters<typeof postSteps>[1]) => postSteps(article.id, batch, false),
        ask: (since: number) => askSteps(article.id, since),
      };
      for (const orphan of orphans)
        await whileHolding(orphan.place, async () => {
          const keep = (unsent: Parameters<typeof keepText>[1]) => void keepText(orphan.place, unsent);
          const { isDone, lost } = await deliverOrphan(orphan, { ...wire, keep }, isOpen);
          if (!isDone) return;
          keepText(orphan.place, null);
          rescue(lost);
          setTold(lost.mine.length > 0 ? words.text.recoveredToTray : words.text.recovered);
        });
    };
    void deliver();
  }, [article.id, me, open, rescue, store, words.text]);

  const reopen = useCallback(
    async (unsaved: string[]) => {
      rescue({ mine: unsaved, theirs: [] });
      if (unsaved.length > 0) setTold(words.text.resynced);
      if (await store.refresh()) open();
    },
    [open, rescue, store, words.text.resynced],
  );

  return (
    <div className="flex flex-col">
      <LockNotice />
      {told && (
        <div className="my-2">
          <Notice
            live
            actions={
              <IconButton icon="close" size="small" name={house.ui.close} onClick={() => setTold(null)} />
            }
          >
            {told}
          </Notice>
        </div>
      )}
      <RescueTray
        tray={tray}
        onDismiss={(id) => changeTray((before) => before.filter((one) => one.id !== id))}
      />
      {session ? (
        <BodyEditor
          key={session.n}
          doc={session.doc}
          version={session.version}
          whileLoading={<StaticBody body={session.doc} />}
          onLost={rescue}
          onReopen={(unsaved) => void reopen(unsaved)}
        />
      ) : (
        <StaticBody body={article.body} />
      )}
    </div>
  );
}
