import type { Content, ContentPhoto, Focus } from "@/lib/domain/content";

/** The file of the picture that stands for a piece, with its focus: the lead, else the first; null where none has come. */
export function leadFile({
  leadPhoto,
  photos,
}: Pick<Content, "leadPhoto" | "photos">): (NonNullable<ContentPhoto["file"]> & { focus?: Focus }) | null {
  const hasFile = (photo: ContentPhoto) => photo.file !== null;
  const photo = photos.find((one) => one.id === leadPhoto && hasFile(one)) ?? photos.find(hasFile);
  return photo?.file ? { ...photo.file, ...(photo.focus && { focus: photo.focus }) } : null;
}
