/** One JSON line about a bug: enough to find it, nothing that a person wrote. */
import { databaseError } from "@/db/act";

/**
 * Writes the line to standard error. Messages of database errors carry the values of a query, so only their codes
 * and names are kept; of a stack, the places.
 */
export function logFailure(error: unknown, where: { requestId: string; method: string; path: string }): void {
  const said = databaseError(error);
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  const line = {
    level: "error",
    at: new Date().toISOString(),
    ...where,
    error: error instanceof Error ? error.name : typeof error,
    ...(said
      ? { sqlstate: said.code, constraint: said.constraint_name ?? null }
      : { message: error instanceof Error ? error.message.split("\n")[0]?.slice(0, 300) : undefined }),
    stack: stack
      .split("\n")
      .filter((frame) => /^\s+at /.test(frame))
      .slice(0, 8)
      .map((frame) => frame.trim()),
  };
  console.error(JSON.stringify(line));
}
