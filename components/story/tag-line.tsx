import { createElement } from "react";
import { topicPath } from "@/lib/domain/site";

/** What the piece is about, each tag leading to all there is of it; nothing without tags. */
export function TagLine({ tags }: { tags: readonly string[] }) {
  if (tags.length === 0) return null;
  return createElement(
    "p",
    { className: "tags" },
    "Từ khóa: ",
    ...tags.flatMap((tag) => [printed(tag), " "]),
  );
}

function printed(tag: string) {
  const path = topicPath(tag);
  return path ? (
    <a href={path} rel="tag">
      {tag}
    </a>
  ) : (
    <span>{tag}</span>
  );
}
