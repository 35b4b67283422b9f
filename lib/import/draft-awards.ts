/** Award proposals of the parse in the shape that the award command takes. */
import type { z } from "zod";
import type { Award } from "@/lib/domain/award";
import type { ImportedRecipient, ImportResult } from "./import-result";

/** What follows the name in the source is the person's post or place: "bà Lê Thị Mẫu, giáo viên Trường …". */
function titleOf({ name, label_as_written }: ImportedRecipient): string | null {
  const at = name === null ? -1 : label_as_written.indexOf(name);
  if (name === null || at < 0) return null;
  const rest = label_as_written
    .slice(at + name.length)
    .replace(/^[\s,(]+|[\s,)]+$/gu, "")
    .slice(0, 200);
  return rest === "" ? null : rest;
}

const badgeYearsIn = (written: string): number | null => Number(/\d{2}/.exec(written)?.[0] ?? 0) || null;

/** The register of forms writes the class in full: "hạng Ba". */
const gradeName = (written: string): string => (written.startsWith("hạng ") ? written : `hạng ${written}`);

/** Each proposal as an `Award` to be confirmed; all of them satisfy that schema. Without ids, in source order. */
export function awardsFrom(result: Pick<ImportResult, "awards">): z.input<typeof Award>[] {
  return result.awards.map((award) => ({
    formCode: award.form_code,
    grade: award.grade && gradeName(award.grade),
    badgeYears: award.form_code === "huy_hieu_dang" ? badgeYearsIn(award.form_as_written) : null,
    action: award.action,
    status: award.status,
    authority: award.authority_as_written,
    recipients: award.recipients.map((recipient) => ({
      kind: recipient.kind,
      name: recipient.name,
      title: titleOf(recipient),
      isAggregate: recipient.is_aggregate,
      count: recipient.count,
      quantifier: recipient.quantifier,
      posthumous: recipient.posthumous,
    })),
    decision: {
      number: award.decision.number,
      signedOn: award.decision.signed_on,
      signerName: award.decision.signer_name,
      signerTitle: award.decision.signer_title,
    },
    period: award.period,
    achievement: award.achievement_text,
    evidence: award.evidence_text,
  }));
}
