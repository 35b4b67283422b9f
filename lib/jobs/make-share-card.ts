import { z } from "zod";
import { findLiveArticle, getSite } from "@/db/queries/published";
import { makeCard } from "@/lib/media/share-card/make-card";
import { shareCard } from "@/lib/press/share-card";
import type { Job } from "./job-context";

const Payload = z.object({ number: z.number() });

/** Draws the share card of a live article before anybody asks for it. */
export const makeShareCard: Job = async (payload, { db, media }) => {
  const { number } = Payload.parse(payload);
  const article = await findLiveArticle(db, number);
  if (article) await makeCard(number, shareCard(await getSite(db), article), media);
};
