"use client";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Journal } from "@/components/newsroom/journal/journal";
import { Button } from "@/components/ui/button.client";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import type { ArticleWords } from "@/lib/words/article";
import type { ArticleData, DeskData } from "./article-data";
import { ArticleHead } from "./article-head.client";
import { AwardsForm } from "./awards/awards-form.client";
import { BodyPart } from "./body/body-part.client";
import { NewBuildNotice } from "./build-part.client";
import { BylinesForm } from "./form/bylines-form.client";
import { DetailFields } from "./form/detail-fields.client";
import { FrontFields } from "./form/front-fields.client";
import { useRoomKeys } from "./hands/use-room-keys.client";
import { browserNotesKeeper } from "./notes/kept-notes";
import { Notebook } from "./notes/notebook";
import { SidePanel } from "./panel/side-panel.client";
import { LeadPicture } from "./photos/lead-picture.client";
import { PictureQueue } from "./photos/picture-queue";
import {
  type PanelTab,
  RoomProvider,
  type RoomValue,
  type TextTools,
  useArticle,
  useRoom,
  useRoomState,
} from "./room.client";
import { SessionPart } from "./session-part.client";
import { ArticleStore, saveWord } from "./store/article-store";
import { speakFor } from "./store/article-wire";
import { FieldJournal } from "./store/kept-drafts";
import { SuggestionDesk } from "./suggest/suggestion-desk";
import "./article.css";
import "./hands.css";
import "./notes/notes.css";

/** The article screen: the piece in the readers' order, and beside it what can be done with it. */
export function ArticleRoom({
  article,
  desk,
  words,
  house,
  log,
}: {
  article: ArticleData;
  desk: DeskData;
  words: ArticleWords;
  house: RoomValue["house"];
  log: RoomValue["log"];
}) {
  const [journal] = useState(() => {
    const kept = new Journal(desk.me.id);
    kept.openAhead();
    return kept;
  });
  const [store] = useState(() => new ArticleStore(article, new FieldJournal(journal, article, words.fields)));
  const [notes] = useState(
    () => new Notebook(article.id, words.notes, browserNotesKeeper(article.id, desk.me.id)),
  );
  const tools = useRef<TextTools | null>(null);
  const [suggestions] = useState(() => new SuggestionDesk(article.id, desk.me));
  const [queue] = useState(() => new PictureQueue(store, tools, words.photos));
  const [tab, setTab] = useState<PanelTab>("next");
  const [isSheetOpen, setSheetOpen] = useState(false);

  const chooseTab = useCallback((next: PanelTab) => {
    setTab(next);
    setSheetOpen(true);
  }, []);

  const openTab = useCallback(
    (next: PanelTab, focus?: string) => {
      chooseTab(next);
      whenShown(focus ?? `tab-${next}`, (element) => {
        element.scrollIntoView({ block: "nearest" });
        (element.querySelector<HTMLElement>("textarea, input") ?? element).focus({ preventScroll: true });
      });
    },
    [chooseTab],
  );

  const { isAlone, setAlone } = useRoomKeys(words);

  const room = useMemo<RoomValue>(
    () => ({
      store,
      journal,
      notes,
      desk,
      words,
      house,
      log,
      tools,
      suggestions,
      openTab,
      isAlone,
      setAlone,
      closeSheet: () => setSheetOpen(false),
      addPictures(files, target) {
        if (target.kind !== "text") chooseTab("photos");
        queue.add(files, target);
      },
    }),
    [
      store,
      journal,
      notes,
      desk,
      words,
      house,
      log,
      suggestions,
      openTab,
      chooseTab,
      queue,
      isAlone,
      setAlone,
    ],
  );

  useEffect(() => {
    const { id } = store.read().article;
    let leave: (() => void) | null = null;
    let offSignedIn: (() => void) | null = null;
    let isGone = false;
    // Not needed for typing: loaded when the screen stands.
    void import("../live/line").then(({ liveLine }) => {
      if (isGone) return;
      offSignedIn = store.onSignedIn(() => liveLine().wake());
      leave = liveLine().follow(id, {
        hear: (told) => store.hear(told),
        onState: (isLive) => store.noteLive(isLive),
      });
    });
    return () => {
      isGone = true;
      leave?.();
      offSignedIn?.();
    };
  }, [store]);

  useEffect(
    () =>
      speakFor({
        personId: desk.me.id,
        build: desk.build,
        onBuild: (isOld) => store.noteBuild(isOld),
        onSession: (isOver, isOther) => store.noteSession(isOver, isOther),
      }),
    [store, desk],
  );

  useEffect(() => {
    const stop = notes.start();
    const off = store.onTold("notes", () => void notes.load());
    return () => {
      stop();
      off();
    };
  }, [store, notes]);

  useEffect(() => {
    journal.onKept((isKept) => store.noteKept(isKept));
    const letGo = store.takeUpKept();
    const timer = setInterval(() => document.visibilityState === "visible" && store.look(), 5000);
    const seen = () => document.visibilityState === "visible" && void store.refresh();
    // Words are kept on the device; a picture half sent is not, nor are words where the browser keeps none.
    const leaving = (event: BeforeUnloadEvent) => {
      const snapshot = store.read();
      if (queue.isBusy || (!snapshot.isKept && saveWord(snapshot) !== "saved")) event.preventDefault();
    };
    document.addEventListener("visibilitychange", seen);
    window.addEventListener("beforeunload", leaving);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", seen);
      window.removeEventListener("beforeunload", leaving);
      store.stop();
      letGo();
    };
  }, [store, journal, queue]);

  return (
    <RoomProvider value={room}>
      <div className="article-room" data-alone={isAlone || undefined}>
        <div className="min-w-0 bg-sheet">
          {isAlone && (
            <Button size="small" icon="close" className="alone-button" onClick={() => setAlone(false)}>
              {words.focusMode.off} (Esc)
            </Button>
          )}
          <ArticleHead />
          <NewBuildNotice />
          <Piece />
        </div>
        <SidePanel
          tab={tab}
          isOpen={isSheetOpen}
          onChange={chooseTab}
          onClose={() => setSheetOpen(false)}
          queue={queue}
        />
      </div>
      <SessionPart />
    </RoomProvider>
  );
}

/** Waits for an element of the panel: it may be hidden still, or on its way to this browser. */
function whenShown(id: string, then: (element: HTMLElement) => void, frames = 180): void {
  requestAnimationFrame(() => {
    const element = document.getElementById(id);
    if (element?.checkVisibility()) then(element);
    else if (frames > 0) whenShown(id, then, frames - 1);
  });
}

/** The piece itself, from kicker to source. */
function Piece() {
  const { words } = useRoom();
  const title = useArticle().headline || words.untitled;
  const isGone = useRoomState((snapshot) => snapshot.isGone);
  return (
    <div className="piece">
      <h1 className="sr-only">{title}</h1>
      {isGone && (
        <Notice
          tone="danger"
          live
          actions={
            <ButtonLink href="/newsroom" size="small">
              {words.goToDesk}
            </ButtonLink>
          }
        >
          {words.gone}
        </Notice>
      )}
      <FrontFields />
      <BylinesForm />
      <LeadPicture />
      <BodyPart />
      <AwardsForm />
      <DetailFields />
    </div>
  );
}
