/** Working on one piece together, in English. */
import type { togetherVi } from "./together-vi";

export const togetherEn: typeof togetherVi = {
  together: {
    label: "Who is at this piece",
    edits: "{name} editing since {time}",
    looks: "{name} has it open since {time}",
    others: "and {n} more",
    myOtherWindow: "You, in another window",
    someone: "A colleague",
  },
};
