/** Every job by the name it has in the queue. */
import type { Job } from "./job-context";
import { makeRenditions } from "./make-renditions";
import { makeShareCard } from "./make-share-card";

export const allJobs: Readonly<Record<string, Job>> = {
  renditions: makeRenditions,
  "share-card": makeShareCard,
};
