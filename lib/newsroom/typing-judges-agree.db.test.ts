/** Who types is judged twice, in lib/domain and in SQL, written apart on purpose. Here they sit side by side. */
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { databaseError } from "@/db/act";
import { connect, type Db, type Tx } from "@/db/client";
import { findArticle } from "@/db/queries/articles";
import { findStaffBySecret } from "@/db/queries/staff";
import type { DemoLogin } from "@/lib/demo/people";
import type { ArticleRecord } from "@/lib/domain/article";
import { capabilities } from "@/lib/domain/capability";
import { newId } from "@/lib/domain/ids";
import { type Actor, canRead, canType } from "@/lib/domain/permissions";
import { deskStates } from "@/lib/domain/workflow";
import { sessionSecretOf } from "@/lib/testing/cast";
import { anArticle } from "@/lib/testing/factories";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { contextFor } from "./context";

const people = ["phongvien", "btv", "tkts"] as const satisfies readonly DemoLogin[];
const person = fc.constantFrom(...people);
const section = fc.constantFrom(null, "thoi-su", "xay-dung-dang", "xa-hoi");

const cast = fc.record({
  state: fc.constantFrom(...deskStates),
  actor: person,
  grants: fc.array(
    fc.record({
      capability: fc.constantFrom(...capabilities, "reporter", "editor"),
      section: fc.oneof(fc.constant(null), section),
      time: fc.constantFrom("now", "now", "now", "past", "future"),
    }),
    { maxLength: 3 },
  ),
  section,
  creator: person,
  claimedBy: fc.option(person),
  named: fc.option(person),
  submitters: fc.uniqueArray(person, { maxLength: 1 }),
});
type Cast = typeof cast extends fc.Arbitrary<infer T> ? T : never;

let world: TestDatabase;
let owner: Db & { close(): Promise<void> };
let id: string;
beforeAll(async () => {
  world = await openTestDatabase();
  owner = connect(world.urls.owner, { max: 1 });
  id = (await anArticle(world, { state: "approved", section: "xa-hoi", bylines: ["Không Ai"] })).id;
});
afterAll(async () => {
  await owner?.close();
  await world?.close();
});

/** Sets the scene with triggers and checks asleep, inside a transaction that is thrown away. */
async function setScene(tx: Tx, scene: Cast): Promise<void> {
  const who = (login: DemoLogin) => sql`${world.idOf(login)}::uuid`;
  const sectionId = (slug: string | null) => sql`(select id from newsroom.sections where slug = ${slug})`;
  for (const table of ["articles", "article_bylines", "contributors", "grants"])
    await tx.execute(sql.raw(`alter table newsroom.${table} disable trigger user`));
  for (const rule of ["approval_in_force", "live_desk_state", "down_desk_state", "spiked_never_live"])
    await tx.execute(sql.raw(`alter table newsroom.articles drop constraint articles_${rule}`));
  await tx.execute(sql`delete from newsroom.grants where staff_id = ${who(scene.actor)}`);
  for (const grant of scene.grants)
    await tx.execute(sql`
      insert into newsroom.grants (id, staff_id, section_id, capability, valid_from, valid_to)
      values (${newId()}, ${who(scene.actor)}, ${sectionId(grant.section)}, ${grant.capability},
              now() + ${grant.time === "future" ? "1 day" : "-2 days"}::interval,
              ${grant.time === "past" ? sql`now() - interval '1 day'` : sql`null`})`);
  await tx.execute(sql`
    update newsroom.articles set created_by = ${who(scene.creator)}, section_id = ${sectionId(scene.section)},
           desk_state = ${scene.state}, claimed_by = ${scene.claimedBy ? who(scene.claimedBy) : sql`null`}
     where id = ${id}`);
  await tx.execute(sql`
    update newsroom.article_bylines set contributor_id =
      (select id from newsroom.contributors where staff_id = ${scene.named ? who(scene.named) : sql`null`})
     where article_id = ${id}`);
  await tx.execute(sql`delete from newsroom.article_submitters where article_id = ${id}`);
  for (const member of scene.submitters)
    await tx.execute(sql`
      insert into newsroom.article_submitters (article_id, release_no, staff_id)
      select article_id, release_no, ${who(member)} from newsroom.article_heads where article_id = ${id}`);
}

function ourVerdict(actor: Actor, article: ArticleRecord): string {
  if (!canRead(actor, article.standing)) return "404 article.not_found";
  const verdict = canType(actor, article.standing);
  return verdict.allowed ? "done" : `${verdict.refusal.status} ${verdict.refusal.code}`;
}

/** A save by plain SQL, and the look at the text beside it. */
async function sqlVerdicts(tx: Tx, secret: string): Promise<[string, string]> {
  const base = sql`(select body_version from newsroom.article_heads where article_id = ${id})`;
  const tried = async (statement: ReturnType<typeof sql>) => {
    try {
      return await tx.transaction(async (point) => {
        const rows = await point.execute(statement);
        const code = (rows[0] as { typing?: string | null }).typing;
        return code ? `${code.startsWith("typing.right") ? 403 : 409} ${code}` : "done";
      });
    } catch (error) {
      const said = databaseError(error);
      if (!said) throw error;
      return `${said.code.replace("TS", "")} ${said.message}`;
    }
  };
  return [
    await tried(sql`select typing from newsroom.look_at_text(${secret}, ${id})`),
    await tried(sql`select saved_version from newsroom.save_steps(${secret}, ${id}, ${base}, 'c', '[{}]')`),
  ];
}

const thrownAway = new Error("the scene is over");

test("the rules of lib/domain and the database say the same of who types, in 250 random casts", async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(cast, async (scene) => {
      const secret = sessionSecretOf(scene.actor);
      let ours = "";
      let theirs: [string, string] = ["", ""];
      await owner
        .transaction(async (tx) => {
          await setScene(tx, scene);
          const staff = await findStaffBySecret(tx, secret);
          const article = await findArticle(tx, id);
          if (!staff || !article) throw new Error("The scene is empty.");
          ours = ourVerdict(contextFor(owner, staff, secret).actor, article);
          theirs = await sqlVerdicts(tx, secret);
          throw thrownAway;
        })
        .catch((error) => {
          if (error !== thrownAway) throw error;
        });
      seen.add(ours);
      expect(theirs).toEqual([ours, ours]);
    }),
    { numRuns: 250, seed: 20_261_125 },
  );
  for (const code of ["done", "404 article.not_found", "403 typing.right.draft", "403 typing.right.approved"])
    expect.soft([...seen], `${code} was never the verdict`).toContain(code);
});
