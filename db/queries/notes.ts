/** Notes beside a piece: threads as they are stored, and the rows that their commands write. */
import { sql } from "drizzle-orm";
import type { NoteMessage, Person } from "@/lib/domain/note";
import type { Queryable, Tx } from "../client";
import { isoInstant } from "./articles";

/** Where a note was put, and for a passage the newest version at which its place is known. */
export type StoredAnchor =
  | { kind: "text"; bodyVersion: number; from: number; to: number; quote: string }
  | { kind: "field"; field: string; quote: string | null }
  | { kind: "article" };

export interface StoredNote extends NoteMessage {
  anchor: StoredAnchor;
  resolved: { by: Person; at: string } | null;
  replies: NoteMessage[];
}

interface Row {
  message: NoteMessage;
  kind: StoredAnchor["kind"];
  field: string | null;
  bodyVersion: number;
  from: number;
  to: number;
  quote: string | null;
  resolved: { by: Person; at: string } | null;
  replies: NoteMessage[];
}

const iso = (at: string | null) => (at === null ? null : isoInstant(at));

const messageOf = (message: NoteMessage): NoteMessage => ({
  ...message,
  createdAt: isoInstant(message.createdAt),
  editedAt: iso(message.editedAt),
  withdrawnAt: iso(message.withdrawnAt),
});

function noteOf(row: Row): StoredNote {
  const { kind, field, bodyVersion, from, to, quote, resolved } = row;
  return {
    ...messageOf(row.message),
    anchor:
      kind === "text"
        ? { kind, bodyVersion, from, to, quote: quote ?? "" }
        : kind === "field"
          ? { kind, field: field ?? "", quote }
          : { kind },
    resolved: resolved && { by: resolved.by, at: isoInstant(resolved.at) },
    replies: row.replies.map(messageOf),
  };
}

/** Words of a withdrawn message stay in the table and in the log; nobody reads them here. */
const messageJson = (alias: string, author: string) => {
  const m = sql.raw(alias);
  return sql`jsonb_build_object('id', ${m}.id, 'body', case when ${m}.withdrawn_at is null then ${m}.body end,
    'author', jsonb_build_object('id', ${m}.author_id, 'name', ${sql.raw(author)}.full_name),
    'mentions', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.full_name) order by p.full_name), '[]')
                   from newsroom.note_mentions c join newsroom.staff p on p.id = c.staff_id where c.message_id = ${m}.id),
    'createdAt', ${m}.created_at, 'editedAt', ${m}.edited_at, 'withdrawnAt', ${m}.withdrawn_at)`;
};

/** Every thread of an article, or the one with the id `only`, in the order in which they were begun. */
export async function listNotes(
  q: Queryable,
  articleId: string,
  only: string | null = null,
): Promise<StoredNote[]> {
  const rows = (await q.execute(sql`
    select ${messageJson("n", "author")} as message, n.kind, n.field, n.quote,
           coalesce(k.body_version, n.anchor_version) as "bodyVersion",
           coalesce(k."from", n.anchor_from) as "from", coalesce(k."to", n.anchor_to) as "to",
           case when n.resolved_at is not null
                then jsonb_build_object('by', jsonb_build_object('id', r.id, 'name', r.full_name), 'at', n.resolved_at) end as resolved,
           (select coalesce(jsonb_agg(${messageJson("m", "writer")} order by m.created_at, m.id), '[]')
              from newsroom.note_replies m join newsroom.staff writer on writer.id = m.author_id
             where m.note_id = n.id) as replies
      from newsroom.notes n
      join newsroom.staff author on author.id = n.author_id
      left join newsroom.staff r on r.id = n.resolved_by
      left join newsroom.note_places k on k.note_id = n.id
     where n.article_id = ${articleId} and n.id = coalesce(${only}::uuid, n.id)
     order by n.created_at, n.id`)) as unknown as Row[];
  return rows.map(noteOf);
}

/** A message by its id, whichever article it is of: a note, or a reply. */
export async function findMessage(
  q: Queryable,
  id: string,
): Promise<{ articleId: string; noteId: string; authorId: string; body: string; withdrawn: boolean } | null> {
  const [row] = (await q.execute(sql`
    select n.article_id as "articleId", n.id as "noteId", n.author_id as "authorId", n.body,
           n.withdrawn_at is not null as withdrawn from newsroom.notes n where n.id = ${id}
    union all
    select r.article_id, r.note_id, r.author_id, r.body, r.withdrawn_at is not null
      from newsroom.note_replies r where r.id = ${id}`)) as unknown as {
    articleId: string;
    noteId: string;
    authorId: string;
    body: string;
    withdrawn: boolean;
  }[];
  return row ?? null;
}

/** Begins a thread; false if the id was there already. */
export async function insertNote(
  tx: Tx,
  note: { id: string; articleId: string; body: string; anchor: StoredAnchor },
): Promise<boolean> {
  const { anchor } = note;
  const place = anchor.kind === "text" ? anchor : null;
  const rows = await tx.execute(sql`
    insert into newsroom.notes (id, article_id, body, kind, field, anchor_version, anchor_from, anchor_to, quote)
    values (${note.id}, ${note.articleId}, ${note.body}, ${anchor.kind}, ${anchor.kind === "field" ? anchor.field : null},
            ${place?.bodyVersion ?? null}, ${place?.from ?? null}, ${place?.to ?? null},
            ${anchor.kind === "article" ? null : anchor.quote})
    on conflict (id) do nothing returning id`);
  return (rows as unknown as unknown[]).length > 0;
}

/** Adds to a thread; false if the id was there already. */
export async function insertReply(
  tx: Tx,
  reply: { id: string; noteId: string; articleId: string; body: string },
): Promise<boolean> {
  const rows = await tx.execute(sql`
    insert into newsroom.note_replies (id, note_id, article_id, body)
    values (${reply.id}, ${reply.noteId}, ${reply.articleId}, ${reply.body}) on conflict (id) do nothing returning id`);
  return (rows as unknown as unknown[]).length > 0;
}

/** Notes down who is called; who was called before stays called. */
export async function insertMentions(
  tx: Tx,
  message: { id: string; noteId: string; articleId: string },
  staffIds: readonly string[],
): Promise<void> {
  if (staffIds.length === 0) return;
  await tx.execute(sql`
    insert into newsroom.note_mentions (message_id, note_id, article_id, staff_id)
    select distinct ${message.id}::uuid, ${message.noteId}::uuid, ${message.articleId}::uuid, value::uuid
      from jsonb_array_elements_text(${JSON.stringify(staffIds)}::jsonb) on conflict do nothing`);
}

const tableOf = (message: { id: string; noteId: string }) =>
  message.id === message.noteId ? sql`newsroom.notes` : sql`newsroom.note_replies`;

export async function updateWords(
  tx: Tx,
  message: { id: string; noteId: string },
  body: string,
): Promise<void> {
  await tx.execute(sql`update ${tableOf(message)} set body = ${body} where id = ${message.id}`);
}

export async function withdrawWords(tx: Tx, message: { id: string; noteId: string }): Promise<void> {
  await tx.execute(sql`update ${tableOf(message)} set withdrawn_at = now() where id = ${message.id}`);
}

/** Marks a thread as done, or opens it again; by whom and when is the trigger's to say. */
export async function setResolved(tx: Tx, noteId: string, resolved: boolean): Promise<void> {
  await tx.execute(
    sql`update newsroom.notes set resolved_at = ${resolved ? sql`now()` : sql`null`} where id = ${noteId}`,
  );
}

/** Keeps where passages stand at a version of the text; computed, so outside of any act. */
export async function keepNotePlaces(
  q: Queryable,
  articleId: string,
  bodyVersion: number,
  places: readonly { note: string; from: number; to: number }[],
): Promise<void> {
  await q.execute(
    sql`select newsroom.keep_note_places(${articleId}, ${bodyVersion}::int, ${JSON.stringify(places)}::jsonb)`,
  );
}

/** Colleagues who may read the article now, by name. */
export async function listReadersOf(
  q: Queryable,
  articleId: string,
): Promise<(Person & { position: string })[]> {
  return (await q.execute(sql`
    select s.id, s.full_name as name, s.position from newsroom.staff s
     where s.disabled_at is null and newsroom.may_read(s.id, ${articleId}) order by s.full_name, s.id`)) as unknown as (Person & {
    position: string;
  })[];
}
