/** "@ngo thi" while a note is typed: whom it may mean, and what choosing one leaves in the text. */
import { fold } from "@/lib/text/fold";
import type { Colleague } from "./notes-wire";

export interface MentionQuery {
  /** Where the "@" stands. */
  at: number;
  words: string;
}

/** The call that is being typed before the cursor; null if there is none. */
export function mentionBefore(text: string, cursor: number): MentionQuery | null {
  const match = /(^|[\s(“"])@([^\s@][^\n@]{0,39}|)$/u.exec(text.slice(0, cursor));
  return match ? { at: match.index + (match[1]?.length ?? 0), words: match[2] ?? "" } : null;
}

/** Colleagues any word of whose name begins so, tones or none; at most eight, those whose name begins so first. */
export function colleaguesFor(words: string, colleagues: readonly Colleague[]): Colleague[] {
  const wanted = fold(words).trim();
  const named = colleagues.map((one) => ({ one, name: fold(one.name) }));
  const starting = named.filter(({ name }) => name.startsWith(wanted));
  const inside = named.filter(({ name }) => !name.startsWith(wanted) && name.includes(` ${wanted}`));
  return [...starting, ...inside].slice(0, 8).map(({ one }) => one);
}

/** The text with the whole name in the place of what was typed, and where the cursor goes. */
export function withMention(
  text: string,
  cursor: number,
  query: MentionQuery,
  name: string,
): { text: string; cursor: number } {
  const before = `${text.slice(0, query.at)}@${name} `;
  return { text: before + text.slice(cursor).replace(/^ /, ""), cursor: before.length };
}

/** A note's words with the names that were called set apart. */
export function partsOf(body: string, names: readonly string[]): { text: string; isCall: boolean }[] {
  const calls = names.map((name) => `@${name}`).sort((a, b) => b.length - a.length);
  const parts: { text: string; isCall: boolean }[] = [];
  let plain = "";
  for (let i = 0; i < body.length; ) {
    const call = calls.find((one) => body.startsWith(one, i));
    if (call === undefined) {
      plain += body[i];
      i += 1;
      continue;
    }
    if (plain) parts.push({ text: plain, isCall: false });
    parts.push({ text: call, isCall: true });
    plain = "";
    i += call.length;
  }
  if (plain) parts.push({ text: plain, isCall: false });
  return parts;
}
