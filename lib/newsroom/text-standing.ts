/** What the database says of a person before a text: may they look, may they type. */
import { refusalOf } from "@/db/act";
import type { Db } from "@/db/client";
import { lookAtText, type TextStanding } from "@/db/queries/body";
import { done, type Outcome, type Refusal, refuse } from "@/lib/domain/outcome";

/** Who may not look or type hears that and not what was wrong with the steps. */
export async function judgedFirst(
  writer: { db: Db; secret: string },
  articleId: string,
  refusal: Refusal,
): Promise<Outcome<never>> {
  const standing = await standingOf(writer.db, writer.secret, articleId);
  if (!standing.ok) return standing;
  return refuse(standing.value.typing ?? refusal);
}

export interface Standing {
  bodyVersion: number;
  /** Why this person may not type now; null if they may. */
  typing: Refusal | null;
}

/** What the log says of a text to this person; 404 to those who may not look. */
export async function standingOf(db: Db, secret: string, articleId: string): Promise<Outcome<Standing>> {
  try {
    return done(standingFrom(await lookAtText(db, secret, articleId)));
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal) return refuse(refusal);
    throw error;
  }
}

const standingFrom = ({ bodyVersion, typing }: TextStanding): Standing => ({
  bodyVersion,
  typing:
    typing === null
      ? null
      : withState({ status: typing.startsWith("typing.right.") ? 403 : 409, code: typing }),
});

/** As `canType` says it: the state travels beside the code where nobody types. */
export function withState(refusal: Refusal): Refusal {
  const state = /^typing\.([a-z_]+)$/.exec(refusal.code)?.[1];
  return state ? { ...refusal, params: { state } } : refusal;
}
