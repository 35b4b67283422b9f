/**
 * The form in which text is kept, without the schemas around it (`text-fields`): the editor in the browser uses it
 * too, and a schema library would be a third of what it loads.
 */

const forbidden = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;
const fillers = /[\u200b\ufeff]/g;

/** NFC, no-break space to space, zero-width space and byte order mark dropped. Wording is never touched. */
export function normalise(text: string): string {
  return text
    .normalize("NFC")
    .replace(fillers, "")
    .replace(/\u00a0/g, " ");
}

/** One line: as `normalise`, runs of white space folded, both ends trimmed. */
export function cleanLine(text: string): string {
  return normalise(text).replace(/\s+/g, " ").trim();
}

/** Characters no field takes: control characters, half a surrogate pair, direction overrides. */
export function hasForbiddenCharacter(text: string): boolean {
  return forbidden.test(text);
}
