"use client";
import { Component, type ReactNode } from "react";
import { Button } from "@/components/ui/button.client";
import { Notice } from "@/components/ui/notice";
import { useRoom, useRoomState } from "./room.client";
import { saveWord } from "./store/article-store";

const reload = () => window.location.reload();

/** The server runs a newer program than this page: nothing breaks, and the way to it is one press. */
export function NewBuildNotice() {
  const { words } = useRoom();
  const isOld = useRoomState((snapshot) => snapshot.isOldBuild);
  const isSaved = useRoomState((snapshot) => saveWord(snapshot) === "saved");
  if (!isOld) return null;
  return (
    <Notice
      live
      actions={
        <Button size="small" onClick={reload}>
          {words.build.reload}
        </Button>
      }
    >
      <strong>{words.build.title}</strong> {isSaved ? words.build.saved : words.build.kept}
    </Notice>
  );
}

/**
 * Around a part that is loaded when it is opened. What fails there stays there: the text goes on being typed and
 * saved. A part that is gone from the server is one of an older program.
 */
export class PartBoundary extends Component<
  { title: string; reloadLabel: string; children: ReactNode },
  { hasFailed: boolean }
> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <Notice
        tone="warn"
        live
        actions={
          <Button size="small" onClick={reload}>
            {this.props.reloadLabel}
          </Button>
        }
      >
        {this.props.title}
      </Notice>
    );
  }
}
