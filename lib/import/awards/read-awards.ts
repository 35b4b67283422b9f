/** Awards that one sentence tells of, as proposals which an editor confirms (domain.md §9.7). */
import type { AwardAction } from "@/lib/domain/award";
import type { ImportedDecision, ImportedPeriod, ImportedRecipient } from "../import-result";
import { authorityAfter, authorityBefore, authorityOnBehalf } from "./authority";
import { type FoundForm, findForms } from "./award-forms";
import { findDecision } from "./decision";
import { readAchievement, readPeriod } from "./merit";
import { readGroups, readNamed, readRecipients } from "./recipients";

export interface ReadAward {
  form: FoundForm;
  action: AwardAction;
  proposed: boolean;
  authority: string | null;
  recipients: ImportedRecipient[];
  achievement: string | null;
  period: ImportedPeriod;
  decision: ImportedDecision | null;
}

/** Longer sentences are no sentences; reading them would only cost time. */
const maxSentence = 4000;

const giving =
  /(?<!\p{L})(?<!(?:lễ|buổi|đợt|việc|dịp)\s)(truy tặng|phong tặng|trao tặng|tặng thưởng|tặng|trao|công nhận|đón nhận|nhận)(?!\p{L})(?!\s+(?:đổi|quyền|định|thức|xét|dạng|thấy|quà))/giu;
/** Between the verb and its form stand a number, "danh hiệu", other forms or the recipients; no more. */
const maxGap = 160;
const proposal =
  /(?<!\p{L})(?:đề nghị|đề xuất|xem xét|xét tặng|trình (?:Chủ tịch|Thủ tướng|UBND|cấp))(?!\p{L})/iu;

interface Clause {
  form: FoundForm;
  /** The verb of giving that governs the form, null when it shares the verb of the form before it. */
  verb: { text: string; start: number; end: number } | null;
  /** Where the form's own words begin: at its authority, else at its verb. */
  start: number;
  /** Where the words of the form before it end. */
  from: number;
  authorityBefore: string | null;
}

function clausesOf(sentence: string): Clause[] {
  const clauses: Clause[] = [];
  for (const [i, form] of findForms(sentence).entries()) {
    const from = clauses.at(-1)?.form.end ?? 0;
    const before = sentence.slice(from, form.start);
    const verb = Array.from(before.matchAll(giving))
      .filter(({ index }) => before.length - index <= maxGap)
      .at(-1);
    if (verb) {
      const start = from + verb.index;
      const own = authorityBefore(before.slice(0, verb.index));
      const words = { text: verb[0].toLocaleLowerCase("vi"), start, end: start + verb[0].length };
      clauses.push({
        form,
        verb: words,
        start: own ? from + own.start : start,
        from,
        authorityBefore: own?.authority ?? null,
      });
    } else if (i > 0 && clauses.length > 0 && /^[\s,]*(?:và|hoặc|cùng|kèm)?[\s\d]*$/u.test(before)) {
      clauses.push({ form, verb: null, start: form.start, from, authorityBefore: null });
    }
  }
  return clauses;
}

function actionOf(verb: string): AwardAction {
  if (verb === "truy tặng") return "truy_tang";
  if (verb === "phong tặng") return "phong_tang";
  return verb === "công nhận" ? "cong_nhan" : "tang";
}

const openers = /^(?:[^,]{0,60}?(?:dịp này|hội nghị|buổi lễ|đó|cũng),\s+|(?:trong đó|có|đã có)\s+|,\s*)+/iu;

/** Recipients that stand before the verb: "nhiều tập thể, cá nhân được …", "ông X vinh dự đón nhận …". */
function recipientsBefore(sentence: string, clause: Clause): ImportedRecipient[] {
  const verb = clause.verb;
  if (!verb) return [];
  // A later form with no "được" of its own shares the subject of the first: that is `share`'s to settle.
  const before = sentence.slice(clause.from, clause.start);
  const lastStop = Math.max(before.lastIndexOf(","), before.lastIndexOf(";")) + 1;
  const passiveAt = before.slice(lastStop).search(/(?<!\p{L})(?:vinh dự )?được(?!\p{L})/iu);
  const passive = passiveAt < 0 ? null : before.slice(0, lastStop + passiveAt);
  const receiving = verb.text.endsWith("nhận") && verb.text !== "công nhận";
  const subject = passive ?? (receiving ? before.replace(/\s+(?:đã|vinh dự|được|tự hào)+\s*$/u, "") : null);
  if (subject === null) return [];
  const { groups } = readGroups(subject, false);
  return groups.length > 0 ? groups : readNamed(subject.replace(openers, "").trim().replace(/,$/, ""));
}

/** Recipients between verb and form: "tặng 06 tập thể, 06 cá nhân bằng khen". */
function recipientsBetween(sentence: string, clause: Clause): ImportedRecipient[] {
  if (!clause.verb) return [];
  const gap = sentence.slice(clause.verb.end, clause.form.start).replace(/(?:danh hiệu|\d+)\s*$/u, "");
  const text = gap.replace(/^\s*cho\s+/u, "");
  return /\p{L}/u.test(text) ? readRecipients(text) : [];
}

interface Partial extends Omit<ReadAward, "period"> {
  /** Governed by the verb of the form before it. */
  shares: boolean;
  /** Says to whom, in words that could not be read: then nobody else's recipients may stand in. */
  unread: boolean;
}

function readClause(sentence: string, clause: Clause, end: number, before: Partial | undefined): Partial {
  const after = sentence.slice(clause.form.end, end);
  const of = authorityAfter(after);
  const rest = after.slice(of?.end ?? 0);
  const to = /^[\s,]*(?:lần thứ [^\s,]+\s+)?(?:cho|tặng|đến)\s+/iu.exec(rest);
  const given = [
    () => (to ? readRecipients(rest.slice(to[0].length)) : []),
    () => (to ? [] : recipientsBetween(sentence, clause)),
    () => (to ? [] : recipientsBefore(sentence, clause)),
  ];
  const recipients = given.reduce<ImportedRecipient[]>(
    (found, next) => (found.length > 0 ? found : next()),
    [],
  );
  const behalf = authorityOnBehalf(sentence);
  const action = clause.verb ? actionOf(clause.verb.text) : (before?.action ?? "tang");
  const president = clause.form.form.category === "huan_chuong" && sentence.includes("Chủ tịch nước");
  return {
    form: clause.form,
    action,
    proposed:
      proposal.test(sentence.slice(clause.from, clause.form.start)) ||
      (clause.verb === null && before?.proposed === true),
    authority: of?.authority ?? behalf ?? clause.authorityBefore ?? (president ? "Chủ tịch nước" : null),
    recipients,
    achievement: readAchievement(rest),
    decision: null,
    shares: clause.verb === null,
    unread: to !== null && recipients.length === 0,
  };
}

/** What a form does not say itself it shares with its neighbours: the subject before it, the reason after it. */
function share(partials: Partial[]): void {
  for (const [i, award] of partials.entries()) {
    const before = partials[i - 1];
    if (award.recipients.length === 0 && !award.unread && before) award.recipients = before.recipients;
    if (award.authority === null && award.shares && before) award.authority = before.authority;
  }
  for (let i = partials.length - 2; i >= 0; i--) {
    const [award, after] = [partials[i], partials[i + 1]];
    if (!award || !after) continue;
    if (award.recipients.length === 0 && !award.unread) award.recipients = after.recipients;
    if (award.authority === null && after.shares) award.authority = after.authority;
    if (award.achievement === null) award.achievement = after.achievement;
  }
}

const posthumously = (recipients: readonly ImportedRecipient[], action: AwardAction): ImportedRecipient[] =>
  recipients.map((one) => ({ ...one, posthumous: action === "truy_tang" && one.kind === "individual" }));

/**
 * The awards of one sentence, complete or not: a null authority or an empty list of recipients means that the
 * sentence does not say, and the caller proposes nothing then. Mere mentions ("đạt 10 bằng khen") give nothing.
 */
export function readAwards(sentence: string): ReadAward[] {
  if (sentence.length > maxSentence) return [];
  const decision = findDecision(sentence);
  // The decision's own "của Chủ tịch UBND tỉnh" would be taken for a subject; it is the authority of last resort.
  const bare = decision
    ? sentence.slice(0, decision.start) +
      " ".repeat(decision.end - decision.start) +
      sentence.slice(decision.end)
    : sentence;
  const decided = decision
    ? authorityAfter(sentence.slice(decision.end).replace(/^,\s*/u, ""))?.authority
    : null;
  const clauses = clausesOf(bare);
  const partials: Partial[] = [];
  for (const [i, clause] of clauses.entries())
    partials.push(readClause(bare, clause, clauses[i + 1]?.start ?? bare.length, partials.at(-1)));
  share(partials);
  return partials.map(({ shares: _shares, unread: _unread, ...award }) => ({
    ...award,
    authority: award.authority ?? decided ?? null,
    recipients: posthumously(award.recipients, award.action),
    period: readPeriod(award.achievement),
    decision: decision?.decision ?? null,
  }));
}
