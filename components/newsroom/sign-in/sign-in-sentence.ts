import { fill } from "@/lib/words/fill";

interface SignInWords {
  wrong: string;
  tooOften: string;
  failed: string;
}

/** The sentence for an answer of the sign-in: `code` or `code:minutes`; anything else is the server's trouble. */
export function signInSentence(answer: string | null | undefined, words: SignInWords): string {
  const [code, minutes] = (answer ?? "").split(":");
  if (code === "sign_in.wrong") return words.wrong;
  if (code === "sign_in.too_often") return fill(words.tooOften, { minutes: minutes ?? "15" });
  return words.failed;
}
