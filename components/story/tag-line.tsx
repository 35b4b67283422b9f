import { topicPath } from "@/lib/domain/site";

/** What the piece is about, each tag leading to all there is of it; nothing without tags. */
export function TagLine({ tags }: { tags: readonly string[] }) {
  if (tags.length === 0) return null;
  return (
    <ul className="tags" aria-label="Từ khóa">
      {tags.map((tag) => {
        const path = topicPath(tag);
        return (
          <li key={tag}>
            {path ? (
              <a href={path} rel="tag">
                {tag}
              </a>
            ) : (
              tag
            )}
          </li>
        );
      })}
    </ul>
  );
}
