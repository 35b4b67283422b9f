import { isId } from "@/lib/domain/ids";
import { type Outcome, refuse } from "@/lib/domain/outcome";
import type { Answer, StaffGiven } from "./call";

/** Runs `then` with the id in the path; an id of another shape names no article. */
export async function withArticle(
  given: Pick<StaffGiven<unknown, unknown>, "params">,
  then: (articleId: string) => Promise<Outcome<Answer>>,
): Promise<Outcome<Answer>> {
  const id = given.params.id?.toLowerCase();
  return isId(id) ? await then(id) : refuse({ status: 404, code: "article.not_found" });
}
