/** The words in which awards are told (domain.md §3), apart from the schema so that the browser can have them alone. */

export const awardActions = ["tang", "phong_tang", "truy_tang", "cong_nhan"] as const;
export type AwardAction = (typeof awardActions)[number];

export const awardStatuses = ["proposed", "announced", "conferred", "revoked"] as const;
export type AwardStatus = (typeof awardStatuses)[number];

export const recipientKinds = ["individual", "collective", "household", "unspecified"] as const;
export type RecipientKind = (typeof recipientKinds)[number];

/** Years of Party membership that carry a badge; there is none for 35. */
export const badgeYears = [30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90] as const;
