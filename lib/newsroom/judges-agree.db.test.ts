/** Four eyes are judged twice, in lib/domain and in SQL, written apart on purpose. Here they sit side by side. */
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, type Db, type Tx } from "@/db/client";
import { findArticle } from "@/db/queries/articles";
import { findStaffBySecret } from "@/db/queries/staff";
import type { DemoLogin } from "@/lib/demo/people";
import { capabilities } from "@/lib/domain/capability";
import { newId } from "@/lib/domain/ids";
import { can } from "@/lib/domain/permissions";
import { sessionSecretOf } from "@/lib/testing/cast";
import { anArticle } from "@/lib/testing/factories";
import { answerOf } from "@/lib/testing/raw-act";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { contextFor } from "./context";

const people = ["phongvien", "btv", "tkts", "photbt"] as const satisfies readonly DemoLogin[];
const person = fc.constantFrom(...people);
const section = fc.constantFrom(null, "thoi-su", "xay-dung-dang", "xa-hoi", "giao-duc");
const grantedIn = fc.oneof(fc.constant(null), section);
const states = ["draft", "editing", "approved", "published", "taken_down"] as const;
const judged = ["approve", "release", "take_down", "restore"] as const;
type Judged = (typeof judged)[number];

const mostlyNull = <T>(other: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: other });

const cast = fc.record({
  act: fc.constantFrom("release", ...judged),
  // Mostly the state in which the act is possible, so that the rules are asked and not only the state.
  state: mostlyNull(fc.constantFrom(...states)),
  actor: person,
  grants: fc.array(
    fc.record({
      capability: fc.oneof(
        {
          weight: 3,
          arbitrary: fc.constantFrom("editor", "publisher", "publisher", "section_lead", "takedown"),
        },
        { weight: 1, arbitrary: fc.constantFrom(...capabilities) },
      ),
      section: grantedIn,
      time: fc.constantFrom("now", "now", "now", "past", "future"),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  section,
  lead: fc.boolean(),
  creator: person,
  named: fc.option(person),
  submitters: fc.uniqueArray(person, { maxLength: 1 }),
  writers: fc.uniqueArray(person, { maxLength: 3 }),
  /** Null: the actor themselves. */
  approver: mostlyNull(person),
});
type Cast = typeof cast extends fc.Arbitrary<infer T> ? T : never;

const possibleIn: Record<Judged, (typeof states)[number]> = {
  approve: "editing",
  release: "approved",
  take_down: "published",
  restore: "taken_down",
};

let world: TestDatabase;
let owner: Db & { close(): Promise<void> };
const articles = new Map<string, string>();

beforeAll(async () => {
  world = await openTestDatabase();
  owner = connect(world.urls.owner, { max: 1 });
  for (const state of states)
    articles.set(state, (await anArticle(world, { state, section: "y-te", bylines: ["Không Ai"] })).id);
});
afterAll(async () => {
  await owner?.close();
  await world?.close();
});

/** Sets the scene with the triggers asleep, inside a transaction that is thrown away. */
async function setScene(tx: Tx, id: string, scene: Cast): Promise<void> {
  const who = (login: DemoLogin) => sql`${world.idOf(login)}::uuid`;
  const sectionId = (slug: string | null) => sql`(select id from newsroom.sections where slug = ${slug})`;
  const tables = ["articles", "article_bylines", "contributors", "grants", "sections", "approvals"];
  for (const table of tables) await tx.execute(sql.raw(`alter table newsroom.${table} disable trigger user`));
  await tx.execute(sql`delete from newsroom.grants where staff_id = ${who(scene.actor)}`);
  for (const grant of scene.grants)
    await tx.execute(sql`
      insert into newsroom.grants (id, staff_id, section_id, capability, valid_from, valid_to)
      values (${newId()}, ${who(scene.actor)}, ${sectionId(grant.section)}, ${grant.capability},
              now() + ${grant.time === "future" ? "1 day" : "-2 days"}::interval,
              ${grant.time === "past" ? sql`now() - interval '1 day'` : sql`null`})`);
  await tx.execute(sql`
    update newsroom.articles set created_by = ${who(scene.creator)}, section_id = ${sectionId(scene.section)} where id = ${id}`);
  await tx.execute(
    sql`update newsroom.sections set require_section_lead = ${scene.lead} where slug = ${scene.section}`,
  );
  await tx.execute(sql`
    update newsroom.article_bylines set contributor_id =
      (select id from newsroom.contributors where staff_id = ${scene.named ? who(scene.named) : sql`null`})
     where article_id = ${id}`);
  for (const [table, members] of [
    ["article_writers", scene.writers],
    ["article_submitters", scene.submitters],
  ] as const) {
    await tx.execute(sql`delete from ${sql.raw(`newsroom.${table}`)} where article_id = ${id}`);
    for (const member of members)
      await tx.execute(sql`
        insert into ${sql.raw(`newsroom.${table}`)} (article_id, release_no, staff_id)
        select article_id, release_no, ${who(member)} from newsroom.article_heads where article_id = ${id}`);
  }
  await tx.execute(
    sql`update newsroom.approvals set approver_id = ${who(scene.approver ?? scene.actor)} where article_id = ${id}`,
  );
  for (const table of tables) await tx.execute(sql.raw(`alter table newsroom.${table} enable trigger user`));
}

/** The act by plain SQL: what the triggers say. */
async function sqlVerdict(tx: Tx, act: Judged, id: string, secret: string): Promise<string> {
  const attempts: Record<Judged, ReturnType<typeof sql>> = {
    approve: sql`
      insert into newsroom.approvals (id, article_id, revision_id, content_hash, approver_id)
      select ${newId()}, h.article_id, coalesce(r.id, ${newId()}::uuid), coalesce(r.content_hash, '-'), ${newId()}
        from newsroom.article_heads h left join newsroom.revisions r
          on r.article_id = h.article_id and r.content_version = h.content_version
       where h.article_id = ${id}`,
    release: sql`
      insert into newsroom.releases (id, article_id, number, revision_id, content_hash, approval_id, kind, released_by)
      select ${newId()}, a.id, 1, coalesce(p.revision_id, ${newId()}::uuid), coalesce(p.content_hash, '-'),
             coalesce(p.id, ${newId()}::uuid), 'first', ${newId()}
        from newsroom.articles a left join newsroom.approvals p on p.id = a.approval_id where a.id = ${id}`,
    take_down: sql`
      insert into newsroom.takedowns (id, article_id, release_id, reason_code, reason, requested_by, staff_id)
      values (${newId()}, ${id}, ${newId()}, 'wrong', 'Sai', 'Ai đó', ${newId()})`,
    restore: sql`
      insert into newsroom.restorations (id, article_id, takedown_id, reason, staff_id)
      values (${newId()}, ${id}, ${newId()}, 'Đúng', ${newId()})`,
  };
  await tx.execute(sql`select audit.begin(${secret}, ${`article.${act}`})`);
  return (await answerOf(tx.execute(attempts[act]))).replace(/^TS/, "");
}

const thrownAway = new Error("the scene is over");

test("the rules of lib/domain and the database's triggers say the same of 200 random casts", async () => {
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(cast, async (scene) => {
      const id = articles.get(scene.state ?? possibleIn[scene.act]) ?? "";
      const secret = sessionSecretOf(scene.actor);
      let verdicts: [string, string] = ["", ""];
      await owner
        .transaction(async (tx) => {
          await setScene(tx, id, scene);
          const staff = await findStaffBySecret(tx, secret);
          const article = await findArticle(tx, id);
          if (!staff || !article) throw new Error("The scene is empty.");
          const verdict = can(contextFor(owner, staff, secret).actor, scene.act, article.standing);
          const ours = verdict.allowed ? "done" : `${verdict.refusal.status} ${verdict.refusal.code}`;
          verdicts = [ours, await sqlVerdict(tx, scene.act, id, secret)];
          throw thrownAway;
        })
        .catch((error) => {
          if (error !== thrownAway) throw error;
        });
      const [ours, theirs] = verdicts;
      seen.set(ours, (seen.get(ours) ?? 0) + 1);
      // Of a state that is wrong in two ways either may be named; that it is the state, both must say.
      if (ours.startsWith("409")) expect(theirs).toMatch(/^409 (state|live)\./);
      else expect(theirs).toBe(ours);
    }),
    { numRuns: 200, seed: 20_261_122 },
  );
  for (const code of [
    "done",
    "403 right.editor",
    "403 right.publisher",
    "403 right.takedown",
    "403 right.section_lead",
    "403 four_eyes.author",
    "403 four_eyes.approver_is_author",
    "403 four_eyes.approver_wrote",
  ])
    expect.soft(seen.get(code) ?? 0, `${code} was never the verdict`).toBeGreaterThan(0);
});
