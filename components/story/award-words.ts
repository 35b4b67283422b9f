/** What is known of an award, in words, and what is not known said plainly (domain.md §3, "Reader view"). */
import type { AwardTotals, Honoured } from "@/lib/domain/award-register";
import {
  type AwardAction,
  type AwardStatus,
  type RecipientKind,
  recipientKinds,
} from "@/lib/domain/award-terms";
import type { ContentAward, ContentRecipient } from "@/lib/domain/content";
import type { AwardRow } from "@/lib/domain/site";
import { formatDay } from "@/lib/format/datetime";
import { formatNumber } from "@/lib/format/number";

/** Printed for every fact that the article does not give. */
export const notSaid = "Không nêu trong bài";

export const kindWords: Record<RecipientKind, string> = {
  individual: "cá nhân",
  collective: "tập thể",
  household: "hộ gia đình",
  unspecified: "đối tượng",
};

const actionWords: Record<AwardAction, string | null> = {
  tang: null,
  phong_tang: "Phong tặng",
  truy_tang: "Truy tặng",
  cong_nhan: "Công nhận",
};

const statusWords: Record<AwardStatus, string | null> = {
  conferred: null,
  proposed: "Đề nghị, chưa quyết định",
  announced: "Đã công bố, chưa trao",
  revoked: "Đã bị hủy bỏ, thu hồi",
};

/** What the day of a row rests on. */
export const basisWords: Record<AwardRow["day"]["basis"], string> = {
  ceremony: "ngày trao",
  decision: "ngày ký quyết định",
  article: "ngày đăng bài",
};

/** What an article says in passing, as it stands by itself: with a capital. */
export const sentence = (text: string) => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
const list = (parts: (string | null)[]) => parts.filter(Boolean).join(", ");

/** "Huân chương Lao động hạng Ba"; a badge by its years, "Huy hiệu 65 năm tuổi Đảng". */
export function printForm({ formName, grade, badgeYears }: ContentAward): string {
  const form =
    badgeYears === null ? formName : `${formName.replace(/ Đảng$/, "")} ${badgeYears} năm tuổi Đảng`;
  return grade ? `${form} ${grade}` : form;
}

/** How it was given and where it stands, when that is more than "given": "Truy tặng; Đã công bố, chưa trao". */
export function printStanding({ action, status }: ContentAward): string | null {
  return [actionWords[action], statusWords[status]].filter(Boolean).join("; ") || null;
}

/** A named recipient with title and unit, or a group: "Nhiều tập thể (không nêu tên, số lượng)". */
export function printRecipient(recipient: ContentRecipient): string {
  const { name, title, unit, isAggregate, posthumous } = recipient;
  if (!isAggregate) return list([`${name ?? notSaid}${posthumous ? " (truy tặng)" : ""}`, title, unit]);
  const { quantifier, count, kind } = recipient;
  const quantifierCounts = quantifier !== null && /\d/.test(quantifier);
  const number = count === null || quantifierCounts ? null : formatNumber(count);
  const group = [quantifier, number, kindWords[kind]].filter(Boolean).join(" ");
  const unknown = count === null && !quantifierCounts ? "(không nêu tên, số lượng)" : "(không nêu tên)";
  return list([`${sentence(group)} ${unknown}`, title, unit]);
}

/** "Giai đoạn 2016-2020", "Năm 2020", "Từ 01/02/2020 đến 30/06/2020", or null when not said. */
export function printPeriod({ label, from, to }: ContentAward["period"]): string | null {
  if (label) return sentence(label);
  const wholeYears = (!from || from.endsWith("-01-01")) && (!to || to.endsWith("-12-31"));
  if (from && to && wholeYears) {
    const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
    return first === last ? `Năm ${first}` : `Giai đoạn ${first}-${last}`;
  }
  if (from && to) return `Từ ${formatDay(from)} đến ${formatDay(to)}`;
  if (from) return `Từ ${formatDay(from)}`;
  return to ? `Đến ${formatDay(to)}` : null;
}

/** "Số 19-QĐ/TU, ngày 04/01/2021, Trần Văn A, Bí thư ký", or null when not said. */
export function printDecision({ number, signedOn, signerName, signerTitle }: ContentAward["decision"]) {
  const signer = list([signerName, signerTitle]);
  return (
    list([
      number && `Số ${number}`,
      signedOn && `ngày ${formatDay(signedOn)}`,
      signer && `người ký: ${signer}`,
    ]) || null
  );
}

/** The day of a register row with what it rests on: "12/01/2021 (ngày trao)". */
export function printRegisterDay({ date, basis }: AwardRow["day"]): string {
  return `${formatDay(date)} (${basisWords[basis]})`;
}

/** Why a sum may say "ít nhất". */
export const openSumsWords =
  "“Ít nhất”: có bài chỉ viết “nhiều tập thể, cá nhân” mà không nêu tên, số lượng; mỗi nhóm như vậy được tính là một.";

/** What these awards add up to. What was only proposed or has been revoked honours nobody. */
export function totalsOf(awards: readonly ContentAward[]): AwardTotals {
  const honoured = Object.fromEntries(recipientKinds.map((kind) => [kind, { least: 0, open: 0 }])) as Record<
    RecipientKind,
    Honoured
  >;
  const standing = awards.filter(({ status }) => status !== "proposed" && status !== "revoked");
  for (const { kind, isAggregate, count, quantifier } of standing.flatMap((award) => award.recipients)) {
    honoured[kind].least += isAggregate ? (count ?? 1) : 1;
    if (isAggregate && (count === null || quantifier !== null)) honoured[kind].open += 1;
  }
  return {
    awards: standing.length,
    revoked: awards.filter(({ status }) => status === "revoked").length,
    honoured,
  };
}

/**
 * How many of each kind were honoured, in print: "ít nhất 3 tập thể, 12 cá nhân". A group without a number counts as
 * one at least, never as none.
 */
export function printHonoured({ honoured }: Pick<AwardTotals, "honoured">): string {
  return (["collective", "individual", "household", "unspecified"] as const)
    .flatMap((kind) => {
      const { least, open } = honoured[kind];
      return least === 0 ? [] : [`${open > 0 ? "ít nhất " : ""}${formatNumber(least)} ${kindWords[kind]}`];
    })
    .join(", ");
}

/** "312 lượt khen thưởng; được tặng: ít nhất 40 tập thể, 25 cá nhân; 2 lượt đã bị hủy bỏ, thu hồi". */
export function printTotals(totals: AwardTotals): string {
  const whom = printHonoured(totals);
  return [
    `${formatNumber(totals.awards)} lượt khen thưởng`,
    whom && `được tặng: ${whom}`,
    totals.revoked > 0 && `${formatNumber(totals.revoked)} lượt đã bị hủy bỏ, thu hồi`,
  ]
    .filter(Boolean)
    .join("; ");
}

/** Whom an award went to in one line: the first name and what others there were, else the groups. */
export function printWhom({ recipients }: ContentAward): string {
  const [first, ...rest] = recipients;
  if (!first) return notSaid;
  if (first.name === null) return recipients.map(printGroup).join(", ");
  if (rest.length === 0) return first.name;
  const kinds = recipientKinds.filter((kind) => rest.some((one) => one.kind === kind));
  const others = kinds.map((kind) => kindWords[kind]).join(", ");
  // Groups leave the number open.
  const number =
    kinds.length === 1 && rest.every((one) => one.name !== null) ? formatNumber(rest.length) : "các";
  return `${first.name} và ${number} ${others} khác`;
}

const printGroup = (recipient: ContentRecipient) =>
  recipient.name ??
  decapitalise(printRecipient({ ...recipient, title: null, unit: null }).replace(/ \(không nêu.*\)$/, ""));

const decapitalise = (text: string) => text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);

/** The title of an award's own page: "Huy hiệu 65 năm tuổi Đảng: Hoàng Thị Ví Dụ". */
export const printTitle = (award: ContentAward): string => `${printForm(award)}: ${printWhom(award)}`;

/** An award as one says it of whoever holds it: "Bằng khen của Ban Thường vụ Tỉnh ủy (12/01/2021)". */
export const printHeld = ({ award, day }: Pick<AwardRow, "award" | "day">): string =>
  `${printForm(award)} của ${award.authority} (${formatDay(day.date)})`;
