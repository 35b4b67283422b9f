/** The demo newsroom: fictional people, sections and articles, made by running the real commands as those people. */
import { randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { hashPassword } from "@/lib/auth/password";
import { demoArticles } from "@/lib/demo/articles";
import { demoStaff } from "@/lib/demo/people";
import { demoSections } from "@/lib/demo/sections";
import { demoSite } from "@/lib/demo/site";
import { tellStory } from "@/lib/demo/tell-story";
import { newId } from "@/lib/domain/ids";
import { openStore } from "@/lib/media/store";
import type { Context } from "@/lib/newsroom/context";
import { fillLibrary } from "./demo-library";
import { bringToState } from "./demo-progress";
import { openSession } from "./open-session";
import { seedActs } from "./start-over";

export interface SeedOptions {
  dataDir: string;
  /** Everybody's password; random and written to `demo.json` when undefined. */
  password?: string | undefined;
  say(line: string): void;
  now?: Date;
}

/** Seeds an empty database; throws if anybody is in it already. */
export async function seedDemo(
  db: Db,
  { dataDir, password, say, now = new Date() }: SeedOptions,
): Promise<void> {
  const shared = password || randomBytes(9).toString("base64url");
  const people = await seedPeople(db, shared);
  writeSignIns(dataDir, shared);
  say(`Tòa soạn demo: ${people.size} người, ${demoSections.length} chuyên mục.`);
  const photographer = people.get("pvanh");
  if (!photographer) throw new Error("The demo has no photographer.");
  const told = demoArticles
    .map((article) => tellStory(article, now))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  const library = await fillLibrary(
    photographer,
    openStore(process.env.MEDIA_URL ?? `file:${path.resolve(dataDir)}/media`),
    demoArticles,
  );
  say(`Đã vẽ ${library.size} ảnh.`);
  for (const story of told) await bringToState(people, library, story);
  say(`Đã viết ${told.length} bài ở mọi trạng thái.`);
  // Whoever signs in was told of these on the day; what is left to do stays unread.
  await db.execute(sql`update newsroom.notices set read_at = now() where kind = 'released'`);
  await db.execute(sql`update newsroom.sessions set ended_at = now() where kind = 'cli'`);
  await db.execute(sql`select audit.begin_system(${seedActs.done})`);
}

async function seedPeople(db: Db, password: string): Promise<Map<string, Context>> {
  const passwordHash = await hashPassword(password);
  const ids = new Map(demoStaff.map((person) => [person.login, newId()]));
  await db.transaction(async (tx) => {
    await tx.execute(sql`select audit.begin_system(${seedActs.begun}, 'Tòa soạn hư cấu để dùng thử')`);
    const [busy] = (await tx.execute(sql`select exists (select from newsroom.staff) as yes`)) as unknown as {
      yes: boolean;
    }[];
    if (busy?.yes) throw new Error("The database is not empty.");
    const sectionIds = new Map(demoSections.map((section) => [section.slug, newId()]));
    for (const [position, section] of demoSections.entries())
      await tx.execute(sql`
        insert into newsroom.sections (id, slug, name_vi, name_en, parent_id, position)
        values (${sectionIds.get(section.slug)}, ${section.slug}, ${section.nameVi}, ${section.nameEn},
                ${section.parent ? sectionIds.get(section.parent) : null}, ${position})`);
    for (const person of demoStaff) {
      const id = ids.get(person.login);
      await tx.execute(sql`
        insert into newsroom.staff (id, email, full_name, position)
        values (${id}, ${`${person.login}@demo.invalid`}, ${person.fullName}, ${person.position})`);
      await tx.execute(
        sql`insert into newsroom.staff_credentials (staff_id, password_hash) values (${id}, ${passwordHash})`,
      );
      for (const grant of person.grants)
        await tx.execute(sql`
          insert into newsroom.grants (id, staff_id, section_id, capability)
          values (${newId()}, ${id}, ${grant.section ? sectionIds.get(grant.section) : null}, ${grant.capability})`);
      const contributorId = newId();
      await tx.execute(sql`
        insert into newsroom.contributors (id, kind, staff_id, real_name) values (${contributorId}, 'staff', ${id}, ${person.fullName})`);
      for (const [n, name] of person.penNames.entries())
        await tx.execute(sql`
          insert into newsroom.pen_names (id, contributor_id, name, is_default) values (${newId()}, ${contributorId}, ${name}, ${n === 0})`);
    }
    await tx.execute(
      sql`insert into newsroom.site_identities (id, fields) values (${newId()}, ${JSON.stringify(demoSite)}::jsonb)`,
    );
  });
  const contexts = new Map<string, Context>();
  for (const [login, id] of ids) contexts.set(login, await openSession(db, id));
  return contexts;
}

function writeSignIns(dataDir: string, password: string): void {
  mkdirSync(dataDir, { recursive: true });
  const users = demoStaff.map((person) => ({
    email: `${person.login}@demo.invalid`,
    name: person.fullName,
    role: person.position,
  }));
  writeFileSync(path.join(dataDir, "demo.json"), `${JSON.stringify({ password, users }, null, 2)}\n`, {
    mode: 0o600,
  });
}
