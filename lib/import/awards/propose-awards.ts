/** From the paragraphs of an article to its award proposals and what an editor should ask about them. */
import type { ImportedAward, ImportedPhoto, ImportWarning } from "../import-result";
import { unknownMedals } from "./award-forms";
import { findDecision, noDecision } from "./decision";
import { type ReadAward, readAwards } from "./read-awards";
import { sentencesOf } from "./sentences";

export interface Paragraph {
  line: number;
  text: string;
}

/** Every piece that the register demands is there; a badge needs its years and goes to persons alone. */
function isComplete(award: ReadAward): award is ReadAward & { authority: string } {
  const isBadge = award.form.form.code === "huy_hieu_dang";
  const badgeFits =
    award.form.badgeYears !== null && award.recipients.every(({ kind }) => kind === "individual");
  return award.authority !== null && award.recipients.length > 0 && (!isBadge || badgeFits);
}

function proposalsIn({ line, text }: Paragraph): {
  complete: Omit<ImportedAward, "position">[];
  open: string[];
} {
  const complete: Omit<ImportedAward, "position">[] = [];
  const open: string[] = [];
  const decision = findDecision(text)?.decision ?? null;
  for (const sentence of sentencesOf(text)) {
    for (const award of readAwards(sentence)) {
      if (!isComplete(award)) {
        open.push(sentence);
        continue;
      }
      complete.push({
        form_code: award.form.form.code,
        form_as_written: award.form.written,
        grade: award.form.grade,
        action: award.action,
        status: award.proposed ? "proposed" : "conferred",
        authority_as_written: award.authority,
        recipients: award.recipients.map((recipient) => ({ ...recipient })),
        achievement_text: award.achievement,
        period: award.period,
        decision: award.decision ?? decision ?? { ...noDecision },
        evidence_line: line,
        evidence_text: sentence,
      });
    }
  }
  return { complete, open };
}

/** All proposals of the text in reading order. Captions give none: they repeat what the text says. */
export function proposeAwards(paragraphs: readonly Paragraph[]): {
  awards: ImportedAward[];
  open: { line: number; sentence: string }[];
} {
  const read = paragraphs
    .filter(({ text }) =>
      /khen|chương|hiệu|cờ thi đua|giải thưởng|thi đua|ưu tú|nhân dân|anh hùng|tiên tiến|xuất sắc|quyết thắng/iu.test(
        text,
      ),
    )
    .map((paragraph) => ({ line: paragraph.line, ...proposalsIn(paragraph) }));
  return {
    awards: read.flatMap(({ complete }) => complete).map((award, i) => ({ position: i + 1, ...award })),
    open: read.flatMap(({ line, open }) => open.map((sentence) => ({ line, sentence }))),
  };
}

const unique = (lines: readonly number[]): number[] => [...new Set(lines)].sort((a, b) => a - b);

/** Captions that show an award being given: which of the text's groups does the caption not mention? */
function captionDoubts(awards: readonly ImportedAward[], photos: readonly ImportedPhoto[]): ImportWarning[] {
  const ambiguous: ImportWarning[] = [];
  const alone: number[] = [];
  const told = new Map<string, ImportedAward>();
  for (const award of awards) {
    for (const authority of ["", award.authority_as_written]) {
      const key = `${award.form_code} ${authority}`;
      if (!told.has(key)) told.set(key, award);
    }
  }
  for (const photo of photos) {
    const line = photo.source_lines.at(-1) ?? 0;
    for (const shown of readAwards(photo.caption)) {
      const award = told.get(`${shown.form.form.code} ${shown.authority ?? ""}`);
      if (!award) alone.push(line);
      else if (shown.recipients.length > 0) {
        const kinds = new Set(shown.recipients.map(({ kind }) => kind));
        const missing = award.recipients.filter((one) => one.is_aggregate && !kinds.has(one.kind));
        if (missing.length === 0) continue;
        ambiguous.push({
          code: "AWARD_RECIPIENT_AMBIGUOUS",
          severity: "warn",
          lines: unique([line, award.evidence_line]),
          found: photo.caption,
          message: `Bài ghi cả ${missing.map((one) => one.label_as_written).join(", ")}, chú thích ảnh thì không: hỏi lại ai được tặng ${award.form_as_written}.`,
        });
      }
    }
  }
  if (alone.length > 0)
    ambiguous.push({
      code: "AWARD_ONLY_IN_CAPTION",
      severity: "info",
      lines: unique(alone),
      message: "Chú thích ảnh nói đến khen thưởng mà bài không nêu.",
    });
  return ambiguous;
}

/** Advice about the proposals, in a fixed order. */
export function awardWarnings(
  awards: readonly ImportedAward[],
  open: readonly { line: number; sentence: string }[],
  photos: readonly ImportedPhoto[],
  paragraphs: readonly Paragraph[],
): ImportWarning[] {
  const warnings: ImportWarning[] = [];
  const tell = (
    code: string,
    severity: ImportWarning["severity"],
    lines: number[],
    message: string,
    found?: string,
  ) => {
    if (lines.length > 0)
      warnings.push({ code, severity, lines: unique(lines), ...(found ? { found } : {}), message });
  };
  const linesOf = (wanted: (award: ImportedAward) => boolean): number[] =>
    awards.filter(wanted).map(({ evidence_line }) => evidence_line);
  tell(
    "AWARD_RECIPIENTS_UNNAMED",
    "info",
    linesOf(({ recipients }) => recipients.some((one) => one.is_aggregate)),
    "Không nêu tên (hoặc cả số lượng) tập thể, cá nhân được khen.",
  );
  tell(
    "AWARD_DECISION_MISSING",
    "info",
    linesOf(({ decision }) => decision.number === null),
    "Không có số, ngày quyết định khen thưởng.",
  );
  tell(
    "AWARD_INCOMPLETE",
    "info",
    open.map(({ line }) => line),
    "Nói đến khen thưởng nhưng chưa rõ ai tặng hoặc ai được tặng: nhập tay nếu cần.",
    open[0]?.sentence.slice(0, 300),
  );
  const medals = paragraphs.flatMap(({ line, text }) =>
    unknownMedals(text).map((medal) => ({ line, medal })),
  );
  for (const medal of [...new Set(medals.map((one) => one.medal))].slice(0, 20))
    tell(
      "AWARD_FORM_UNKNOWN",
      "warn",
      medals.filter((one) => one.medal === medal).map(({ line }) => line),
      "Luật không có hình thức khen thưởng này: kiểm tra lại tên gọi.",
      medal,
    );
  return [...warnings, ...captionDoubts(awards, photos)];
}
