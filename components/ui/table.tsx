import type { ReactNode } from "react";

/** Rows 32 px high under a head that stays; scrolls sideways by itself where the screen is narrow. */
export function Table({
  caption,
  head,
  children,
  className,
  stack = false,
}: {
  /** What the table holds, for those who hear it. */
  caption: string;
  head: readonly ReactNode[];
  children: ReactNode;
  className?: string;
  /** On a phone each row becomes a block, its cells one below the other. */
  stack?: boolean;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of fields this is not
    <div
      className={`relative overflow-auto ${className ?? ""}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      role="group"
      aria-label={caption}
    >
      <table className={stack ? "rows stacking" : "rows"}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {head.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns do not move
              <th key={index} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
