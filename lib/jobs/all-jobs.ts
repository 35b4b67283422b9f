/** Every job by the name it has in the queue. */
import type { Job } from "./job-context";
import { makeRenditions } from "./make-renditions";

export const allJobs: Readonly<Record<string, Job>> = {
  renditions: makeRenditions,
};
