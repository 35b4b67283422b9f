/** Acts of the system itself: the operator at the command line, with the owner's login. */
import { sql } from "drizzle-orm";
import type { Db, Tx } from "./client";

/** Runs `work` in one transaction under one act of the system. Only the owner's login may. */
export async function inSystemAct<T>(
  owner: Db,
  action: string,
  reason: string | null,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return await owner.transaction(async (tx) => {
    await tx.execute(sql`select audit.begin_system(${action}, ${reason})`);
    return await work(tx);
  });
}
