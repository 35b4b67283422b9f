/** What people are told of their pieces, in English. */
import type { noticesVi } from "./notices-vi";

export const noticesEn: typeof noticesVi = {
  title: "Notices",
  open: "Notices",
  openUnread: "Notices, {n} unread",
  unread: "Unread",
  markAll: "Mark all as read",
  loading: "Loading notices…",
  failed: "The notices could not be loaded.",
  retry: "Try again",
  emptyTitle: "No notices yet",
  empty:
    "When a piece that you approved is changed, or yours is returned, published or taken down, it says so here.",
  openPiece: "Open the piece",
  piece: "Piece no. {n}",
  hidden: "Piece no. {n} (you may no longer see it)",
  system: "The system",
  kinds: {
    approval_voided: "{name} changed a piece you approved: your approval is void",
    sent_back: "{name} sent a piece you approved back to editing",
    discarded: "{name} discarded the revision you approved",
    returned: "{name} returned your piece",
    released: "{name} published your piece",
    taken_down: "{name} took a piece down",
    mention: "{name} mentioned you in a note",
    reply: "{name} replied to a note you take part in",
    resolved: "{name} resolved a note of yours",
  },
};
