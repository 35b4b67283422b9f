/** Awards as facts: what was given, by whom, to whom, for what, by which decision (domain.md §3). */
import { z } from "zod";
import { awardActions, awardStatuses, badgeYears, recipientKinds } from "./award-terms";
import { Day, Line, Lines, optional } from "./text-fields";

export {
  type AwardAction,
  type AwardStatus,
  awardActions,
  awardStatuses,
  badgeYears,
  type RecipientKind,
  recipientKinds,
} from "./award-terms";

export const Recipient = z
  .strictObject({
    kind: z.enum(recipientKinds),
    name: optional(Line(200)),
    title: optional(Line(200)),
    unit: optional(Line(300)),
    isAggregate: z.boolean().default(false),
    count: z
      .int()
      .positive()
      .max(1_000_000)
      .nullish()
      .transform((n) => n ?? null),
    quantifier: optional(Line(40)),
    posthumous: z.boolean().default(false),
  })
  .refine((r) => !r.isAggregate || r.name === null, { path: ["name"], error: "award.group_has_no_name" })
  .refine((r) => r.isAggregate || r.name !== null, { path: ["name"], error: "award.recipient_needs_name" })
  .refine((r) => r.isAggregate || (r.quantifier === null && r.count === null), {
    path: ["count"],
    error: "award.count_is_for_groups",
  })
  .refine((r) => !r.posthumous || r.kind === "individual", {
    path: ["posthumous"],
    error: "award.posthumous_is_personal",
  });
export type Recipient = z.infer<typeof Recipient>;

export const Decision = z.strictObject({
  number: optional(Line(60)),
  signedOn: Day.nullish().transform((day) => day ?? null),
  signerName: optional(Line(120)),
  signerTitle: optional(Line(200)),
});

export const Period = z
  .strictObject({
    from: Day.nullish().transform((day) => day ?? null),
    to: Day.nullish().transform((day) => day ?? null),
    label: optional(Line(80)),
  })
  .refine((p) => !p.from || !p.to || p.from <= p.to, { path: ["to"], error: "award.period_backwards" });

export const Award = z
  .strictObject({
    id: z.uuid().optional(),
    formCode: z.string().regex(/^[a-z_]{2,40}$/),
    grade: optional(Line(40)),
    badgeYears: z
      .int()
      .nullish()
      .transform((n) => n ?? null),
    action: z.enum(awardActions).default("tang"),
    status: z.enum(awardStatuses).default("conferred"),
    authority: Line(300, 1),
    recipients: z.array(Recipient).min(1).max(500),
    decision: Decision.default({ number: null, signedOn: null, signerName: null, signerTitle: null }),
    period: Period.default({ from: null, to: null, label: null }),
    achievement: optional(Lines(2000)),
    ceremonyOn: Day.nullish().transform((day) => day ?? null),
    evidence: optional(Lines(4000)),
  })
  .refine(
    (a) =>
      a.formCode !== "huy_hieu_dang" || (badgeYears as readonly (number | null)[]).includes(a.badgeYears),
    { path: ["badgeYears"], error: "award.badge_years" },
  )
  .refine((a) => a.formCode !== "huy_hieu_dang" || a.recipients.every((r) => r.kind === "individual"), {
    path: ["recipients"],
    error: "award.badge_is_personal",
  })
  .refine((a) => !a.ceremonyOn || !a.decision.signedOn || a.ceremonyOn >= a.decision.signedOn, {
    path: ["ceremonyOn"],
    error: "award.ceremony_before_decision",
  });
export type Award = z.infer<typeof Award>;
