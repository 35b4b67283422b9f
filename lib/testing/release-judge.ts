/**
 * An independent judge of four eyes: replays the log's entries and the log of the text, knows the rule from its
 * wording alone and shares no code with the commands, the rules or the triggers.
 */
import type postgres from "postgres";

interface Entry {
  id: string;
  actor_id: string;
  table_name: string;
  op: "I" | "U" | "D";
  key: { id: string };
  old: Record<string, unknown> | null;
  new: Record<string, unknown> | null;
}

interface Step {
  version: number;
  staff_id: string;
}

const contentTables = new Set(["article_bylines", "article_photos", "awards", "award_recipients"]);
const contentColumns = [
  "section_id",
  "headline",
  "kicker",
  "sapo",
  "slug",
  "agency_slug",
  "source_credit",
  "tags",
  "event_date",
  "original_published_at",
  "lead_photo_id",
  "revision_note",
];

/** Replays every article; a violation is a sentence that names the release. */
export async function judgeReleases(sql: postgres.Sql): Promise<{ releases: number; violations: string[] }> {
  const articles = await sql`select id from newsroom.articles`;
  const links = await sql`select id, staff_id from newsroom.contributors where staff_id is not null`;
  const staffOf = new Map(links.map((row) => [row.id as string, row.staff_id as string]));
  const result = { releases: 0, violations: [] as string[] };
  for (const { id } of articles) {
    const entries = (await sql`
      select e.id, v.actor_id, e.table_name, e.op, e.key, e.old, e.new
        from audit.entries e join audit.events v on v.id = e.event_id
       where e.article_id = ${id} order by e.id`) as unknown as Entry[];
    const steps = (await sql`
      select version, staff_id from newsroom.steps_of(${id}, 0) order by version`) as unknown as Step[];
    judgeArticle(entries, steps, staffOf, result);
  }
  return result;
}

function judgeArticle(
  entries: readonly Entry[],
  steps: readonly Step[],
  staffOf: ReadonlyMap<string, string>,
  result: { releases: number; violations: string[] },
): void {
  let creator = "";
  let submitters = new Set<string>();
  let writers = new Set<string>();
  let releasedText = 0;
  let changedAt = 0n;
  const bylines = new Map<string, unknown>();
  const revisions = new Map<string, { hash: unknown; bodyVersion: number; at: bigint }>();
  const approvals = new Map<string, { by: string; revision: string; hash: unknown; at: bigint }>();

  for (const entry of entries) {
    const at = BigInt(entry.id);
    const row = entry.new ?? {};
    if (entry.table_name === "articles" && entry.op === "I") {
      creator = entry.actor_id;
      writers.add(creator);
    }
    const isContent =
      contentTables.has(entry.table_name) ||
      (entry.table_name === "articles" && entry.op === "U" && contentColumns.some((column) => column in row));
    // Closing a released revision clears its note; that is no writing.
    const onlyCleared = Object.keys(row).includes("revision_note") && row.revision_note === null;
    if (isContent && !onlyCleared) {
      writers.add(entry.actor_id);
      changedAt = at;
    }
    if (entry.table_name === "article_bylines")
      entry.op === "D"
        ? bylines.delete(entry.key.id)
        : bylines.set(entry.key.id, "contributor_id" in row ? row.contributor_id : bylines.get(entry.key.id));
    if (entry.table_name === "articles" && row.desk_state === "submitted") submitters.add(entry.actor_id);
    if (entry.table_name === "revisions")
      revisions.set(entry.key.id, { hash: row.content_hash, bodyVersion: Number(row.body_version), at });
    if (entry.table_name === "approvals")
      approvals.set(entry.key.id, {
        by: entry.actor_id,
        revision: String(row.revision_id),
        hash: row.content_hash,
        at,
      });
    if (entry.table_name !== "releases") continue;

    result.releases += 1;
    const wrong = (why: string) => result.violations.push(`release ${entry.key.id}: ${why}`);
    const approval = approvals.get(String(row.approval_id));
    const revision = revisions.get(String(row.revision_id));
    if (!approval || !revision) {
      wrong("nobody approved it, or nothing was signed");
      continue;
    }
    for (const step of steps)
      if (step.version > releasedText && step.version <= revision.bodyVersion) writers.add(step.staff_id);
    const authors = new Set([creator, ...submitters]);
    for (const contributor of bylines.values()) {
      const staff = staffOf.get(String(contributor));
      if (staff) authors.add(staff);
    }
    const [approver, releaser] = [approval.by, entry.actor_id];
    if (
      row.content_hash !== approval.hash ||
      approval.hash !== revision.hash ||
      approval.revision !== row.revision_id
    )
      wrong("it is not what was approved");
    if (changedAt > approval.at) wrong("it was changed after it was approved");
    if (changedAt > revision.at) wrong("what was signed was no longer what was there");
    if (authors.has(approver)) wrong("its approver is an author");
    if (authors.has(releaser)) wrong("its releaser is an author");
    if (approver === releaser && writers.has(approver)) wrong("one person wrote, approved and released");
    submitters = new Set();
    writers = new Set();
    releasedText = revision.bodyVersion;
  }
}
