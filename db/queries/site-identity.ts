/** The paper's statutory facts: dated rows, the newest in force. */
import { sql } from "drizzle-orm";
import { newId } from "@/lib/domain/ids";
import type { SiteFields } from "@/lib/domain/staff";
import type { Tx } from "../client";

/** Enters facts in force from now on. What the form does not know (the paper's zone) is carried over. */
export async function insertSiteIdentity(tx: Tx, fields: SiteFields): Promise<void> {
  await tx.execute(sql`
    insert into newsroom.site_identities (id, fields)
    select ${newId()}, coalesce((select s.fields from newsroom.site_identities s order by s.effective_from desc, s.id desc limit 1),
                                '{}'::jsonb) || ${JSON.stringify(fields)}::jsonb`);
}
