/** People, rights, sessions and tokens. */
import { sql } from "drizzle-orm";
import type { Grant } from "@/lib/domain/capability";
import type { Queryable } from "../client";

export interface StaffMember {
  id: string;
  email: string;
  fullName: string;
  position: string;
  locale: "vi" | "en";
  grants: Grant[];
  via: "session" | "token" | "cli";
  /** Null for a session; a token's scopes otherwise. */
  scopes: string[] | null;
}

const grantsOf = sql`(select coalesce(jsonb_agg(jsonb_build_object('capability', g.capability, 'sectionId', g.section_id)), '[]')
   from newsroom.grants g where g.staff_id = s.id and g.valid_from <= now() and coalesce(g.valid_to > now(), true))`;

/** Whoever holds a living session or token with this secret, with their rights of this moment; else null. */
export async function findStaffBySecret(q: Queryable, secret: string): Promise<StaffMember | null> {
  const [row] = (await q.execute(sql`
    select s.id, s.email, s.full_name as "fullName", s.position, s.locale, ${grantsOf} as grants, held.via, held.scopes
      from (select x.staff_id, case x.kind when 'web' then 'session' else x.kind end as via, null::text[] as scopes
              from newsroom.sessions x
             where x.secret_hash = newsroom.hash_secret(${secret}) and x.ended_at is null and x.expires_at > now()
            union all
            select t.staff_id, 'token', t.scopes from newsroom.api_tokens t
             where t.secret_hash = newsroom.hash_secret(${secret}) and t.revoked_at is null
               and coalesce(t.expires_at > now(), true)) held
      join newsroom.staff s on s.id = held.staff_id and s.disabled_at is null limit 1`)) as unknown as StaffMember[];
  return row ?? null;
}

export async function findCredentials(
  q: Queryable,
  email: string,
): Promise<{ id: string; fullName: string; passwordHash: string } | null> {
  const [row] = (await q.execute(sql`
    select s.id, s.full_name as "fullName", c.password_hash as "passwordHash"
      from newsroom.staff s join newsroom.staff_credentials c on c.staff_id = s.id
     where s.email = ${email} and s.disabled_at is null`)) as unknown as {
    id: string;
    fullName: string;
    passwordHash: string;
  }[];
  return row ?? null;
}

/** Opens a session; only the hash of `secret` is kept. `hours` is its whole life. */
export async function insertSession(
  q: Queryable,
  secret: string,
  staffId: string,
  kind: "web" | "cli",
  hours: number,
): Promise<void> {
  await q.execute(sql`
    insert into newsroom.sessions (secret_hash, staff_id, kind, expires_at)
    values (newsroom.hash_secret(${secret}), ${staffId}, ${kind}, now() + make_interval(hours => ${hours}))`);
}

export async function endSession(q: Queryable, secret: string): Promise<void> {
  await q.execute(sql`
    update newsroom.sessions set ended_at = now() where secret_hash = newsroom.hash_secret(${secret}) and ended_at is null`);
}

/** Ends every session of a person but the one that `secret` names: after a changed password. */
export async function endOtherSessions(q: Queryable, staffId: string, secret: string): Promise<void> {
  await q.execute(sql`
    update newsroom.sessions set ended_at = now()
     where staff_id = ${staffId} and ended_at is null and secret_hash <> newsroom.hash_secret(${secret})`);
}

/** Counts one more try for a key; says how many there were and in how many seconds they are forgotten. */
export async function noteSignInTry(q: Queryable, key: string): Promise<{ tries: number; seconds: number }> {
  const [row] = (await q.execute(
    sql`select tries, seconds from newsroom.note_sign_in_try(${key})`,
  )) as unknown as {
    tries: number;
    seconds: number;
  }[];
  return row ?? { tries: 0, seconds: 0 };
}

export async function forgetSignInTries(q: Queryable, key: string): Promise<void> {
  await q.execute(sql`delete from newsroom.sign_in_failures where key = ${key}`);
}

export async function updatePassword(q: Queryable, staffId: string, passwordHash: string): Promise<void> {
  await q.execute(sql`
    update newsroom.staff_credentials set password_hash = ${passwordHash}, changed_at = now() where staff_id = ${staffId}`);
}

export async function updateLocale(q: Queryable, staffId: string, locale: "vi" | "en"): Promise<void> {
  await q.execute(sql`update newsroom.staff set locale = ${locale} where id = ${staffId}`);
}

export async function findPasswordHash(q: Queryable, staffId: string): Promise<string | null> {
  const [row] = (await q.execute(
    sql`select password_hash as hash from newsroom.staff_credentials where staff_id = ${staffId}`,
  )) as unknown as { hash: string }[];
  return row?.hash ?? null;
}

/** Pen names and staff names that a byline may be linked to. */
export async function listPenNames(
  q: Queryable,
): Promise<{ contributorId: string; name: string; staffId: string | null }[]> {
  return (await q.execute(sql`
    select p.contributor_id as "contributorId", p.name, c.staff_id as "staffId"
      from newsroom.pen_names p join newsroom.contributors c on c.id = p.contributor_id order by p.name`)) as unknown as {
    contributorId: string;
    name: string;
    staffId: string | null;
  }[];
}
