/** Signing in once more without leaving the page: by the same door as the sign-in screen, asked by fetch. */

export type SignedIn =
  | { ok: true }
  /** `code` or `code:minutes` as the sign-in answers; null: no answer. */
  | { ok: false; answer: string | null }
  /** Somebody signed in, but not the person whose page this is. */
  | { ok: false; answer: "other_person" };

/** Signs `email` in and makes sure that it is the person `id`. Throws nothing: no answer is an answer too. */
export async function signInAgain(id: string, email: string, password: string): Promise<SignedIn> {
  try {
    const door = await fetch("/api/auth/csrf", { cache: "no-store" });
    const { csrfToken } = (await door.json()) as { csrfToken: string };
    const callbackUrl = "/newsroom";
    const form = new URLSearchParams({ csrfToken, email, password, callbackUrl, json: "true" });
    const answer = await fetch("/api/auth/callback/credentials", { method: "POST", body: form });
    const { url } = (await answer.json()) as { url?: string };
    const error = new URL(url ?? "/", window.location.origin).searchParams.get("error");
    if (error !== null) return { ok: false, answer: error };
    if (!answer.ok) return { ok: false, answer: null };
    const me = await fetch("/api/v1/me", { cache: "no-store", headers: { accept: "application/json" } });
    if (!me.ok) return { ok: false, answer: null };
    const person = (await me.json()) as { id: string };
    return person.id === id ? { ok: true } : { ok: false, answer: "other_person" };
  } catch {
    return { ok: false, answer: null };
  }
}
