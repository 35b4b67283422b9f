import { connect } from "@/db/client";
import { migrate } from "@/db/migrate";
import { ensureRoles } from "@/db/roles";
import { refreshAwardForms } from "../../database/refresh-award-forms";
import type { Command } from "../command";

export const migrateDatabase: Command = {
  name: "migrate",
  summary: "Đưa lược đồ, các vai và bảng hình thức khen thưởng lên bản hiện tại",
  options: {},
  async run(_given, place) {
    const ownerUrl = await place.ownerUrl();
    if (!process.env.NEWSROOM_DATABASE_URL) await ensureRoles(ownerUrl, place.secret());
    const applied = await migrate(ownerUrl);
    const db = connect(ownerUrl, { max: 1, name: "cms" });
    try {
      await refreshAwardForms(db);
    } finally {
      await db.close();
    }
    return {
      json: { applied },
      lines: [applied > 0 ? `Đã áp dụng ${applied} bước lược đồ.` : "Lược đồ đã là bản hiện tại."],
    };
  },
};
