import type { ContentPhoto } from "@/lib/domain/content";
import type { PastWords } from "@/lib/words/past-vi";
import { thumbnail } from "../photos/thumbnail";

/** A picture of a revision, small; a frame with words where there is none. `library` is its id in the library. */
export function Picture({
  library,
  photo,
  say,
}: {
  library: string | null | undefined;
  photo: ContentPhoto | null;
  say: PastWords["compare"];
}) {
  return library ? (
    // biome-ignore lint/performance/noImgElement: the library's own small rendition
    <img
      src={thumbnail(library, 400)}
      alt={photo?.alt ?? photo?.caption ?? ""}
      width={photo?.file?.width}
      height={photo?.file?.height}
      loading="lazy"
      className="change-picture"
    />
  ) : (
    <span className="change-picture is-empty">{say.noPicture}</span>
  );
}
