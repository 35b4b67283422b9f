"use client";
import { useState, useTransition } from "react";
import { ConfirmDialog } from "@/components/ui/dialog.client";
import type { SignOutWords } from "@/lib/words/kept-vi";
import type { LeftArticle } from "../journal/journal";

/** Signs out; where this person has unsaved words on this device it asks first, naming the articles. */
export function useSignOut(personId: string, signOut: () => Promise<void>, words: SignOutWords) {
  const [left, setLeft] = useState<readonly LeftArticle[] | null>(null);
  const [pending, start] = useTransition();
  const leave = () => start(() => signOut());

  const ask = async () => {
    // Nobody needs the journal to look at a list: it comes when somebody leaves.
    const found = await import("../journal/journal")
      .then(({ Journal }) => new Journal(personId).tidy())
      .catch(() => []);
    if (found.length > 0) setLeft(found);
    else leave();
  };

  const dialog = left && (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && setLeft(null)}
      title={words.title}
      consequence={words.explain}
      confirmLabel={words.anyway}
      cancelLabel={words.stay}
      pending={pending}
      onConfirm={leave}
    >
      <div className="text-row">
        <p className="font-medium">{words.articles}</p>
        <ul className="mt-1 flex list-disc flex-col gap-1 ps-5">
          {left.map(({ articleId, title }) => (
            <li key={articleId}>
              <a className="text-link" href={`/newsroom/articles/${articleId}`}>
                {title || words.untitled}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </ConfirmDialog>
  );
  return { ask: () => void ask(), dialog };
}
