/** API tokens. Only the hash of a token is kept; what it is called and may be used for is not secret. */
import { sql } from "drizzle-orm";
import type { Queryable, Tx } from "../client";
import { isoInstant } from "./articles";

export interface TokenLine {
  id: string;
  email: string;
  label: string;
  scopes: string[];
  createdAt: string;
  expiresAt: string | null;
  revokedAt: string | null;
}

/** Enters a token of `staffId`; `days` is its whole life, null without end. Returns when it ends. */
export async function insertToken(
  tx: Tx,
  token: {
    id: string;
    staffId: string;
    secret: string;
    label: string;
    scopes: readonly string[];
    days: number | null;
  },
): Promise<string | null> {
  const [row] = (await tx.execute(sql`
    insert into newsroom.api_tokens (id, secret_hash, staff_id, label, scopes, expires_at)
    values (${token.id}, newsroom.hash_secret(${token.secret}), ${token.staffId}, ${token.label},
            array(select jsonb_array_elements_text(${JSON.stringify(token.scopes)}::jsonb)),
            now() + make_interval(days => ${token.days}::int))
    returning expires_at as "expiresAt"`)) as unknown as { expiresAt: string | null }[];
  return row?.expiresAt ? isoInstant(row.expiresAt) : null;
}

/** Tokens, newest first; of one person if `email` is given. */
export async function listTokens(q: Queryable, email: string | null): Promise<TokenLine[]> {
  const rows = (await q.execute(sql`
    select t.id, s.email, t.label, t.scopes, t.created_at as "createdAt", t.expires_at as "expiresAt",
           t.revoked_at as "revokedAt"
      from newsroom.api_tokens t join newsroom.staff s on s.id = t.staff_id
     where s.email = coalesce(${email}, s.email) order by t.created_at desc, t.id desc`)) as unknown as TokenLine[];
  const instant = (text: string | null) => text && isoInstant(text);
  return rows.map((row) => ({
    ...row,
    createdAt: isoInstant(row.createdAt),
    expiresAt: instant(row.expiresAt),
    revokedAt: instant(row.revokedAt),
  }));
}

/** Revokes a token at once; false if there is no living one of this id. */
export async function revokeToken(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.execute(
    sql`update newsroom.api_tokens set revoked_at = now() where id = ${id} and revoked_at is null returning id`,
  );
  return (rows as unknown as unknown[]).length > 0;
}
