import { mediaPath, widthsFor } from "@/lib/domain/site";

export interface PictureFile {
  key: string;
  width: number;
  height: number;
}

/** Browsers without WebP get one JPEG; no rendition wider than this is worth their while. */
const fallbackWidth = 800;

/**
 * A picture with its ratio reserved. `sizes` is the CSS width it is shown at; `eager` is for the one picture of
 * the first screen, all others wait until they are near. `widest` caps the renditions offered (for thumbnails).
 */
export function Picture({
  file,
  alt,
  sizes,
  eager = false,
  widest = Number.POSITIVE_INFINITY,
}: {
  file: PictureFile;
  alt: string;
  sizes: string;
  eager?: boolean;
  widest?: number;
}) {
  const made = widthsFor(file.width);
  const fitting = made.filter((width) => width <= widest);
  const widths = fitting.length > 0 ? fitting : made.slice(0, 1);
  const fallback = widths.filter((width) => width <= fallbackWidth).at(-1) ?? widths[0] ?? file.width;
  const only = widths.length === 1;
  return (
    <picture>
      <source
        type="image/webp"
        srcSet={widths
          .map((width) => mediaPath(file.key, width, "webp") + (only ? "" : ` ${width}w`))
          .join(", ")}
        sizes={only ? undefined : sizes}
      />
      <img
        src={mediaPath(file.key, fallback, "jpg")}
        alt={alt}
        width={file.width}
        height={file.height}
        loading={eager ? undefined : "lazy"}
        fetchPriority={eager ? "high" : undefined}
      />
    </picture>
  );
}
