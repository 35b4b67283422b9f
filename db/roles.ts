/** The four logins: names, derived passwords, connection strings. */
import { createHmac } from "node:crypto";
import postgres from "postgres";

export const loginRoles = ["newsroom", "reader", "auditor"] as const;
export type LoginRole = (typeof loginRoles)[number];

/** Prefix of role names; they are cluster-wide, so a second installation on one cluster sets its own. */
export const rolePrefix = (): string => process.env.ROLE_PREFIX || "toasoan";

/** A role's password: from SECRET, so that nothing but SECRET must be kept. Hex, 64 characters. */
export const rolePassword = (secret: string, role: string): string =>
  createHmac("sha256", secret).update(`toasoan_${role}`).digest("hex");

/** The connection string of `role` on the database that `ownerUrl` names. */
export function roleUrl(ownerUrl: string, secret: string, role: LoginRole): string {
  const url = new URL(ownerUrl);
  url.username = `${rolePrefix()}_${role}`;
  url.password = rolePassword(secret, role);
  return url.href;
}

/**
 * Makes the three logins if they are missing and sets their passwords. Needs CREATEROLE; where the owner may not
 * create roles they must exist, and the *_DATABASE_URL variables say how to reach them.
 */
export async function ensureRoles(ownerUrl: string, secret: string): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await sql.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(hashtext('toasoan.roles'))`;
      const database = (await tx`select current_database() as name`)[0]?.name as string;
      for (const role of loginRoles) {
        const name = `${rolePrefix()}_${role}`;
        const known = await tx`select from pg_roles where rolname = ${name}`;
        const password = rolePassword(secret, role);
        await tx.unsafe(
          `${known.length ? "alter" : "create"} role ${name} login noinherit password '${password}'`,
        );
        await tx.unsafe(`grant connect on database "${database}" to ${name}`);
      }
      await tx.unsafe(`revoke temporary on database "${database}" from public`);
    });
  } finally {
    await sql.end();
  }
}
