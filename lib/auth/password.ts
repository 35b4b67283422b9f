/** Passwords: argon2id (19 MiB, two passes), and the rules for a new one. */
import { randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

const cost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFC"), cost);

let nobody: Promise<string> | undefined;

/** Whether the password fits. Without a hash it works as long, so that a stranger learns nothing from the time. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword("không ai cả");
  const fits = await verify(passwordHash ?? (await nobody), password.normalize("NFC"));
  return fits && passwordHash !== null;
}

/** Twelve characters at least; longer is better than stranger (ASVS 6.2). */
export const passwordLength = { min: 12, max: 200 } as const;

/** A first password, to be typed once and changed: 20 characters that are not mistaken for each other. */
export function newPassword(): string {
  const letters = "abcdefghijkmnpqrstuvwxyz23456789";
  const part = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join("");
  return [part(), part(), part(), part()].join("-");
}
