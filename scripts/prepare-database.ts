/** Migrates, makes the logins, fills the tables of law, seeds the demo. Runs with the owner's login, then ends. */
import { sql } from "drizzle-orm";
import { connect } from "@/db/client";
import { migrate } from "@/db/migrate";
import { ensureRoles } from "@/db/roles";
import { refreshAwardForms } from "./database/refresh-award-forms";
import { seedDemo } from "./database/seed-demo";
import { startOverHalfSeeded } from "./database/start-over";

const say = (line: string) => console.log(line);

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name}: chưa đặt.`);
  return value;
}

const ownerUrl = required("DATABASE_URL");
const secret = required("SECRET");
try {
  if (!process.env.NEWSROOM_DATABASE_URL) await ensureRoles(ownerUrl, secret);
  if (await startOverHalfSeeded(ownerUrl)) say("Lần dựng demo trước bị ngắt giữa chừng: dựng lại từ đầu.");
  const applied = await migrate(ownerUrl);
  if (applied > 0) say(`Đã áp dụng ${applied} bước lược đồ.`);
  const db = connect(ownerUrl, { max: 4, name: "prepare" });
  try {
    await refreshAwardForms(db);
    const [row] = (await db.execute(
      sql`select not exists (select from newsroom.staff) as empty`,
    )) as unknown as { empty: boolean }[];
    if (row?.empty && process.env.DEMO === "1")
      await seedDemo(db, { dataDir: required("DATA_DIR"), password: process.env.DEMO_PASSWORD, say });
    else if (row?.empty) {
      say("Chưa có người dùng nào. Tạo quản trị viên đầu tiên:");
      say('  npm run cms -- user create --email ban@toasoan.vn --name "Họ và Tên" --grant admin');
      say("Rồi thêm chuyên mục:");
      say('  npm run cms -- section create --slug thoi-su --name "Thời sự"');
    }
  } finally {
    await db.close();
  }
} catch (error) {
  const cause = (error as { cause?: Error }).cause;
  console.error(`✗ ${(error as Error).message.split("\n")[0]}${cause ? ` (${cause.message})` : ""}`);
  if (process.env.DEBUG) console.error(error);
  process.exitCode = 1;
}
