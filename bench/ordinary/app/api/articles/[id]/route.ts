/** An ordinary save: who · the row locked · the same version · the whole row written · one audit row. */
import { eq } from "drizzle-orm";
import { z } from "zod";
import { articles, audit, db, sessions } from "../../../../database";

const Saved = z.strictObject({
  version: z.int(),
  headline: z.string().max(300),
  body: z.object({ type: z.literal("doc"), content: z.array(z.looseObject({ type: z.string() })) }),
});

export async function PATCH(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const secret = request.headers.get("authorization")?.replace("Bearer ", "") ?? "";
  const [session] = await db.select().from(sessions).where(eq(sessions.secret, secret));
  if (!session) return Response.json({ code: "session.required" }, { status: 401 });
  const given = Saved.safeParse(await request.json());
  if (!given.success) return Response.json({ code: "field.invalid" }, { status: 422 });
  const { version, headline, body } = given.data;
  return await db.transaction(async (tx) => {
    const [before] = await tx.select().from(articles).where(eq(articles.id, id)).for("update");
    if (!before) return Response.json({ code: "not_found" }, { status: 404 });
    if (before.version !== version) return Response.json({ version: before.version }, { status: 409 });
    const [after] = await tx
      .update(articles)
      .set({ headline, body, version: version + 1, updatedAt: new Date(), updatedBy: session.staffId })
      .where(eq(articles.id, id))
      .returning();
    await tx.insert(audit).values({ articleId: id, staffId: session.staffId, old: before, new: after });
    return Response.json({ version: version + 1 });
  });
}
