/** The queue's own schema, `graphile_worker`: made and brought up by the owner, worked by the newsroom's login. */
import { runMigrations } from "graphile-worker";
import type postgres from "postgres";
import { rolePrefix } from "./roles";

/**
 * The address as the queue's driver reads it: it takes `sslmode=require` to mean a verified certificate, every other
 * client of this program takes it as PostgreSQL's own library does.
 */
export function queueUrl(url: string): string {
  const address = new URL(url);
  if (address.searchParams.has("sslmode")) address.searchParams.set("uselibpqcompat", "true");
  return address.href;
}

/**
 * Brings the queue's schema up and lets the newsroom's login work it. The tables have row security without a policy,
 * so grants alone would leave everybody but the owner with an empty queue.
 */
export async function prepareQueue(ownerUrl: string, owner: postgres.Sql): Promise<void> {
  await runMigrations({ connectionString: queueUrl(ownerUrl) });
  const newsroom = `${rolePrefix()}_newsroom`;
  const tables = await owner`
    select c.relname as name, c.relrowsecurity as secured,
           exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'worker') as open
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'graphile_worker' and c.relkind in ('r', 'v')`;
  await owner.begin(async (tx) => {
    await tx.unsafe("revoke all on all functions in schema graphile_worker from public");
    await tx.unsafe(`grant usage on schema graphile_worker to ${newsroom}`);
    await tx.unsafe(`grant usage on all sequences in schema graphile_worker to ${newsroom}`);
    await tx.unsafe(`grant execute on all functions in schema graphile_worker to ${newsroom}`);
    for (const { name, secured, open } of tables) {
      const rights = secured ? "select, insert, update, delete" : "select";
      await tx.unsafe(`grant ${rights} on graphile_worker.${name} to ${newsroom}`);
      if (secured && !open)
        await tx.unsafe(
          `create policy worker on graphile_worker.${name} to ${newsroom} using (true) with check (true)`,
        );
    }
  });
}
