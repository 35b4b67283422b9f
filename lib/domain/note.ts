/** Notes of the newsroom beside a piece: about a passage, a field, or the whole. Never content. */
import { z } from "zod";
import { Lines } from "./text-fields";

const id = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

/** Fields that a note may stand at, as the API spells them; rows of lists by their id, whatever their place. */
export const noteField = new RegExp(
  `^(kicker|headline|sapo|section|slug|agencySlug|sourceCredit|tags|eventDate|leadPhoto|bylines|photos|awards` +
    `|photos\\.${id}(\\.(caption|credit|alt))?|awards\\.${id})$`,
);

/** What `POST …/notes` says of the place. */
export const NoteAnchor = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("text"),
    bodyVersion: z.int().min(0).meta({ description: "The version that the positions belong to" }),
    from: z.int().min(0),
    to: z.int().min(0),
  }),
  z.strictObject({
    kind: z.literal("field"),
    field: z
      .string()
      .max(100, { error: "note.field" })
      .regex(noteField, { error: "note.field" })
      .meta({ description: "headline, bylines, photos.{id}.caption, awards.{id} …" }),
  }),
  z.strictObject({ kind: z.literal("article") }),
]);
export type NoteAnchor = z.infer<typeof NoteAnchor>;

/** What a note or a reply says. */
export const NoteWords = z.strictObject({
  body: Lines(4000).refine((text) => text !== "", { error: "text.missing" }),
  mentions: z.array(z.uuid()).max(20).default([]).meta({ description: "Colleagues who are told" }),
});
export type NoteWords = z.infer<typeof NoteWords>;

const ownId = z.uuid().optional().meta({ description: "Made by the sender: sent twice it is one" });

export const NewNote = NoteWords.extend({ id: ownId, anchor: NoteAnchor });
export type NewNote = z.infer<typeof NewNote>;

export const NewReply = NoteWords.extend({ id: ownId });
export type NewReply = z.infer<typeof NewReply>;

export interface Person {
  id: string;
  name: string;
}

/** A note's or a reply's words. A withdrawn one keeps its place and says nothing. */
export interface NoteMessage {
  id: string;
  body: string | null;
  author: Person;
  mentions: Person[];
  createdAt: string;
  editedAt: string | null;
  withdrawnAt: string | null;
}

export type NotePlace =
  | { kind: "text"; bodyVersion: number; from: number; to: number; quote: string; isGone: boolean }
  | { kind: "field"; field: string; quote: string; isGone: boolean }
  | { kind: "article" };

/** One thread as it stands now. */
export interface Note extends NoteMessage {
  anchor: NotePlace;
  resolved: { by: Person; at: string } | null;
  replies: NoteMessage[];
}
