import { connect } from "@/db/client";
import { readQueueState } from "@/db/queries/jobs";
import { allJobs } from "@/lib/jobs/all-jobs";
import { startWorker } from "@/lib/jobs/run-worker";
import { openStore } from "@/lib/media/store";
import type { Command } from "../command";

export const worker: Command = {
  name: "worker",
  summary: "Làm các việc trong hàng đợi (ảnh AVIF, ảnh chia sẻ …) cho đến khi bị dừng",
  options: { "until-empty": { help: "dừng khi không còn việc nào đến hạn" } },
  async run(given, place) {
    const url = await place.roleUrl("newsroom");
    const db = connect(url, { max: 4, name: "worker" });
    const working = await startWorker({ url, db, media: openStore(place.mediaUrl), jobs: allJobs });
    try {
      await (given.is("until-empty") ? emptied(db) : signalled());
    } finally {
      await working.stop();
      await db.close();
    }
    return { json: { stopped: true }, lines: ["Đã dừng, không bỏ dở việc nào."] };
  },
};

const signalled = () =>
  new Promise<void>((stop) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stop());
  });

async function emptied(db: Parameters<typeof readQueueState>[0]): Promise<void> {
  for (;;) {
    const { waiting, running } = await readQueueState(db);
    if (waiting + running === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
