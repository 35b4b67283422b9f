import type { ReactNode } from "react";

/** Rows 32 px high under a head that stays; scrolls sideways by itself where the screen is narrow. */
export function Table({
  caption,
  head,
  children,
  className,
}: {
  /** What the table holds, for those who hear it. */
  caption: string;
  head: readonly ReactNode[];
  children: ReactNode;
  className?: string;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className={`overflow-auto ${className ?? ""}`} tabIndex={0} aria-label={caption}>
      <table className="rows">
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
    </section>
  );
}
