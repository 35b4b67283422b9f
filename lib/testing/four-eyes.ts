/** Four eyes asked twice: by the command, and past it by plain SQL with the newsroom's login. */
import type { DemoLogin } from "@/lib/demo/people";
import { newId } from "@/lib/domain/ids";
import { approveAs, codeOf, releaseAs } from "./factories";
import { answerOf, peekInAct, rawAct } from "./raw-act";
import type { TestDatabase } from "./test-database";

export type Signature = "approve" | "release";

/** The code with which the database alone refuses the newest revision's approval or the newest approval's release. */
export async function sqlSays(
  world: TestDatabase,
  login: DemoLogin,
  act: Signature,
  articleId: string,
): Promise<string> {
  const attempt = peekInAct(world.sql("newsroom"), login, `article.${act}`, async (tx) => {
    if (act === "approve")
      await tx`
        insert into newsroom.approvals (id, article_id, revision_id, content_hash, approver_id)
        select ${newId()}, r.article_id, r.id, r.content_hash, ${newId()}
          from newsroom.revisions r where r.article_id = ${articleId} order by r.number desc limit 1`;
    else
      await tx`
        insert into newsroom.releases (id, article_id, number, revision_id, content_hash, approval_id, kind, released_by)
        select ${newId()}, p.article_id, 1, p.revision_id, p.content_hash, p.id, 'first', ${newId()}
          from newsroom.approvals p where p.article_id = ${articleId} order by p.at desc limit 1`;
  });
  return (await answerOf(attempt)).replace(/^TS4\d\d /, "");
}

/** The command's code, after the database has been asked past it; throws if the two differ. */
export async function bothSay(
  world: TestDatabase,
  login: DemoLogin,
  act: Signature,
  articleId: string,
): Promise<string> {
  const plain = await sqlSays(world, login, act, articleId);
  const ctx = await world.as(login);
  const code = codeOf(await (act === "approve" ? approveAs(ctx, articleId) : releaseAs(ctx, articleId)));
  if (code !== plain) throw new Error(`${login} ${act}: the command says ${code}, the database ${plain}`);
  return code;
}

/** Gives a right in a section, from long ago and for ever unless told. */
export async function giveRight(
  world: TestDatabase,
  login: DemoLogin,
  capability: string,
  section: string,
  valid: { from?: string; to?: string } = {},
): Promise<void> {
  await rawAct(world.sql("owner"), "admin", "grant.give", async (tx) => {
    await tx`
      insert into newsroom.grants (id, staff_id, section_id, capability, valid_from, valid_to)
      values (${newId()}, ${world.idOf(login)}, (select id from newsroom.sections where slug = ${section}), ${capability},
              ${valid.from ?? "2020-01-01"}, ${valid.to ?? null})`;
  });
}
