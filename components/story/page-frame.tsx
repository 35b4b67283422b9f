import type { ReactNode } from "react";
import { Masthead } from "./masthead";
import { SectionNav } from "./section-nav";
import { SiteFoot } from "./site-foot";
import type { SiteFrame } from "./site-frame";

/**
 * Skip link, head, sections, the one `main`, foot. `date` is the ISO instant on the masthead (an article keeps
 * that of its release), `trail` the slugs of the section at hand, top first.
 */
export function PageFrame({
  frame,
  date = frame.pressedAt,
  trail = [],
  isFront = false,
  children,
}: {
  frame: SiteFrame;
  date?: string;
  trail?: readonly string[];
  isFront?: boolean;
  children: ReactNode;
}) {
  return (
    <>
      <a className="skip" href="#noi-dung">
        Tới nội dung
      </a>
      <Masthead frame={frame} date={date} isFront={isFront} />
      <SectionNav frame={frame} trail={trail} />
      <main id="noi-dung">{children}</main>
      <SiteFoot identity={frame.identity} />
    </>
  );
}
