import { connect } from "@/db/client";
import { dropJobsGivenUp, listFailedJobs, readQueueState, retryJobsGivenUp } from "@/db/queries/jobs";
import type { Command } from "../command";

export const jobs: Command = {
  name: "jobs",
  summary: "Hàng đợi: bao nhiêu việc đang chờ, việc nào làm mãi không được",
  options: {
    retry: { help: "làm lại những việc đã thôi thử" },
    drop: { help: "bỏ những việc đã thôi thử" },
  },
  async run(given, place) {
    const db = connect(await place.roleUrl("newsroom"), { max: 1, name: "cms" });
    try {
      const failed = await listFailedJobs(db, 20);
      const settled = given.is("retry")
        ? await retryJobsGivenUp(db)
        : given.is("drop")
          ? await dropJobsGivenUp(db)
          : 0;
      const state = await readQueueState(db);
      return {
        json: { ...state, givenUp: failed, settled },
        lines: [
          `${state.waiting} việc đang chờ, ${state.running} đang làm, ${state.failed} đã thôi thử.`,
          ...failed.map((job) => `  ${job.task} (${job.attempts} lần): ${job.error ?? "?"}`),
          ...(settled > 0
            ? [given.is("retry") ? `${settled} việc sẽ làm lại.` : `Đã bỏ ${settled} việc.`]
            : []),
        ],
      };
    } finally {
      await db.close();
    }
  },
};
