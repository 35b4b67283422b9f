/** Is everything here that the newsroom stands on? Looks, and changes nothing. */
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { statfs, writeFile } from "node:fs/promises";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { listFailedJobs, readQueueState } from "@/db/queries/jobs";
import { loginRoles, rolePrefix } from "@/db/roles";
import { openStore } from "@/lib/media/store";
import type { Command } from "../command";
import type { Workplace } from "../workplace";

interface Finding {
  name: string;
  ok: boolean;
  detail: string;
}

type Check = (place: Workplace, owner: postgres.Sql) => Promise<string>;

/** Each answers what it found, or throws what is wrong. */
const checks: [string, Check][] = [
  [
    "database",
    async (_place, owner) => {
      const [row] =
        await owner`select current_setting('server_version_num')::int as version, version() as text,
        abs(extract(epoch from clock_timestamp() - ${new Date().toISOString()}::timestamptz))::float8 as skew`;
      if (Number(row?.version) < 150_000) throw new Error(`PostgreSQL ${row?.version}: cần 15 trở lên`);
      if (Number(row?.skew) > 5)
        throw new Error(`đồng hồ lệch ${Math.round(Number(row?.skew))} s so với máy này`);
      return String(row?.text).split(" on ")[0] ?? "";
    },
  ],
  [
    "migrations",
    async (_place, owner) => {
      const journal = new URL("../../../db/migrations/meta/_journal.json", import.meta.url);
      const wanted = (JSON.parse(readFileSync(journal, "utf8")) as { entries: unknown[] }).entries.length;
      const [row] = await owner`select count(*)::int as n from drizzle.__drizzle_migrations`;
      if (row?.n !== wanted) throw new Error(`đã áp dụng ${row?.n} trên ${wanted} bước: chạy cms migrate`);
      return `${wanted} bước`;
    },
  ],
  [
    "roles",
    async (place, owner) => {
      const names = loginRoles.map((role) => `${rolePrefix()}_${role}`);
      const powerful = await owner`select rolname from pg_roles where rolname = any (${names})
        and (rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication)`;
      if (powerful.length > 0)
        throw new Error(`quyền quá rộng: ${powerful.map((role) => role.rolname).join(", ")}`);
      for (const role of loginRoles) {
        const sql = postgres(await place.roleUrl(role), { max: 1, connect_timeout: 5, onnotice: () => {} });
        try {
          await sql`select 1`;
        } catch (error) {
          throw new Error(`${role}: ${(error as Error).message}`);
        } finally {
          await sql.end({ timeout: 1 });
        }
      }
      const [reader] =
        await owner`select bool_or(has_table_privilege(${`${rolePrefix()}_reader`}, c.oid, 'select')) as sees
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('newsroom', 'audit') and c.relkind in ('r', 'v', 'm', 'p')`;
      if (reader?.sees) throw new Error("vai của bạn đọc thấy bảng của tòa soạn");
      return names.join(", ");
    },
  ],
  [
    "triggers",
    async (_place, owner) => {
      const [row] =
        await owner`select count(*)::int as n, count(*) filter (where t.tgenabled <> 'A')::int as off
        from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
       where not t.tgisinternal and n.nspname in ('newsroom', 'audit', 'published')`;
      if (!row?.n) throw new Error("không có trigger nào");
      if (row.off > 0) throw new Error(`${row.off} trigger bị tắt: thay đổi có thể không vào nhật ký`);
      const [unwatched] =
        await owner`select count(*)::int as n from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'newsroom' and c.relkind in ('r', 'p')
         and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname in ('zz_audit', 'zz_guard'))
         and not exists (select from audit.excused x where x.table_name = n.nspname || '.' || c.relname)`;
      if (unwatched?.n) throw new Error(`${unwatched.n} bảng không ai theo dõi`);
      return `${row.n} trigger, đều bật`;
    },
  ],
  [
    "listen",
    async (place, owner) => {
      const channel = `toasoan_doctor_${randomBytes(4).toString("hex")}`;
      const reader = postgres(await place.roleUrl("reader"), {
        max: 1,
        connect_timeout: 5,
        onnotice: () => {},
      });
      try {
        const started = performance.now();
        await new Promise<void>((heard, fail) => {
          const timer = setTimeout(
            () => fail(new Error("không nghe được thông báo (transaction pooling?)")),
            3000,
          );
          reader
            .listen(channel, () => {
              clearTimeout(timer);
              heard();
            })
            .then(() => owner.notify(channel, ""))
            .catch(fail);
        });
        return `${Math.round(performance.now() - started)} ms`;
      } finally {
        await reader.end({ timeout: 1 });
      }
    },
  ],
  [
    "worker",
    async (_place, owner) => {
      const db = drizzle(owner);
      const { lag, urgentLag, waiting, failed } = await readQueueState(db);
      if (urgentLag > 60)
        throw new Error(
          `việc đến hạn đã chờ ${Math.round(urgentLag)} s: máy chủ web hay cms worker có chạy không?`,
        );
      if (failed > 0) {
        const [last] = await listFailedJobs(db, 1);
        throw new Error(`${failed} việc làm mãi không được, gần nhất ${last?.task}: ${last?.error ?? "?"}`);
      }
      return waiting > 0
        ? `${waiting} việc đang chờ, lâu nhất ${Math.round(lag)} s`
        : "không việc nào phải chờ";
    },
  ],
  [
    "media",
    async (place) => {
      const store = openStore(place.mediaUrl);
      const temp = await store.newTemp();
      try {
        await writeFile(temp, "x");
      } finally {
        await store.dropTemp(temp);
      }
      return place.mediaUrl;
    },
  ],
  [
    "disk",
    async (place) => {
      const { bavail, bsize } = await statfs(place.dataDir);
      const free = (bavail * bsize) / 1024 ** 3;
      if (free < 1) throw new Error(`còn ${free.toFixed(1)} GB ở ${place.dataDir}: cần ít nhất 1 GB`);
      return `còn ${Math.floor(free)} GB`;
    },
  ],
];

export const doctor: Command = {
  name: "doctor",
  summary: "Khám: cơ sở dữ liệu, lược đồ, vai, trigger, thông báo, hàng đợi, kho ảnh, đĩa",
  options: {},
  async run(_given, place) {
    const owner = postgres(await place.ownerUrl(), { max: 1, connect_timeout: 5, onnotice: () => {} });
    const findings: Finding[] = [];
    try {
      for (const [name, check] of checks) {
        const finding = await check(place, owner).then(
          (detail) => ({ name, ok: true, detail }),
          (error: unknown) => ({ name, ok: false, detail: (error as Error).message.split("\n")[0] ?? "" }),
        );
        findings.push(finding);
        if (name === "database" && !finding.ok) break;
      }
    } finally {
      await owner.end({ timeout: 1 });
    }
    const ok = findings.every((one) => one.ok);
    return {
      ok,
      json: { ok, checks: findings },
      lines: findings.map((one) => `${one.ok ? "✓" : "✗"} ${one.name}: ${one.detail}`),
    };
  },
};
