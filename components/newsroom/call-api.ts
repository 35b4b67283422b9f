/** The newsroom's own browser code asking its own API: an answer, or the sentence to show. */

export type ApiAnswer<T> =
  | { ok: true; value: T }
  | { ok: false; code: string; sentence: string; field: string | null; facts: Record<string, unknown> };

/**
 * Sends `init` to `path` on this server with the session's cookie. What the server refuses carries its sentence;
 * `network` is the sentence for an answer that never came or was not the API's.
 */
export async function callApi<T>(path: string, init: RequestInit, network: string): Promise<ApiAnswer<T>> {
  const lost = { ok: false, code: "network", sentence: network, field: null, facts: {} } as const;
  const response = await fetch(path, {
    ...init,
    headers: { accept: "application/json", ...init.headers },
  }).catch(() => null);
  if (!response) return lost;
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return { ok: true, value: body as T };
  return readProblem(body) ?? lost;
}

/** A problem+json body as an answer; null if it is something else. */
export function readProblem(body: unknown): Extract<ApiAnswer<never>, { ok: false }> | null {
  if (typeof body !== "object" || body === null) return null;
  const { code, detail, field, ...facts } = body as Record<string, unknown>;
  if (typeof code !== "string" || typeof detail !== "string") return null;
  return { ok: false, code, sentence: detail, field: typeof field === "string" ? field : null, facts };
}
