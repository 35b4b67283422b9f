/** Brings a database to the present schema, once, whoever else is starting. */
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { acts } from "@/lib/domain/workflow";
import { prepareQueue } from "./jobs-schema";
import { rolePrefix } from "./roles";

const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url));

/**
 * Applies what is missing under an advisory lock, as the owner, the job queue's schema first; then copies the workflow's table into
 * `newsroom.transitions`. Throws on PostgreSQL older than 15. Returns how many migrations were applied.
 */
export async function migrate(ownerUrl: string): Promise<number> {
  const client = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    const version = Number((await client`show server_version_num`)[0]?.server_version_num);
    if (version < 150_000)
      throw new Error(`DATABASE_URL: PostgreSQL ${Math.floor(version / 10_000)}, need 15 or newer`);
    await client`select pg_advisory_lock(hashtext('toasoan.migrate'))`;
    await prepareQueue(ownerUrl, client);
    const db = drizzle(client);
    const before = await applied(client);
    const migrations = readMigrationFiles({ migrationsFolder }).map((migration) => ({
      ...migration,
      sql: migration.sql.map((text) =>
        // Role names alone: the channel `toasoan_pages` is the database's own and listeners know it by that name.
        text.replace(/\btoasoan_(?=(?:owner|newsroom|reader|auditor)\b)/g, `${rolePrefix()}_`),
      ),
    }));
    // drizzle's own runner, handed the statements with this installation's role names in them.
    const runner = db as unknown as {
      dialect: { migrate(m: typeof migrations, session: unknown, config: object): Promise<void> };
      session: unknown;
    };
    await runner.dialect.migrate(migrations, runner.session, { migrationsFolder });
    await noteEra(client);
    await copyTransitions(db);
    return (await applied(client)) - before;
  } finally {
    await client.end();
  }
}

async function applied(client: postgres.Sql): Promise<number> {
  const [there] = await client`select to_regclass('drizzle.__drizzle_migrations') is not null as yes`;
  return there?.yes
    ? Number((await client`select count(*) as n from drizzle.__drizzle_migrations`)[0]?.n)
    : 0;
}

/** A dump restored into another cluster starts a new era: transaction ids begin again there. */
async function noteEra(client: postgres.Sql): Promise<void> {
  await client`
    insert into audit.eras (era, system_identifier)
    select coalesce((select max(era) from audit.eras), 0) + 1, s.id::text
      from (select system_identifier as id from pg_control_system()) s
     where s.id::text is distinct from (select system_identifier from audit.eras order by era desc limit 1)`;
}

async function copyTransitions(db: ReturnType<typeof drizzle>): Promise<void> {
  const rows = Object.entries(acts).flatMap(([act, rule]) =>
    rule.from.flatMap((from) =>
      [rule.to, rule.orTo].filter((to) => to !== undefined).map((to) => ({ act, from, to })),
    ),
  );
  await db.execute(sql`delete from newsroom.transitions`);
  await db.execute(sql`
    insert into newsroom.transitions (act, from_state, to_state)
    select act, "from", "to" from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t (act text, "from" text, "to" text)`);
}
