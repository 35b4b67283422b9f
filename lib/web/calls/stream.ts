/** One stream a browser: everything that happens to the articles it has open. */
import { z } from "zod";
import { done } from "@/lib/domain/outcome";
import { roomHub } from "@/lib/newsroom/room/process-hub";
import { staffCall } from "../call";
import { eventStream } from "../event-stream";

/** Tabs that one browser may have open on different articles. */
const mostArticles = 40;

export const getStream = staffCall({
  method: "GET",
  path: "/stream",
  summary:
    "Server-sent events about the articles named, as JSON with `kind`: steps saved after the text stood at `bodyVersion` (none: ask for what is missing), a changed `article`, `news` by name, `closed` when it may no longer be seen, `line` when nothing can be heard for a while. Ends with the session",
  tag: "articles",
  scope: "articles:read",
  gives: "text/event-stream",
  query: z.strictObject({
    articles: z
      .string()
      .max(mostArticles * 37)
      .transform((list) => [...new Set(list.split(",").filter((id) => id !== ""))])
      .pipe(z.array(z.uuid()).max(mostArticles))
      .default([]),
  }),
  async run({ ctx, query, request }) {
    return done(
      eventStream(request.signal, ({ send, end }) =>
        roomHub().join(ctx, query.articles, { tell: send, end }),
      ),
    );
  },
});
