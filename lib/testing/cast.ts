/** The people and sections that every database test finds: the demo newsroom's, without articles and pictures. */
import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { insertSession } from "@/db/queries/staff";
import { hashPassword } from "@/lib/auth/password";
import { type DemoLogin, demoStaff } from "@/lib/demo/people";
import { demoSections } from "@/lib/demo/sections";
import { demoSite } from "@/lib/demo/site";
import { newId } from "@/lib/domain/ids";

/** Everybody's password. */
export const castPassword = "demo-demo-demo";

/** The secret of a login's session; open in every clone. */
export const sessionSecretOf = (login: DemoLogin): string => `session of ${login}`;

/** Enters sections, staff with rights and pen names, the paper's identity, and one session each. */
export async function seedCast(db: Db): Promise<void> {
  const passwordHash = await hashPassword(castPassword);
  const sections = demoSections.map((section, position) => ({ ...section, id: newId(), position }));
  const sectionId = (slug: string | null) => sections.find((one) => one.slug === slug)?.id ?? null;
  const staff = demoStaff.map((person) => ({ ...person, id: newId(), contributorId: newId() }));
  await db.transaction(async (tx) => {
    const insert = async (table: string, rows: object[]) => {
      await tx.execute(sql`
        insert into ${sql.raw(table)} (${sql.raw(Object.keys(rows[0] ?? {}).join(", "))})
        select ${sql.raw(Object.keys(rows[0] ?? {}).join(", "))}
          from jsonb_populate_recordset(null::${sql.raw(table)}, ${JSON.stringify(rows)}::jsonb)`);
    };
    await tx.execute(sql`select audit.begin_system('test.cast')`);
    await insert(
      "newsroom.sections",
      sections.map(({ id, slug, nameVi, nameEn, parent, position }) => ({
        id,
        slug,
        name_vi: nameVi,
        name_en: nameEn,
        parent_id: sectionId(parent),
        position,
        require_section_lead: false,
      })),
    );
    await insert(
      "newsroom.staff",
      staff.map(({ id, login, fullName, position }) => ({
        id,
        email: `${login}@demo.invalid`,
        full_name: fullName,
        position,
        locale: "vi",
        created_at: "2026-01-01T00:00:00Z",
      })),
    );
    await insert(
      "newsroom.staff_credentials",
      staff.map(({ id }) => ({
        staff_id: id,
        password_hash: passwordHash,
        changed_at: "2026-01-01T00:00:00Z",
      })),
    );
    await insert(
      "newsroom.grants",
      staff.flatMap(({ id, grants }) =>
        grants.map(({ capability, section }) => ({
          id: newId(),
          staff_id: id,
          section_id: sectionId(section),
          capability,
          valid_from: "2026-01-01T00:00:00Z",
        })),
      ),
    );
    await insert(
      "newsroom.contributors",
      staff.map(({ id, contributorId, fullName }) => ({
        id: contributorId,
        kind: "staff",
        staff_id: id,
        real_name: fullName,
      })),
    );
    await insert(
      "newsroom.pen_names",
      staff.flatMap(({ contributorId, penNames }) =>
        penNames.map((name, n) => ({
          id: newId(),
          contributor_id: contributorId,
          name,
          is_default: n === 0,
        })),
      ),
    );
    await insert("newsroom.site_identities", [
      { id: newId(), fields: demoSite, effective_from: "2026-01-01T00:00:00Z" },
    ]);
  });
  for (const { id, login } of staff) await insertSession(db, sessionSecretOf(login), id, "web", 14);
}
