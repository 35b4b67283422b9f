/** A database of one's own for a test file: a clone of the migrated template, with the four logins. */
import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";
import { connect, type Db } from "@/db/client";
import { findStaffBySecret } from "@/db/queries/staff";
import { type LoginRole, loginRoles, roleUrl } from "@/db/roles";
import type { DemoLogin } from "@/lib/demo/people";
import { type Context, contextFor } from "@/lib/newsroom/context";
import { sessionSecretOf } from "./cast";

/** `owner` runs migrations; `superuser` is only for showing that even it is refused. */
export type TestLogin = LoginRole | "owner" | "superuser";

export interface TestDatabase {
  urls: Record<TestLogin, string>;
  /** The newsroom's pool, as the commands take it. */
  db: Db;
  /** The context of a person of the cast, with the rights they have at this moment; `db` replaces the pool. */
  as(login: DemoLogin, db?: Db): Promise<Context>;
  /** Plain SQL with one of the logins, through a pool of its own. */
  sql(login: TestLogin): postgres.Sql;
  /** Staff id of a person of the cast. */
  idOf(login: DemoLogin): string;
  close(): Promise<void>;
}

/** Clones the template. Call it in `beforeAll`, and `close` in `afterAll`: the clone is dropped. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const server = inject("databaseServer");
  process.env.ROLE_PREFIX = server.prefix;
  const name = `${server.prefix}_${randomBytes(4).toString("hex")}`;
  const onClone = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  const superuser = postgres(server.superUrl, { max: 1, onnotice: () => {} });
  await superuser.unsafe(`create database ${name} template ${server.template} owner ${server.prefix}_owner`);
  // Rights on the database itself are not cloned with it.
  await superuser.unsafe(`revoke all on database ${name} from public`);
  for (const login of loginRoles)
    await superuser.unsafe(`grant connect on database ${name} to ${server.prefix}_${login}`);

  const ownerUrl = onClone(server.ownerUrl);
  const urls: TestDatabase["urls"] = {
    superuser: onClone(server.superUrl),
    owner: ownerUrl,
    newsroom: roleUrl(ownerUrl, server.secret, "newsroom"),
    reader: roleUrl(ownerUrl, server.secret, "reader"),
    auditor: roleUrl(ownerUrl, server.secret, "auditor"),
  };
  const db = connect(urls.newsroom, { max: 8, name: "test" });
  const clients = new Map<TestLogin, postgres.Sql>();
  const sql = (login: TestLogin): postgres.Sql => {
    const client = clients.get(login) ?? postgres(urls[login], { max: 4, onnotice: () => {} });
    clients.set(login, client);
    return client;
  };
  const ids = new Map<string, string>(
    (await sql("owner")`select split_part(email, '@', 1) as login, id from newsroom.staff`).map((row) => [
      row.login,
      row.id,
    ]),
  );

  return {
    urls,
    db,
    sql,
    async as(login, pool = db) {
      const secret = sessionSecretOf(login);
      const staff = await findStaffBySecret(pool, secret);
      if (!staff) throw new Error(`Nobody is called ${login}, or their session has ended.`);
      return contextFor(pool, staff, secret);
    },
    idOf(login) {
      const id = ids.get(login);
      if (!id) throw new Error(`Nobody is called ${login}.`);
      return id;
    },
    async close() {
      await db.close();
      for (const client of clients.values()) await client.end({ timeout: 1 });
      await superuser.unsafe(`drop database ${name} with (force)`);
      await superuser.end();
    },
  };
}
