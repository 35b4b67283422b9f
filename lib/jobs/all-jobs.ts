/** Every job by the name it has in the queue. */
import type { Job } from "./job-context";

export const allJobs: Readonly<Record<string, Job>> = {};
