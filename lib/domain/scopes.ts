/** What a token may be used for. A scope only narrows: a token never does more than the person behind it. */
export const scopes = [
  "articles:read",
  "articles:write",
  "photos:read",
  "photos:write",
  "audit:read",
] as const;
export type Scope = (typeof scopes)[number];

const includes: Partial<Record<Scope, readonly Scope[]>> = {
  // Whoever writes must read what is there, and place the pictures of the library.
  "articles:write": ["articles:read", "photos:read"],
  "articles:read": ["photos:read"],
  "photos:write": ["photos:read"],
};

export const isScope = (text: string): text is Scope => (scopes as readonly string[]).includes(text);

/** Whether the scopes that a token holds allow a call that needs `wanted`. Writing includes reading. */
export function coversScope(held: readonly string[], wanted: Scope): boolean {
  return held.some((one) => one === wanted || (isScope(one) && includes[one]?.includes(wanted)));
}
