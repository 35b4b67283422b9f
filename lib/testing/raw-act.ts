/** SQL past the commands: what a stolen login, a bug or an impatient operator would send. */
import type postgres from "postgres";
import { databaseError } from "@/db/act";
import type { DemoLogin } from "@/lib/demo/people";
import { sessionSecretOf } from "./cast";

/** Runs `work` in one transaction of `client`, inside the act `action` of `login`. Throws what PostgreSQL says. */
export async function rawAct<T>(
  client: postgres.Sql,
  login: DemoLogin,
  action: string,
  work: (tx: postgres.TransactionSql) => Promise<T>,
): Promise<T> {
  return (await client.begin(async (tx) => {
    await tx`select audit.begin(${sessionSecretOf(login)}, ${action})`;
    return await work(tx);
  })) as T;
}

/** Does `work` inside an act of `login` up to what its commit would judge, keeps nothing, and returns its value. */
export async function peekInAct<T>(
  client: postgres.Sql,
  login: DemoLogin,
  action: string,
  work: (tx: postgres.TransactionSql) => Promise<T>,
): Promise<T> {
  const nothingKept = new Error("nothing was kept");
  let seen: { value: T } | undefined;
  try {
    await rawAct(client, login, action, async (tx) => {
      seen = { value: await work(tx) };
      await tx`set constraints all immediate`;
      throw nothingKept;
    });
  } catch (error) {
    if (error !== nothingKept || !seen) throw error;
  }
  return (seen as { value: T }).value;
}

/**
 * How PostgreSQL refused, as "SQLSTATE message" for our own codes and the bare SQLSTATE for its own; "done" if it
 * did not refuse. Anything but a database error is thrown on.
 */
export async function answerOf(attempt: PromiseLike<unknown>): Promise<string> {
  try {
    await attempt;
    return "done";
  } catch (error) {
    const said = databaseError(error);
    if (!said) throw error;
    const own = said.code.startsWith("TS") || said.message.startsWith("audit.");
    return own ? `${said.code} ${said.message}` : said.code;
  }
}
