/** Connections: one pool a login. Nobody here knows the owner's. */
import { availableParallelism } from "node:os";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "@/lib/env";

export type Db = PostgresJsDatabase<Record<string, never>>;
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];
/** What a query takes: a pool, or the transaction of an act. */
export type Queryable = Db | Tx;

/**
 * Opens a pool of at most `max` connections. Instants come back as PostgreSQL prints them in UTC.
 * `close` waits five seconds for running statements. A statement that takes longer than `giveUpAfterMs` is cancelled.
 */
export function connect(
  url: string,
  options: { max?: number; name?: string; giveUpAfterMs?: number } = {},
): Db & { close(): Promise<void> } {
  const client = postgres(url, {
    max: options.max ?? 10,
    idle_timeout: 60,
    connect_timeout: 10,
    onnotice: () => {},
    connection: {
      application_name: options.name ?? "toasoan",
      TimeZone: "UTC",
      ...(options.giveUpAfterMs && { statement_timeout: options.giveUpAfterMs }),
    },
  });
  return Object.assign(drizzle(client) as unknown as Db, { close: () => client.end({ timeout: 5 }) });
}

type Pools = { newsroom?: Db; reader?: Db; search?: Db; auditor?: Db };

// Next loads a module once a bundle; the pools are the process's.
const shared = globalThis as { [key: symbol]: Pools | undefined };
const pools: Pools = shared[Symbol.for("toasoan.pools")] ?? {};
shared[Symbol.for("toasoan.pools")] = pools;

function pool(name: keyof Pools, url: string, max: number, giveUpAfterMs = 0): Db {
  const open = pools[name] ?? connect(url, { max, name, giveUpAfterMs });
  pools[name] = open;
  return open;
}

/** The newsroom's login: working copies, commands. */
export const newsroomDb = (): Db => pool("newsroom", env().NEWSROOM_DATABASE_URL, 16);

/** The readers' login: what is live, nothing else. */
export const readerDb = (): Db => pool("reader", env().READER_DATABASE_URL, 8);

/** As many searches at once as there are processors, or those who read would wait for one. */
const searchesAtOnce = Math.min(4, Math.max(2, availableParallelism()));

/** The readers' login again, a few connections apart: whoever searches waits for searches, never for a page. */
export const searchDb = (): Db => pool("search", env().READER_DATABASE_URL, searchesAtOnce, 1500);

/** The auditor's login: the whole log, read only. */
export const auditorDb = (): Db =>
  pool("auditor", env().AUDITOR_DATABASE_URL ?? env().NEWSROOM_DATABASE_URL, 4);
