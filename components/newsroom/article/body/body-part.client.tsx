"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { RescuedWords } from "@/components/newsroom/journal/journal-records";
import { IconButton } from "@/components/ui/button.client";
import { Notice } from "@/components/ui/notice";
import type { BodyDoc } from "@/lib/domain/content";
import { useArticle, useRoom } from "../room.client";
import type { LostWords } from "../text/take-in";
import { BodyEditor } from "./body-editor.client";
import { LeftTexts } from "./left-texts.client";
import { LockNotice } from "./lock-notice.client";
import { RescueTray } from "./rescue-tray.client";
import { rescued } from "./rescued";
import { StaticBody } from "./static-body";
import { useLeftTexts } from "./use-left-texts.client";
import type { EditorJournal } from "./use-text-saver.client";

/** One editor's life: the text it began with. A new one begins when the text had to be read anew. */
interface Session {
  doc: BodyDoc;
  version: number;
  journal: EditorJournal;
}

/** How long unsent text of an earlier visit may keep the editor waiting; after that it arrives like a colleague's. */
const patience = 1500;

/** The text with everything around it: what was left on this device, what lost its place, why it may be closed. */
export function BodyPart() {
  const { store, journal, house } = useRoom();
  const article = useArticle();
  const [session, setSession] = useState<Session | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const [tray, setTray] = useState<readonly RescuedWords[]>([]);

  const rescue = useCallback(
    (lost: LostWords) => void journal.addToTray(article.id, rescued(lost)),
    [article.id, journal],
  );
  const { left, deliver, settle } = useLeftTexts(setTold);

  const open = useCallback(async () => {
    const clientId = crypto.randomUUID().replaceAll("-", "").slice(0, 16);
    const title = () => store.read().article.headline;
    const kept = await journal.text(article.id, clientId, title);
    const { body, bodyVersion } = store.read().article;
    setSession({ doc: body, version: bodyVersion, journal: { clientId, ...kept } });
  }, [article.id, journal, store]);

  const began = useRef(false);
  useEffect(() => {
    if (began.current) return;
    began.current = true;
    const readTray = async () => setTray(await journal.tray(article.id));
    journal.onTray(() => void readTray());
    void readTray();
    const begin = async () => {
      // Whatever stands in the way of old text, the editor opens.
      const delivered = deliver().catch(() => true);
      const hadText = await Promise.race([
        delivered,
        new Promise<boolean>((resolve) => setTimeout(() => resolve(true), patience)),
      ]);
      if (hadText) await store.refresh();
      await open();
    };
    void begin();
  }, [article.id, deliver, journal, open, store]);

  const reopen = useCallback(async () => {
    setSession(null);
    await store.refresh();
    await deliver().catch(() => true);
    await store.refresh();
    await open();
  }, [deliver, open, store]);

  const dismiss = (id: string) => {
    setTray((before) => before.filter((one) => one.id !== id));
    void journal.dropFromTray(article.id, id);
  };

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
      <LeftTexts left={left} settle={settle} />
      <RescueTray tray={tray} onDismiss={dismiss} />
      {session ? (
        <BodyEditor
          key={session.journal.clientId}
          doc={session.doc}
          version={session.version}
          journal={session.journal}
          whileLoading={<StaticBody body={session.doc} />}
          onLost={rescue}
          onReopen={() => void reopen()}
        />
      ) : (
        <StaticBody body={article.body} />
      )}
    </div>
  );
}
