import { type MediaFormat, mediaPath, type PictureFile, widthsFor } from "@/lib/domain/site";

/** What of a picture a place shows; without a crop all of it. */
export type Crop = "wide" | "square" | "portrait";

/** Width by height of each crop; css/picture.css says the same. */
const ratios: Record<Crop, number> = { wide: 16 / 9, square: 1, portrait: 3 / 4 };

/** Browsers without WebP get one JPEG; no rendition wider than this is worth their while. */
const fallbackWidth = 800;

/**
 * A picture with its ratio reserved: AVIF where its job has been, WebP, JPEG. `sizes` is the CSS width it is shown at;
 * `eager` is for the one picture of the first screen, all others wait until they are near. `widest` caps the
 * renditions offered (for thumbnails). A crop, this one or a place's own, is laid around the focus of the file.
 */
export function Picture({
  file,
  alt,
  sizes,
  eager = false,
  widest = Number.POSITIVE_INFINITY,
  crop,
}: {
  file: PictureFile;
  alt: string;
  sizes: string;
  eager?: boolean;
  widest?: number;
  crop?: Crop | undefined;
}) {
  const widths = upTo(widest, widthsFor(file.width));
  const fallback = widths.filter((width) => width <= fallbackWidth).at(-1) ?? widths[0] ?? file.width;
  const shown = crop ? coveringSizes(sizes, file, crop) : sizes;
  const className = [crop && `crop-${crop}`, focusClass(file)].filter(Boolean).join(" ");
  return (
    <picture>
      {file.avif && file.avif.length > 0 && (
        <Source file={file} format="avif" widths={upTo(widest, file.avif)} sizes={shown} />
      )}
      <Source file={file} format="webp" widths={widths} sizes={shown} />
      <img
        className={className || undefined}
        src={mediaPath(file.key, fallback, "jpg")}
        alt={alt}
        width={file.width}
        height={file.height}
        decoding="async"
        loading={eager ? undefined : "lazy"}
        fetchPriority={eager ? "high" : undefined}
      />
    </picture>
  );
}

function Source({
  file,
  format,
  widths,
  sizes,
}: {
  file: PictureFile;
  format: Exclude<MediaFormat, "jpg">;
  widths: readonly number[];
  sizes: string;
}) {
  const only = widths.length === 1;
  const addresses = widths.map((width) => mediaPath(file.key, width, format) + (only ? "" : ` ${width}w`));
  return <source type={`image/${format}`} srcSet={addresses.join(", ")} sizes={only ? undefined : sizes} />;
}

/** The widths that are not wider than `widest`; the smallest where all are. */
function upTo(widest: number, widths: readonly number[]): readonly number[] {
  const fitting = widths.filter((width) => width <= widest);
  return fitting.length > 0 ? fitting : widths.slice(0, 1);
}

/** A picture wider than its crop is shown larger than its place, so that it fills it: each size grows by as much. */
function coveringSizes(sizes: string, { width, height }: PictureFile, crop: Crop): string {
  const excess = width / height / ratios[crop];
  if (excess <= 1) return sizes;
  return sizes.replace(/([\d.]+)(rem|em|px|vw)\s*(?=,|$)/g, (_, length: string, unit: string) => {
    return `${Number((Number(length) * excess).toFixed(1))}${unit}`;
  });
}

/** Classes of the focus, a tenth of the picture each way; the middle needs none. */
function focusClass({ focus }: PictureFile): string | undefined {
  if (!focus) return undefined;
  const [x, y] = [Math.round(focus.x / 10), Math.round(focus.y / 10)];
  return x === 5 && y === 5 ? undefined : `fx${x} fy${y}`;
}
