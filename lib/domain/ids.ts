/** UUIDv7, made in the app: PostgreSQL 15 has no function for it, and they sort by time. */

/**
 * A UUIDv7 of this instant. `now` is milliseconds since 1970, `random` fills 10 bytes; both are arguments so that
 * the domain stays pure.
 */
export function uuidv7At(now: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16);
  let rest = now;
  for (let i = 5; i >= 0; i--) {
    bytes[i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** A new row's id. */
export const newId = (): string => uuidv7At(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isId = (text: unknown): text is string => typeof text === "string" && uuid.test(text);
