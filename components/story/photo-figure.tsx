import type { ContentPhoto } from "@/lib/domain/content";
import { keptTogether } from "./kept-together";
import { Picture } from "./picture";

/** The widest a picture of an article is shown: the whole screen on phones, the text's wider measure above. */
const shownAt = "(min-width: 54em) 50rem, 100vw";

/**
 * A picture with caption and credit: caption, "Ảnh: X.", "Ảnh tư liệu." (domain.md §5). Readers are shown
 * nothing for a slot whose file has not come. The alternative text is empty where the caption says it all.
 */
export function PhotoFigure({ photo, eager = false }: { photo: ContentPhoto; eager?: boolean }) {
  if (!photo.file) return null;
  const credit = printCredit(photo);
  return (
    <figure className={photo.file.height > photo.file.width ? "tall" : undefined}>
      <Picture
        file={photo.focus ? { ...photo.file, focus: photo.focus } : photo.file}
        alt={photo.captionSuffices ? "" : (photo.alt ?? "")}
        sizes={shownAt}
        eager={eager}
      />
      {(photo.caption || credit) && (
        <figcaption>
          {keptTogether(photo.caption)} {credit && <small>{credit}</small>}
        </figcaption>
      )}
    </figure>
  );
}

/** "Ảnh: X." and "Ảnh tư liệu."; the empty text when nothing is known, for an unknown credit is left out. */
export function printCredit({ credit, isFilePhoto }: Pick<ContentPhoto, "credit" | "isFilePhoto">): string {
  const name = credit ? `Ảnh: ${credit}${/[.…!?]$/.test(credit) ? "" : "."}` : "";
  return [name, isFilePhoto ? "Ảnh tư liệu." : ""].filter(Boolean).join(" ");
}
