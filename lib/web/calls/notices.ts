/** What one was told of one's pieces. */
import { z } from "zod";
import { noticeKinds } from "@/lib/domain/notice";
import { done } from "@/lib/domain/outcome";
import { markNoticesRead, NoticesRead } from "@/lib/newsroom/mark-notices-read";
import { readNotices } from "@/lib/newsroom/read-notices";
import { staffCall } from "../call";

const NoticesShape = z
  .object({
    unread: z.int(),
    items: z.array(
      z.object({
        id: z.int(),
        kind: z.enum(noticeKinds),
        at: z.string(),
        readAt: z.string().nullable(),
        actor: z.object({ id: z.uuid(), name: z.string() }).nullable(),
        article: z.object({
          id: z.uuid(),
          number: z.int(),
          headline: z.string().nullable().meta({ description: "Null: you may no longer see this piece" }),
        }),
      }),
    ),
  })
  .meta({ id: "Notices" });

export const getNotices = staffCall({
  method: "GET",
  path: "/me/notices",
  summary: "What others did to your pieces, newest first, and how much of it you have not read",
  tag: "me",
  scope: "articles:read",
  answer: NoticesShape,
  run: async ({ ctx }) => done({ body: await readNotices(ctx) }),
});

export const postNoticesRead = staffCall({
  method: "POST",
  path: "/me/notices/read",
  summary: "Marks notices as read: those of `ids`, or all",
  tag: "me",
  scope: "articles:write",
  body: NoticesRead,
  answer: NoticesShape,
  run: async ({ ctx, body }) => done({ body: await markNoticesRead(ctx, body) }),
});
