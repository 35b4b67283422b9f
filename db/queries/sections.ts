/** Sections of the paper. */
import { sql } from "drizzle-orm";
import type { Queryable, Tx } from "../client";

export interface Section {
  id: string;
  slug: string;
  nameVi: string;
  nameEn: string;
  parentId: string | null;
  requireSectionLead: boolean;
  /** How many words a piece should have, if the section says so. */
  targetWords: number | null;
}

/** All sections in the order of the menu: a parent, then its children. */
export async function listSections(q: Queryable): Promise<Section[]> {
  return (await q.execute(sql`
    select s.id, s.slug, s.name_vi as "nameVi", s.name_en as "nameEn", s.parent_id as "parentId",
           s.require_section_lead as "requireSectionLead", s.target_words as "targetWords"
      from newsroom.sections s left join newsroom.sections p on p.id = s.parent_id
     order by coalesce(p.position, s.position), s.parent_id is not null, s.position`)) as unknown as Section[];
}

export async function findSectionBySlug(q: Queryable, slug: string): Promise<Section | null> {
  const [row] = (await q.execute(sql`
    select id, slug, name_vi as "nameVi", name_en as "nameEn", parent_id as "parentId", require_section_lead as "requireSectionLead",
           target_words as "targetWords"
      from newsroom.sections where slug = ${slug}`)) as unknown as Section[];
  return row ?? null;
}

/** The section's id and its ancestors', nearest first; empty for null. */
export async function getSectionPath(q: Queryable, sectionId: string | null): Promise<string[]> {
  if (!sectionId) return [];
  const [row] = (await q.execute(sql`
    with recursive path (id, parent_id, depth) as (
      select s.id, s.parent_id, 0 from newsroom.sections s where s.id = ${sectionId}
      union all
      select s.id, s.parent_id, depth + 1 from newsroom.sections s join path on s.id = path.parent_id)
    select array(select id from path order by depth)::text[] as ids`)) as unknown as { ids: string[] }[];
  return row?.ids ?? [];
}

/** Adds a section at the end of the menu, below its parent if it has one. */
export async function insertSection(tx: Tx, section: Omit<Section, "requireSectionLead">): Promise<void> {
  await tx.execute(sql`
    insert into newsroom.sections (id, slug, name_vi, name_en, parent_id, target_words, position)
    select ${section.id}, ${section.slug}, ${section.nameVi}, ${section.nameEn}, ${section.parentId},
           ${section.targetWords}::integer, coalesce(max(position), -1) + 1 from newsroom.sections`);
}

/** Says how many words a piece of the section should have; null takes the measure away. */
export async function updateTargetWords(tx: Tx, id: string, targetWords: number | null): Promise<void> {
  await tx.execute(sql`update newsroom.sections set target_words = ${targetWords}::integer where id = ${id}`);
}
