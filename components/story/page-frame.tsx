import type { ReactNode } from "react";
import { ContentsSheet } from "./contents-sheet";
import { Masthead } from "./masthead";
import { ReadingSheet } from "./reading-sheet";
import { SearchForm } from "./search-form";
import { SectionNav } from "./section-nav";
import { SheetShut } from "./sheet-shut";
import { SiteFoot } from "./site-foot";
import type { SiteFrame } from "./site-frame";

/**
 * Skip link, head, tools and sections, the one `main`, foot. `date` is the ISO instant on the masthead (an article
 * keeps that of its release), `trail` the slugs of the section at hand, top first. The tools open sheets by the
 * browser's own popovers: no script, and where there are no popovers the sheets stand at the page's end. They come
 * last so that nothing stands between a reader and the lead picture.
 */
export function PageFrame({
  frame,
  date = frame.pressedAt,
  trail = [],
  isFront = false,
  isSection = false,
  children,
}: {
  frame: SiteFrame;
  date?: string;
  trail?: readonly string[];
  isFront?: boolean;
  /** A section's own page shows the sections below its top one. */
  isSection?: boolean;
  children: ReactNode;
}) {
  return (
    <>
      <a className="skip" href="#noi-dung">
        Tới nội dung
      </a>
      <Masthead frame={frame} date={date} isFront={isFront} />
      <div className="bar">
        <div className="wide">
          <p className="tools">
            <button type="button" popoverTarget="muc-luc">
              Mục lục
            </button>
            <button type="button" popoverTarget="tim">
              Tìm
            </button>
            <button type="button" popoverTarget="cach-doc">
              Cách đọc
            </button>
          </p>
          <SectionNav frame={frame} trail={trail} isOpen={isSection} />
        </div>
      </div>
      <main id="noi-dung">{children}</main>
      <footer className="foot">
        <ContentsSheet frame={frame} />
        <SiteFoot identity={frame.identity} />
      </footer>
      <div className="sheet" id="tim" popover="auto">
        <SheetShut of="tim" />
        <SearchForm id="tim-q" />
      </div>
      <ReadingSheet />
    </>
  );
}
