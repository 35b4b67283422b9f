/** Where a command works: this installation's database and store, opened only when they are needed. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { connect, type Db } from "@/db/client";
import { endSession } from "@/db/queries/staff";
import type { LoginRole } from "@/db/roles";
import type { Context } from "@/lib/newsroom/context";
import { openSession } from "../database/open-session";
import { startEmbedded } from "../launch/embedded-postgres.mjs";
import { deriveRoleUrls, readEnvironment } from "../launch/environment.mjs";
import { Problem } from "../launch/problem.mjs";
import { keepSecret, openDataDir } from "../launch/secret.mjs";
import { Refused } from "./command";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Workplace {
  dataDir: string;
  mediaUrl: string;
  secret(): string;
  /** The owner's connection string; starts the embedded database when nobody has. */
  ownerUrl(): Promise<string>;
  roleUrl(role: LoginRole): Promise<string>;
  /** The owner's pool: acts of the system itself. Throws when the database has no schema yet. */
  owner(): Promise<Db>;
  /** Works as a person: what is done stands in the log in their name. */
  as<T>(email: string, work: (ctx: Context) => Promise<T>): Promise<T>;
  /** Bytes of a file named on the line, or of the standard input for "-". */
  readFile(name: string): Buffer;
  close(): Promise<void>;
}

type Pool = Db & { close(): Promise<void> };

/** Reads the environment; a wrong value throws a `Problem` with exit code 2. */
export function openWorkplace(): Workplace {
  const environment = readEnvironment(process.env, root);
  const { dataDir, databaseUrl, roleUrls, rolePrefix, mediaUrl } = environment;
  const pools: Pool[] = [];
  let embedded: ReturnType<typeof startEmbedded> | undefined;
  let ownerPool: Pool | undefined;
  process.env.ROLE_PREFIX = rolePrefix;

  const secret = () => {
    openDataDir(dataDir);
    return keepSecret(dataDir, environment.secret);
  };
  const ownerUrl = async () => {
    if (databaseUrl) return databaseUrl;
    embedded ??= startEmbedded({ dataDir, secret: secret() });
    return (await embedded).url;
  };
  const roleUrl = async (role: LoginRole) =>
    (roleUrls ?? deriveRoleUrls({ ownerUrl: await ownerUrl(), secret: secret(), prefix: rolePrefix }))[role];
  const open = (url: string) => {
    const pool = connect(url, { max: 2, name: "cms" });
    pools.push(pool);
    return pool;
  };

  return {
    dataDir,
    mediaUrl: mediaUrl ?? `file:${dataDir}/media`,
    secret,
    ownerUrl,
    roleUrl,
    async owner() {
      if (ownerPool) return ownerPool;
      ownerPool = open(await ownerUrl());
      const [there] = (await ownerPool.execute(
        sql`select to_regclass('newsroom.staff') is not null as yes`,
      )) as unknown as { yes: boolean }[];
      if (!there?.yes) throw new Problem("Cơ sở dữ liệu chưa có lược đồ: chạy `cms migrate` trước.");
      return ownerPool;
    },
    async as(email, work) {
      const owner = await this.owner();
      const [person] = (await owner.execute(
        sql`select id from newsroom.staff where email = ${email.toLowerCase()} and disabled_at is null`,
      )) as unknown as { id: string }[];
      if (!person) throw new Refused({ status: 404, code: "user.not_found", field: "as" });
      const db = open(await roleUrl("newsroom"));
      const ctx = await openSession(db, person.id);
      try {
        return await work(ctx);
      } finally {
        await endSession(db, ctx.secret);
      }
    },
    readFile(name) {
      if (name === "-") return readFileSync(0);
      const file = path.resolve(process.env.CMS_STANDING ?? process.cwd(), name);
      try {
        return readFileSync(file);
      } catch (cause) {
        const { code } = cause as NodeJS.ErrnoException;
        throw new Problem(
          `${name}: ${code === "ENOENT" ? "không có tệp này" : `không đọc được (${code})`}.`,
          {
            cause,
          },
        );
      }
    },
    async close() {
      await Promise.all(pools.map((pool) => pool.close()));
      if (embedded) await embedded.then((server) => server.stop()).catch(() => false);
    },
  };
}
