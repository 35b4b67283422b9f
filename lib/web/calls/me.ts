/** Who am I, and what may I do where. */
import { z } from "zod";
import { capabilities } from "@/lib/domain/capability";
import { done } from "@/lib/domain/outcome";
import { scopes } from "@/lib/domain/scopes";
import { readOwnGrants } from "@/lib/newsroom/read-own-grants";
import { staffCall } from "../call";

export const getMe = staffCall({
  method: "GET",
  path: "/me",
  summary: "The person behind the token, and their rights of this moment",
  tag: "me",
  scope: null,
  answer: z.object({
    id: z.uuid(),
    email: z.string(),
    fullName: z.string(),
    position: z.string(),
    locale: z.enum(["vi", "en"]),
    via: z.enum(["session", "token", "cli"]),
    scopes: z
      .array(z.enum(scopes))
      .nullable()
      .meta({ description: "Null for a session, which has no limit of its own" }),
    grants: z.array(
      z.object({
        capability: z.enum(capabilities),
        section: z.string().nullable().meta({ description: "Null: everywhere" }),
      }),
    ),
  }),
  async run({ ctx }) {
    const { id, email, fullName, position, locale, via, scopes: held } = ctx.staff;
    const grants = await readOwnGrants(ctx);
    return done({ body: { id, email, fullName, position, locale, via, scopes: held, grants } });
  },
});
