import { printByline } from "@/lib/domain/byline";
import type { ContentByline } from "@/lib/domain/content";
import { TimeStamp } from "./time-stamp";

/**
 * Who and when, on one line: byline, first release, and where they differ the last release and the stamp that an
 * imported piece carried at its source. Instants are ISO 8601.
 */
export function BylineLine({
  bylines,
  firstReleasedAt,
  releasedAt,
  originalPublishedAt,
  timeZone,
}: {
  bylines: readonly ContentByline[];
  firstReleasedAt: string;
  releasedAt: string;
  originalPublishedAt: string | null;
  timeZone: string;
}) {
  return (
    <p className="byline">
      {bylines.length > 0 && <strong>{printByline(bylines)}</strong>}{" "}
      <TimeStamp instant={firstReleasedAt} timeZone={timeZone} />
      {releasedAt !== firstReleasedAt && (
        <span>
          {" "}
          Cập nhật: <TimeStamp instant={releasedAt} timeZone={timeZone} />
        </span>
      )}
      {originalPublishedAt && originalPublishedAt !== firstReleasedAt && (
        <span>
          {" "}
          Bản gốc đăng lúc <TimeStamp instant={originalPublishedAt} timeZone={timeZone} />
        </span>
      )}
    </p>
  );
}
