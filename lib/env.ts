/** The environment, read and checked once. A wrong value stops the start with one line that names it. */
import { z } from "zod";

const url = z.string().regex(/^postgres(ql)?:\/\//);

const Environment = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  DATA_DIR: z.string().min(1).default("./.data"),
  SITE_URL: z.url({ protocol: /^https?$/ }).optional(),
  MEDIA_URL: z.string().optional(),
  SECRET: z.string().min(16),
  NEWSROOM_DATABASE_URL: url,
  READER_DATABASE_URL: url,
  AUDITOR_DATABASE_URL: url.optional(),
  /** 0: this web process leaves jobs to others (`cms worker`). */
  WORKER: z.enum(["0", "1"]).default("1"),
});
export type Environment = z.infer<typeof Environment>;

let read: Environment | undefined;

/** The checked environment. Throws one line naming the variable that is missing or wrong. */
export function env(): Environment {
  if (read) return read;
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Error(`${issue?.path.join(".")}: ${issue?.message}`);
  }
  read = parsed.data;
  return read;
}

/** Where photos live: `MEDIA_URL`, else the folder `media` beside the database. */
export const mediaUrl = (): string => env().MEDIA_URL ?? `file:${env().DATA_DIR}/media`;

/** Readers' scheme and host, without a slash at the end: `SITE_URL`, else where this machine serves. */
export const siteOrigin = (): string => {
  const given =
    process.env.SITE_URL || `http://${process.env.HOST || "127.0.0.1"}:${process.env.PORT || "3000"}`;
  return given.replace(/\/$/, "");
};
