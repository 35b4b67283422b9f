import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { roleUrl } from "@/db/roles";
import { deriveRoleUrls, readEnvironment } from "./environment.mjs";

const root = mkdtempSync(path.join(tmpdir(), "toasoan-environment-"));
const file = path.join(root, "a-file");
writeFileSync(file, "");
afterAll(() => rmSync(root, { recursive: true, force: true }));

const database = "postgres://owner:secret@db.example:5432/toasoan";

describe("the environment", () => {
  test("needs nothing: the newsroom then runs on this machine alone, with the demo", () => {
    expect(readEnvironment({}, root)).toEqual({
      port: 3000,
      host: "127.0.0.1",
      dataDir: path.join(root, ".data"),
      databaseUrl: null,
      roleUrls: null,
      mediaUrl: null,
      siteUrl: null,
      secret: null,
      demo: true,
      demoPassword: null,
      rolePrefix: "toasoan",
    });
  });

  test("takes an empty value for an unset one", () => {
    expect(readEnvironment({ PORT: "", SECRET: "", DATABASE_URL: " " }, root)).toEqual(
      readEnvironment({}, root),
    );
  });

  test("leaves the demo out of a database of one's own, unless it is asked for", () => {
    expect(readEnvironment({ DATABASE_URL: database }, root).demo).toBe(false);
    expect(readEnvironment({ DATABASE_URL: database, DEMO: "1" }, root).demo).toBe(true);
    expect(readEnvironment({ DEMO: "0" }, root).demo).toBe(false);
  });

  test.each([
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "3000a"],
    ["PORT", "-1"],
    ["HOST", "không phải máy"],
    ["HOST", "999.1.1.1"],
    ["HOST", "http://localhost"],
    ["DATA_DIR", "/"],
    ["DATA_DIR", "."],
    ["DATA_DIR", file],
    ["DATABASE_URL", "mysql://localhost/toasoan"],
    ["DATABASE_URL", "postgres://localhost"],
    ["DATABASE_URL", "toasoan"],
    ["READER_DATABASE_URL", database],
    ["MEDIA_URL", "ftp://photos"],
    ["MEDIA_URL", "s3://"],
    ["MEDIA_URL", "s3://photos?endpoint=minio:9000"],
    ["SITE_URL", "bao.example.vn"],
    ["SITE_URL", "https://bao.example.vn/trang"],
    ["SECRET", "ngắn"],
    ["DEMO", "yes"],
    ["DEMO_PASSWORD", "1234"],
  ])("stops at a wrong %s (%s) with one line that names it", (name, value) => {
    const read = () => readEnvironment({ [name]: value }, root);
    expect(read).toThrow(expect.objectContaining({ exitCode: 2, message: expect.stringContaining(name) }));
    expect(read).not.toThrow(/\n/);
  });

  test("never prints a password that a wrong value may hold", () => {
    expect(() => readEnvironment({ DATABASE_URL: "mysql://owner:hunter2@db/x" }, root)).not.toThrow(
      /hunter2/,
    );
  });

  test("wants all three logins or none", () => {
    const two = { DATABASE_URL: database, NEWSROOM_DATABASE_URL: database, READER_DATABASE_URL: database };
    expect(() => readEnvironment(two, root)).toThrow(/AUDITOR_DATABASE_URL/);
    const three = { ...two, AUDITOR_DATABASE_URL: database };
    expect(readEnvironment(three, root).roleUrls).toEqual({
      newsroom: database,
      reader: database,
      auditor: database,
    });
  });

  test.each(["file:///srv/photos", "s3://photos", "s3://photos?endpoint=http://127.0.0.1:9000"])(
    "takes %s for the photos",
    (url) => {
      expect(readEnvironment({ MEDIA_URL: url }, root).mediaUrl).toBe(url);
    },
  );

  test("takes the site's address with or without a slash, and hosts by name or number", () => {
    expect(readEnvironment({ SITE_URL: "https://bao.example.vn/" }, root).siteUrl).toBe(
      "https://bao.example.vn",
    );
    for (const host of ["localhost", "0.0.0.0", "::1", "toa-soan.local"])
      expect(readEnvironment({ HOST: host }, root).host).toBe(host);
  });
});

test("the logins are derived as the database made them", () => {
  const secret = "a secret for the newsroom's logins";
  const derived = deriveRoleUrls({ ownerUrl: database, secret, prefix: "toasoan" });
  for (const role of ["newsroom", "reader", "auditor"] as const)
    expect(derived[role]).toBe(roleUrl(database, secret, role));
});
