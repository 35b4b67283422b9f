/** What is missing before an article may go on. A draft may be incomplete; a page may not (domain.md §1). */
import type { ArticleRecord } from "./article";
import { type BodyDoc, figuresIn, plainText } from "./content";
import type { Refusal } from "./outcome";
import { suggestionsIn, withoutSuggestions } from "./suggestions";

export interface Issue {
  code: string;
  /** The field to mend, as the API names it. */
  field: string;
  params?: Refusal["params"];
}

type Moment = "submit" | "approve" | "release";

/** Everything that blocks `moment`, in the order of the page; empty when the article is ready. */
export function issuesBefore(
  moment: Moment,
  article: Pick<ArticleRecord, "fields" | "bylines" | "photos">,
  body: BodyDoc,
): Issue[] {
  const { fields } = article;
  const issues: Issue[] = [];
  if (fields.headline === "") issues.push({ code: "ready.headline", field: "headline" });
  if (!fields.section) issues.push({ code: "ready.section", field: "section" });
  if (article.bylines.length === 0) issues.push({ code: "ready.byline", field: "bylines" });
  // What is only suggested is not there yet.
  if (plainText(withoutSuggestions(body)).trim() === "") issues.push({ code: "ready.body", field: "body" });
  if (moment === "submit") return issues;
  if (!fields.slug) issues.push({ code: "ready.slug", field: "slug" });
  const known = new Set(article.photos.map((photo) => photo.id));
  if (figuresIn(body).some((id) => !known.has(id)))
    issues.push({ code: "ready.figure_without_photo", field: "body" });
  const open = suggestionsIn(body);
  if (open.length > 0)
    issues.push({ code: "ready.suggestions", field: "body", params: { count: open.length } });
  if (fields.leadPhoto && !known.has(fields.leadPhoto))
    issues.push({ code: "ready.lead_photo", field: "leadPhoto" });
  if (moment === "approve") return issues;
  for (const [index, photo] of article.photos.entries()) {
    if (photo.file === null && isUsed(photo.id, fields.leadPhoto, body))
      issues.push({ code: "ready.photo_file", field: `photos.${index}`, params: { n: index + 1 } });
  }
  return issues;
}

const isUsed = (id: string, lead: string | null, body: BodyDoc) =>
  id === lead || figuresIn(body).includes(id);

/** The first issue as the refusal of the act; the rest travel in `facts.issues`. */
export function notReady(issues: readonly Issue[]): Refusal | null {
  const [first] = issues;
  if (!first) return null;
  return {
    status: 422,
    code: first.code,
    field: first.field,
    ...(first.params && { params: first.params }),
    facts: { issues },
  };
}
