/**
 * Keeps one address from reading a piece to the top. What is remembered is a salted hash of address and piece in this
 * process's memory; the salt is thrown away with the hashes within the hour, nothing is written anywhere.
 */
import { createHash, randomBytes } from "node:crypto";

export interface FloodLimits {
  /** Views of one piece from one address that count in one span. */
  each: number;
  spanMs: number;
  /** Hashes remembered; when it is full all are forgotten early. */
  capacity: number;
}

/** Several people read behind one address of a mobile network; nobody needs more than a few. */
const usual: FloodLimits = { each: 3, spanMs: 60 * 60_000, capacity: 200_000 };

export class FloodGuard {
  #salt = randomBytes(16);
  #seen = new Map<number, number>();
  #began = Number.NEGATIVE_INFINITY;

  constructor(readonly limits: FloodLimits = usual) {}

  /** Whether a view of `piece` from `address` at `now` (milliseconds) still counts. */
  admits(address: string, piece: number, now: number): boolean {
    const { each, spanMs, capacity } = this.limits;
    if (now - this.#began >= spanMs || this.#seen.size >= capacity) {
      this.#salt = randomBytes(16);
      this.#seen = new Map();
      this.#began = now;
    }
    const key = this.#hash(`${network(address)} ${piece}`);
    const seen = this.#seen.get(key) ?? 0;
    if (seen >= each) return false;
    this.#seen.set(key, seen + 1);
    return true;
  }

  /** Six bytes: a number that fits, and too few to find an address by. */
  #hash(text: string): number {
    return createHash("sha256").update(this.#salt).update(text).digest().readUIntBE(0, 6);
  }
}

/** One subscriber of IPv6 has a whole /64. */
export function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!plain.includes(":")) return plain;
  const [head = "", tail] = plain.toLowerCase().split("::");
  const groups = head ? head.split(":") : [];
  const after = tail ? tail.split(":") : [];
  const whole =
    tail === undefined ? groups : [...groups, ...Array(8 - groups.length - after.length).fill("0"), ...after];
  return whole.slice(0, 4).join(":");
}
