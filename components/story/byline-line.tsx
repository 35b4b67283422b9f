import { createElement, Fragment } from "react";
import { bylineGroups, namesPerson } from "@/lib/domain/byline-line";
import type { ContentByline } from "@/lib/domain/content";
import { authorPath } from "@/lib/domain/site";
import { TimeStamp } from "./time-stamp";

/**
 * Who and when, on one line: byline with each person's page, first release, and where they differ the last release
 * and the stamp that an imported piece carried at its source. Instants are ISO 8601.
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
      {bylines.length > 0 && <strong>{createElement(Fragment, null, ...printed(bylines))}</strong>}{" "}
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

/** The words of `printByline`, character for character, with links on the persons. */
const printed = (bylines: readonly ContentByline[]) =>
  bylineGroups(bylines).flatMap(({ before, names, after }, at) => [
    (at > 0 ? "; " : "") + before,
    ...names.flatMap((one, nth) => [nth > 0 ? " - " : "", name(one)]),
    after,
  ]);

function name(byline: ContentByline) {
  const path = namesPerson(byline) ? authorPath(byline.displayName) : null;
  return path ? (
    <a href={path} rel="author">
      {byline.displayName}
    </a>
  ) : (
    byline.displayName
  );
}
