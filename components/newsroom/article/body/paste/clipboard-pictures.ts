/** Pictures that came in markup, as files that can be uploaded. */
import type { Brought, BroughtPicture } from "@/lib/import/bring-in/brought";

/** The bytes of a data URI as a file; null when they are none. */
function fileOf(uri: string, name: string): File | null {
  const match = /^data:(image\/[a-z+.-]+)(;base64)?,/i.exec(uri);
  const type = match?.[1]?.toLowerCase().replace("image/jpg", "image/jpeg");
  if (!match || !type) return null;
  try {
    const body = uri.slice(match[0].length);
    const raw = match[2] ? atob(body.replace(/\s/g, "")) : decodeURIComponent(body);
    return new File([Uint8Array.from(raw, (sign) => sign.charCodeAt(0))], name, { type });
  } catch {
    return null;
  }
}

export interface PictureFile {
  n: number;
  file: File;
  picture: BroughtPicture;
}

/**
 * The pictures of a text that can be had: those in the markup itself, and local ones when the clipboard holds just
 * as many files. `missing` counts the others.
 */
export function pictureFiles(
  { pictures }: Brought,
  files: readonly File[],
): { found: PictureFile[]; missing: number } {
  const local = pictures.filter(({ source }) => source.kind === "local").length;
  const given = files.filter(({ type }) => type.startsWith("image/"));
  const beside = local === given.length ? [...given] : [];
  const found = pictures.flatMap((picture, n) => {
    const file =
      picture.source.kind === "data" ? fileOf(picture.source.uri, `dan-${n + 1}`) : (beside.shift() ?? null);
    return file ? [{ n, file, picture }] : [];
  });
  return { found, missing: pictures.length - found.length };
}
