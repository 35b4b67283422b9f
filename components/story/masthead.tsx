import { formatDate } from "@/lib/format/datetime";
import { DemoBanner } from "./demo-banner";
import type { SiteFrame } from "./site-frame";

/**
 * The statutory head of every page (domain.md §2): name, press agency, governing body below the name, domain and
 * date. `date` is an ISO instant; on the front the name is the page's first heading.
 */
export function Masthead({ frame, date, isFront }: { frame: SiteFrame; date: string; isFront: boolean }) {
  const { identity, origin, timeZone } = frame;
  const Name = isFront ? "h1" : "p";
  return (
    <header className="masthead">
      {identity.isDemo && <DemoBanner />}
      <div className="wide title-plate">
        <Name className="paper-name">
          <a href="/">{identity.name}</a>
        </Name>
        <p className="governing">
          {identity.agency !== identity.name && <span>{identity.agency}</span>}
          <span>Cơ quan chủ quản: {identity.governingBody}</span>
          {identity.tagline && <em>{identity.tagline}</em>}
        </p>
        <p className="date">
          <span>{new URL(origin).host}</span> <span>{formatDate(date, timeZone)}</span>
        </p>
      </div>
    </header>
  );
}
