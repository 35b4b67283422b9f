/** What the database says on the channel `toasoan_room` at each commit. The shape is `newsroom.tell`'s. */
import { z } from "zod";

export const roomChannel = "toasoan_room";

const News = z.object({
  /** Null: it is about people and their rights. */
  article: z.uuid().nullable(),
  what: z.string().regex(/^[a-z_]{1,40}$/),
  detail: z.record(z.string(), z.unknown()),
});
export type News = z.infer<typeof News>;

/** Reads a notification; null for anything that `newsroom.tell` would not say. */
export function parseNews(payload: string): News | null {
  try {
    const parsed = News.safeParse(JSON.parse(payload));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
