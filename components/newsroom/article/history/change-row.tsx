/** One change with its sign, its word and what can be done about it. */
import type { ReactNode } from "react";
import type { Pair } from "@/lib/text/align";
import type { PastWords } from "@/lib/words/past-vi";

export type Kind =
  | "same"
  | "added"
  | "removed"
  | "changed"
  | "movedUp"
  | "movedDown"
  | "movedAwayUp"
  | "movedAwayDown";

export const signs: Record<Kind, string> = {
  same: "",
  added: "+",
  removed: "−",
  changed: "±",
  movedUp: "↑",
  movedDown: "↓",
  movedAwayUp: "⇡",
  movedAwayDown: "⇣",
};

/** What a pair is called, a move by its direction. */
export function kindOf({ op, from, to }: Pair): Kind {
  const isDown = (to ?? 0) > (from ?? 0);
  if (op === "moved") return isDown ? "movedDown" : "movedUp";
  if (op === "moved_away") return isDown ? "movedAwayDown" : "movedAwayUp";
  return op;
}

/** `label` names it for the buttons that go from change to change; `action` stands at its end. */
export function ChangeRow({
  kind,
  label,
  note,
  action,
  say,
  children,
}: {
  kind: Kind;
  label: string;
  note?: string | undefined;
  action?: ReactNode;
  say: PastWords["compare"];
  children: ReactNode;
}) {
  const word = kind === "same" ? "" : say[kind];
  return (
    <article
      className="change-row"
      data-kind={kind}
      aria-label={kind === "same" ? label : `${word}: ${label}`}
      {...(kind !== "same" && { "data-change": `${word}: ${label}`, tabIndex: -1 })}
    >
      <div className="change-sign">
        {kind !== "same" && (
          <>
            <span aria-hidden="true" className="change-mark">
              {signs[kind]}
            </span>
            <span className="change-word">{word}</span>
          </>
        )}
        {note && <span className="change-note">{note}</span>}
      </div>
      <div className="change-body">{children}</div>
      {action && <div className="change-action">{action}</div>}
    </article>
  );
}

/** Older and newer beside each other, or beneath on a narrow screen. */
export function Sides({ older, newer }: { older: ReactNode; newer: ReactNode }) {
  return (
    <div className="change-sides">
      <div className="change-side">{older}</div>
      <div className="change-side">{newer}</div>
    </div>
  );
}
