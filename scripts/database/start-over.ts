/** A demo whose seeding was cut short is thrown away: nobody can have worked in it, the server never started. */
import postgres from "postgres";

/** Name of the act that begins the seeding, and of the one that ends it. */
export const seedActs = { begun: "demo.seed", done: "demo.seeded" } as const;

/** Drops the schemas if, and only if, a seeding was begun and never ended. Returns whether it did. */
export async function startOverHalfSeeded(ownerUrl: string): Promise<boolean> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    const [there] = await sql`select to_regclass('audit.events') is not null as yes`;
    if (!there?.yes) return false;
    const [seed] = await sql`
      select exists (select from audit.events where action = ${seedActs.begun})
             and not exists (select from audit.events where action = ${seedActs.done}) as half`;
    if (!seed?.half) return false;
    await sql.unsafe("drop schema if exists newsroom, published, audit, drizzle, graphile_worker cascade");
    return true;
  } finally {
    await sql.end();
  }
}
