/** The law's list of forms, brought into the database: data of every installation, changed by migrations of law. */
import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { awardForms } from "@/db/data/award-forms";

export async function refreshAwardForms(db: Db): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select audit.begin_system('settings.award_forms')`);
    await tx.execute(sql`
      insert into newsroom.award_forms (code, system, category, name_vi, name_en, grades, recipient_kinds, rank, effective_from)
      select f.code, f.system, f.category, f."nameVi", f."nameEn", f.grades, f."recipientKinds", f.rank, f."effectiveFrom"
        from jsonb_to_recordset(${JSON.stringify(awardForms)}::jsonb) as f (code text, system text, category text, "nameVi" text,
             "nameEn" text, grades text[], "recipientKinds" text[], rank int, "effectiveFrom" date)
      on conflict (code) do update set system = excluded.system, category = excluded.category, name_vi = excluded.name_vi,
        name_en = excluded.name_en, grades = excluded.grades, recipient_kinds = excluded.recipient_kinds, rank = excluded.rank,
        effective_from = excluded.effective_from`);
  });
}
