import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { developPhoto, stagePhoto } from "@/lib/media/develop-photo";
import { renditionKey } from "@/lib/media/media-keys";
import { openStore } from "@/lib/media/store";
import { registerPhoto } from "@/lib/newsroom/register-photo";
import { openApi } from "@/lib/testing/api-client";
import { plainJpeg } from "@/lib/testing/pictures";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";

let world: TestDatabase;
const folder = mkdtempSync(path.join(tmpdir(), "toasoan-cms-"));

beforeAll(async () => {
  world = await openTestDatabase();
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Ended {
  code: number;
  out: string;
  err: string;
}

/** Runs the tool as an operator would, beside whatever else works on the database. */
function cms(line: string[], input = "", env: Record<string, string> = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.resolve("scripts/cms.mjs"), ...line], {
      cwd: folder,
      env: {
        NODE_ENV: "test",
        PATH: process.env.PATH ?? "",
        HOME: process.env.HOME ?? "",
        DATABASE_URL: world.urls.owner,
        NEWSROOM_DATABASE_URL: world.urls.newsroom,
        READER_DATABASE_URL: world.urls.reader,
        AUDITOR_DATABASE_URL: world.urls.auditor,
        ROLE_PREFIX: process.env.ROLE_PREFIX ?? "",
        DATA_DIR: path.join(folder, "data"),
        SECRET: "the secret of the operator's tests",
        ...env,
      },
    });
    const ended: Ended = { code: -1, out: "", err: "" };
    child.stdout.on("data", (chunk) => {
      ended.out += chunk;
    });
    child.stderr.on("data", (chunk) => {
      ended.err += chunk;
    });
    child.once("error", reject);
    child.once("close", (code) => resolve({ ...ended, code: code ?? -1 }));
    child.stdin.end(input);
  });
}

describe("the operator's tool", () => {
  it("makes the first administrator, whose password is told once and works", async () => {
    const made = await cms([
      "user",
      "create",
      "--email",
      "Moi@Bao.example",
      "--name",
      "Người Mới",
      "--grant",
      "admin",
      "--json",
    ]);
    expect([made.code, made.err]).toEqual([0, ""]);
    const { email, password } = JSON.parse(made.out);
    expect(email).toBe("moi@bao.example");
    expect(password.length).toBeGreaterThanOrEqual(20);
    const again = await cms(["user", "create", "--email", "moi@bao.example", "--name", "Ai Đó", "--json"]);
    expect([again.code, JSON.parse(again.out).code]).toEqual([1, "user.email_taken"]);
    const list = JSON.parse((await cms(["user", "list", "--json"])).out);
    const found = list.items.find((one: { email: string }) => one.email === "moi@bao.example");
    expect(found).toMatchObject({ fullName: "Người Mới", grants: [{ capability: "admin", section: null }] });
    expect(JSON.stringify(list)).not.toContain(password);
    const { signIn } = await import("@/lib/newsroom/sign-in");
    expect(await signIn(world.db, { email, password, address: "127.0.0.1" })).toMatchObject({ ok: true });
  });

  it("adds sections once, below others or not, and never in the place of a page", async () => {
    const made = await cms([
      "section",
      "create",
      "--slug",
      "bien-dao",
      "--name",
      "Biển đảo",
      "--parent",
      "thoi-su",
      "--json",
    ]);
    expect([made.code, made.err]).toEqual([0, ""]);
    expect(JSON.parse(made.out)).toMatchObject({ slug: "bien-dao", nameVi: "Biển đảo" });
    expect((await cms(["section", "list"])).out).toContain("  bien-dao  Biển đảo");
    expect((await cms(["section", "create", "--slug", "bien-dao", "--name", "Lần hai"])).code).toBe(1);
    expect((await cms(["section", "create", "--slug", "khen-thuong", "--name", "Khen thưởng"])).code).toBe(2);
  });

  it("says how long a section's pieces should be, and takes it back", async () => {
    const target = async (words: string, slug = "kinh-te") => {
      const told = await cms(["section", "target", "--slug", slug, "--target-words", words]);
      return told.code;
    };
    expect(await target("800")).toBe(0);
    expect((await cms(["section", "list"])).out).toContain("kinh-te  Kinh tế  (800 chữ)");
    expect(await target("0")).toBe(0);
    expect((await cms(["section", "list"])).out).not.toContain("800 chữ");
    expect([await target("nhiều"), await target("-5"), await target("800", "khong-co")]).toEqual([2, 2, 1]);
  });

  it("makes tokens that the API takes until they are revoked", async () => {
    const api = await openApi(world);
    const line = [
      "token",
      "create",
      "--user",
      "btv2@demo.invalid",
      "--scopes",
      "articles:write,audit:read",
      "--json",
    ];
    const { token, id } = JSON.parse((await cms(line)).out);
    const ask = () =>
      api.call<{ scopes: string[] }>(null, "GET /me", { headers: { authorization: `Bearer ${token}` } });
    expect((await ask()).body.scopes).toEqual(["articles:write", "audit:read"]);
    expect((await cms(["token", "revoke", id])).code).toBe(0);
    expect((await ask()).status).toBe(401);
    expect((await cms(["token", "revoke", id, "--json"])).code).toBe(1);
  });

  it("imports in a person's name, from a file or a pipe, and answers what the API would", async () => {
    writeFileSync(path.join(folder, "bai.txt"), "Cầu mới ở Ví Dụ\n\nSáng nay, xã Ví Dụ thông xe cây cầu.\n");
    const line = ["import", "bai.txt", "--section", "xa-hoi", "--as", "phongvien@demo.invalid", "--json"];
    const made = await cms(line);
    expect(made.code).toBe(0);
    const imported = JSON.parse(made.out);
    expect(imported.result.article.headline).toBe("Cầu mới ở Ví Dụ");
    const [row] = await world.sql("owner")`
      select a.created_by, e.actor_id, e.via from newsroom.articles a
        join audit.entries n on n.article_id = a.id and n.table_name = 'articles' and n.op = 'I'
        join audit.events e on e.id = n.event_id where a.id = ${imported.id}`;
    expect(row).toEqual({
      created_by: world.idOf("phongvien"),
      actor_id: world.idOf("phongvien"),
      via: "cli",
    });
    const again = await cms(line);
    expect([again.code, JSON.parse(again.out)]).toEqual([
      1,
      expect.objectContaining({ code: "import.duplicate", existing: imported.id }),
    ]);
    const piped = await cms(["import", "-", "--as", "pvanh@demo.invalid", "--json"], "Tin ngắn");
    expect([piped.code, JSON.parse(piped.out).code]).toEqual([1, "right.reporter"]);
    const open = await world.sql(
      "owner",
    )`select count(*)::int as n from newsroom.sessions where kind = 'cli' and ended_at is null`;
    expect(open[0]?.n).toBe(0);
  });

  it("ends rights, sessions and tokens of a person at once", async () => {
    const { token } = JSON.parse(
      (
        await cms([
          "token",
          "create",
          "--user",
          "phongvien2@demo.invalid",
          "--scopes",
          "articles:read",
          "--json",
        ])
      ).out,
    );
    const line = ["user", "disable", "--email", "phongvien2@demo.invalid", "--reason", "Nghỉ việc"];
    expect((await cms(line)).code).toBe(0);
    const api = await openApi(world);
    const headers = { authorization: `Bearer ${token}` };
    expect((await api.call(null, "GET /me", { headers })).status).toBe(401);
    const [event] = await world.sql("owner")`
      select actor_id, via, reason, action from audit.events where action = 'staff.disable' order by id desc limit 1`;
    expect(event).toEqual({ actor_id: null, via: "system", reason: "Nghỉ việc", action: "staff.disable" });
  });

  it("gives each role its own door to the database, and the log's verdict", async () => {
    const url = (await cms(["db", "url", "--role", "reader"])).out.trim();
    expect(url).toBe(world.urls.reader);
    const verified = await cms(["audit", "verify", "--json"]);
    expect([verified.code, JSON.parse(verified.out)]).toEqual([
      0,
      expect.objectContaining({ ok: true, entries: expect.any(Number), events: expect.any(Number) }),
    ]);
    const doctor = await cms(["doctor", "--json"]);
    expect([doctor.code, JSON.parse(doctor.out).ok]).toEqual([0, true]);
  });

  it("makes the pictures of old photos beside the server: queued once, done by a worker that ends when all is done", async () => {
    const dataDir = path.join(folder, "data");
    const media = openStore(`file:${dataDir}/media`);
    const developed = await developPhoto(await stagePhoto(await plainJpeg(500, 300), media), media);
    if (!developed.ok) throw new Error(developed.refusal.code);
    await registerPhoto(await world.as("phongvien"), developed.value, {});
    await world.sql("owner")`delete from graphile_worker._private_jobs`;

    const queued = await cms(["photos", "renditions", "--json"]);
    expect([queued.code, JSON.parse(queued.out)]).toEqual([0, { queued: 1 }]);
    const worked = await cms(["worker", "--until-empty"]);
    expect([worked.code, worked.err]).toEqual([0, ""]);
    const key = developed.value.key;
    expect(await media.has(renditionKey(key, 500, "avif"))).toBe(true);
    const queue = await cms(["jobs", "--json"]);
    expect(JSON.parse(queue.out)).toMatchObject({ waiting: 0, running: 0, failed: 0, givenUp: [] });
  });

  it("tells a slip of the hand from a refusal, with help for every command", async () => {
    for (const line of [["frob"], [], ["db", "url", "--role", "owner"], ["doctor", "--fast"]])
      expect([line.join(" "), (await cms(line)).code]).toEqual([line.join(" "), 2]);
    const wrong = await cms(["user", "list"], "", { DATABASE_URL: "mysql://x/y" });
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining("DATABASE_URL")]);
    const away = await cms(["user", "list", "--json"], "", { DATABASE_URL: "postgres://a:b@127.0.0.1:1/x" });
    expect([away.code, JSON.parse(away.out).code]).toEqual([1, "cms.refused"]);
    const help = await cms(["help"]);
    expect([help.code, help.out]).toEqual([0, expect.stringContaining("audit verify")]);
    const one = await cms(["token", "create", "--help"]);
    expect([one.code, one.out]).toEqual([0, expect.stringContaining("--scopes")]);
  });
});
