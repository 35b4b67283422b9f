/** Whether the log still tells the truth. */
import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import {
  compareWithLog,
  countLog,
  type Difference,
  findBrokenChains,
  findFalseFacts,
  listWatched,
} from "@/db/queries/verify-log";
import { findTextDifferences } from "@/lib/newsroom/verify-text";
import type { Command } from "../command";

export interface Verified {
  ok: boolean;
  entries: number;
  events: number;
  steps: number;
  tables: number;
  orphans: number;
  /** The first ones, at most `limit`. */
  differences: Difference[];
}

/**
 * Replays the whole log against the tables in one snapshot: nothing that is written meanwhile disturbs it. `owner`
 * must read everything.
 */
export async function verifyLog(owner: Db, limit = 20): Promise<Verified> {
  return await owner.transaction(
    async (tx) => {
      await tx.execute(sql`set local statement_timeout = 0`);
      const counts = await countLog(tx);
      const watched = await listWatched(tx);
      const differences = await findFalseFacts(tx, limit);
      for (const one of watched) {
        if (differences.length < limit) differences.push(...(await compareWithLog(tx, one, limit)));
        if (differences.length < limit) differences.push(...(await findBrokenChains(tx, one.table, limit)));
      }
      if (differences.length < limit) differences.push(...(await findTextDifferences(tx, limit)));
      const ok = differences.length === 0 && counts.orphans === 0 && watched.length > 0;
      return { ok, ...counts, tables: watched.length, differences: differences.slice(0, limit) };
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

const problems: Record<Difference["problem"], string> = {
  row_without_entry: "có dòng mà nhật ký không ghi",
  entry_without_row: "nhật ký ghi mà không có dòng",
  column_differs: "giá trị khác nhật ký",
  log_broken: "nhật ký bị đứt: giá trị cũ không khớp lần ghi trước",
  unknown_table: "nhật ký có bảng không ai theo dõi",
  step_gap: "các bước của văn bản không liền nhau",
  history_digest: "các bước đã gộp không khớp mã băm",
  text_differs: "chạy lại các bước không ra đúng văn bản đã giữ",
  revision_hash: "phiên bản không khớp mã băm",
  release_hash: "bản xuất bản không khớp bản duyệt",
};

export const auditVerify: Command = {
  name: "audit verify",
  summary: "Dựng lại mọi bảng từ nhật ký và so với hiện tại",
  options: {},
  async run(_given, place) {
    const verified = await verifyLog(await place.owner());
    const { ok, entries, events, tables, differences, orphans } = verified;
    const where = (one: Difference) =>
      [one.table, one.key && JSON.stringify(one.key), one.column].filter(Boolean).join(" ");
    return {
      ok,
      json: verified,
      lines: [
        ok
          ? `Nhật ký đúng: ${entries} mục, ${events} việc, ${tables} bảng khớp.`
          : `NHẬT KÝ KHÔNG KHỚP (${entries} mục, ${events} việc${orphans ? `, ${orphans} mục không thuộc việc nào` : ""}):`,
        ...differences.map((one) => `  ${where(one)}: ${problems[one.problem]}`),
      ],
    };
  },
};
