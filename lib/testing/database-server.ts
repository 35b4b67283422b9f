/**
 * Global setup of the database tests: one server, one migrated template with a small cast. Each test file clones it.
 * With TEST_DATABASE_URL (a superuser of any PostgreSQL ≥ 15) that server is used, under names of our own, and
 * left as it was found.
 */
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { connect } from "@/db/client";
import { migrate } from "@/db/migrate";
import { ensureRoles, loginRoles } from "@/db/roles";
import { refreshAwardForms } from "@/scripts/database/refresh-award-forms";
import { startTestCluster } from "@/scripts/launch/test-cluster.mjs";
import { seedCast } from "./cast";

declare module "vitest" {
  interface ProvidedContext {
    /** What the database tests need to reach their server. */
    databaseServer: DatabaseServer;
  }
}

export interface DatabaseServer {
  /** A superuser's connection string, on any database of the server. */
  superUrl: string;
  /** The owner's connection string on the template; the path is replaced by a clone's name. */
  ownerUrl: string;
  template: string;
  /** Prefix of this run's roles and databases. */
  prefix: string;
  secret: string;
}

const secret = "the fixed secret of the database tests";

/** Starts the server and makes the template; the returned function removes everything that this run made. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster();
  const prefix = `toasoan_t${process.pid}`;
  process.env.ROLE_PREFIX = prefix;
  const template = `${prefix}_template`;
  const owner = `${prefix}_owner`;
  const superuser = postgres(cluster.superUrl, { max: 1, onnotice: () => {} });
  const stop = async () => {
    await removeAll(superuser, prefix);
    await superuser.end();
    await cluster.stop();
  };
  try {
    const [role] = await superuser`select rolsuper as yes from pg_roles where rolname = current_user`;
    if (!role?.yes) throw new Error("TEST_DATABASE_URL: the database tests need a superuser's login.");
    await superuser.unsafe(`create role ${owner} login createrole nosuperuser password '${secret}'`);
    await superuser.unsafe(`create database ${template} owner ${owner}`);
    const url = new URL(cluster.superUrl);
    url.username = owner;
    url.password = encodeURIComponent(secret);
    url.pathname = `/${template}`;
    const ownerUrl = url.href;
    await ensureRoles(ownerUrl, secret);
    for (const name of [owner, ...loginRoles.map((login) => `${prefix}_${login}`)])
      await superuser.unsafe(`alter role ${name} set synchronous_commit = off`);
    await migrate(ownerUrl);
    const db = connect(ownerUrl, { max: 1, name: "test-template" });
    await refreshAwardForms(db);
    await seedCast(db);
    await db.close();
    project.provide("databaseServer", {
      superUrl: cluster.superUrl,
      ownerUrl,
      template,
      prefix,
      secret,
    });
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

async function removeAll(superuser: postgres.Sql, prefix: string): Promise<void> {
  const databases =
    await superuser`select datname from pg_database where starts_with(datname, ${`${prefix}_`})`;
  for (const { datname } of databases) await superuser.unsafe(`drop database "${datname}" with (force)`);
  const roles = await superuser`select rolname from pg_roles where starts_with(rolname, ${`${prefix}_`})`;
  for (const { rolname } of roles) await superuser.unsafe(`drop role "${rolname}"`);
}
