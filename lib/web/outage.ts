/** Failures that pass by themselves, told apart from bugs. */
import { databaseError } from "@/db/act";
import type { Refusal } from "@/lib/domain/outcome";
import { MediaError } from "@/lib/media/media-error";

/** The refusal that an outage deserves (database away, disk full); null for a bug. */
export function outageOf(error: unknown): Refusal | null {
  if (error instanceof MediaError && error.code === "media.no_space")
    return { status: 503, code: "media.no_space" };
  const code = databaseError(error)?.code ?? networkCode(error);
  return /^(08|53|57)/.test(code) || /^(ECONN|ENETUNREACH|EPIPE|ETIMEDOUT|CONNECT|CONNECTION)/.test(code)
    ? { status: 503, code: "database.away" }
    : null;
}

function networkCode(error: unknown): string {
  for (let e = error as { cause?: unknown; code?: unknown } | undefined; e; e = e.cause as typeof e)
    if (typeof e.code === "string") return e.code;
  return "";
}
