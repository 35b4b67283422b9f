/** What people are told of their pieces that others did; the database writes it, in the act itself. */

export const noticeKinds = [
  /** Content changed, so the approval that the recipient signed is void. */
  "approval_voided",
  /** A publisher gave the piece back to the editors. */
  "sent_back",
  /** The revision that the recipient approved was given up. */
  "discarded",
  /** Returned to its authors. */
  "returned",
  "released",
  "taken_down",
  /** Called by name in a note. */
  "mention",
  /** Somebody answered the recipient's note. */
  "reply",
  /** Somebody is done with the recipient's note. */
  "resolved",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** The newest this many are shown. */
export const noticesShown = 50;
