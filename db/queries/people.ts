/** People as the operator manages them. */
import { sql } from "drizzle-orm";
import type { Capability } from "@/lib/domain/capability";
import { newId } from "@/lib/domain/ids";
import type { Queryable, Tx } from "../client";

export interface PersonLine {
  id: string;
  email: string;
  fullName: string;
  position: string;
  disabled: boolean;
  /** Living rights; a null section is everywhere. */
  grants: { capability: Capability; section: string | null }[];
}

/** Everybody, disabled people last. */
export async function listPeople(q: Queryable): Promise<PersonLine[]> {
  return (await q.execute(sql`
    select s.id, s.email, s.full_name as "fullName", s.position, s.disabled_at is not null as disabled,
           (select coalesce(jsonb_agg(jsonb_build_object('capability', g.capability, 'section', x.slug)
                                      order by g.capability, x.slug), '[]')
              from newsroom.grants g left join newsroom.sections x on x.id = g.section_id
             where g.staff_id = s.id and g.valid_from <= now() and coalesce(g.valid_to > now(), true)) as grants
      from newsroom.staff s order by s.disabled_at is not null, s.created_at, s.email`)) as unknown as PersonLine[];
}

/** Names of these people, disabled ones too. */
export async function listStaffNames(
  q: Queryable,
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return [];
  return (await q.execute(sql`
    select id, full_name as name from newsroom.staff
     where id in (${sql.join(
       ids.map((id) => sql`${id}::uuid`),
       sql`, `,
     )}) order by full_name`)) as unknown as { id: string; name: string }[];
}

/** The person with this e-mail, disabled or not. */
export async function findPerson(
  q: Queryable,
  email: string,
): Promise<{ id: string; disabled: boolean } | null> {
  const [row] = (await q.execute(sql`
    select id, disabled_at is not null as disabled from newsroom.staff where email = ${email}`)) as unknown as {
    id: string;
    disabled: boolean;
  }[];
  return row ?? null;
}

/** Whether there is a person with this id. */
export async function findPersonById(q: Queryable, id: string): Promise<{ id: string } | null> {
  const [row] = (await q.execute(sql`select id from newsroom.staff where id = ${id}`)) as unknown as {
    id: string;
  }[];
  return row ?? null;
}

export async function insertPerson(
  tx: Tx,
  person: { id: string; email: string; fullName: string; position: string; passwordHash: string },
): Promise<void> {
  await tx.execute(sql`
    insert into newsroom.staff (id, email, full_name, position)
    values (${person.id}, ${person.email}, ${person.fullName}, ${person.position})`);
  await tx.execute(sql`
    insert into newsroom.staff_credentials (staff_id, password_hash) values (${person.id}, ${person.passwordHash})`);
}

/** Shuts a person out, or lets them in again; their sessions end with it. */
export async function setDisabled(tx: Tx, staffId: string, disabled: boolean): Promise<void> {
  await tx.execute(sql`
    update newsroom.staff set disabled_at = case when ${disabled}::boolean then coalesce(disabled_at, now()) end
     where id = ${staffId}`);
  if (disabled) await endSessionsOf(tx, staffId);
}

/** Sets a password that was forgotten; every session of the person ends. */
export async function setPassword(tx: Tx, staffId: string, passwordHash: string): Promise<void> {
  await tx.execute(sql`
    insert into newsroom.staff_credentials (staff_id, password_hash) values (${staffId}, ${passwordHash})
    on conflict (staff_id) do update set password_hash = excluded.password_hash, changed_at = now()`);
  await endSessionsOf(tx, staffId);
}

async function endSessionsOf(tx: Tx, staffId: string): Promise<void> {
  await tx.execute(
    sql`update newsroom.sessions set ended_at = now() where staff_id = ${staffId} and ended_at is null`,
  );
}

/** Gives a right from now on, unless the person has it already. */
export async function insertGrant(
  tx: Tx,
  staffId: string,
  capability: Capability,
  sectionId: string | null,
): Promise<void> {
  await tx.execute(sql`
    insert into newsroom.grants (id, staff_id, capability, section_id)
    select ${newId()}, ${staffId}, ${capability}, ${sectionId}::uuid
     where not exists (select from newsroom.grants g
                        where g.staff_id = ${staffId} and g.capability = ${capability}
                          and g.section_id is not distinct from ${sectionId}::uuid
                          and coalesce(g.valid_to > now(), true))`);
}

/** Ends a right now; the row stays, dated. False if the person does not have it. */
export async function endGrant(
  tx: Tx,
  staffId: string,
  capability: Capability,
  sectionId: string | null,
): Promise<boolean> {
  const rows = await tx.execute(sql`
    update newsroom.grants set valid_to = now()
     where staff_id = ${staffId} and capability = ${capability} and section_id is not distinct from ${sectionId}::uuid
       and coalesce(valid_to > now(), true) returning id`);
  return (rows as unknown as unknown[]).length > 0;
}
