// @ts-check
import { deriveRoleUrls } from "./environment.mjs";

/**
 * What each part of the program is told. The preparation gets the owner's login; the web process never does: a
 * hole in it must not reach the migrations, the triggers or the log.
 * @param {{environment: import("./environment.mjs").Environment, secret: string, ownerUrl: string, dev: boolean,
 *   inherited?: NodeJS.ProcessEnv}} options inherited: default process.env
 * @returns {{owner: NodeJS.ProcessEnv, web: NodeJS.ProcessEnv}}
 */
export function partEnvironment({ environment, secret, ownerUrl, dev, inherited = process.env }) {
  const { port, host, dataDir, mediaUrl, siteUrl, demo, demoPassword, rolePrefix } = environment;
  const { DATABASE_URL: _owner, DEMO_PASSWORD: _password, ...rest } = inherited;
  const common = {
    ...rest,
    NODE_ENV: dev ? /** @type {const} */ ("development") : /** @type {const} */ ("production"),
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: `${port}`,
    HOST: host,
    DATA_DIR: dataDir,
    SECRET: secret,
    DEMO: demo ? "1" : "0",
    ROLE_PREFIX: rolePrefix,
    ...(mediaUrl && { MEDIA_URL: mediaUrl }),
    ...(siteUrl && { SITE_URL: siteUrl }),
  };
  const roles = environment.roleUrls ?? deriveRoleUrls({ ownerUrl, secret, prefix: rolePrefix });
  return {
    owner: { ...common, DATABASE_URL: ownerUrl, ...(demoPassword && { DEMO_PASSWORD: demoPassword }) },
    web: {
      ...common,
      NEWSROOM_DATABASE_URL: roles.newsroom,
      READER_DATABASE_URL: roles.reader,
      AUDITOR_DATABASE_URL: roles.auditor,
    },
  };
}
