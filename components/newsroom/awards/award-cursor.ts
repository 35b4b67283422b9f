/** The place after a row of the register, as an address carries it: "2021-01-12~<id>". */
export interface AwardPlace {
  day: string;
  id: string;
}

export const writeAwardPlace = ({ day, id }: AwardPlace): string => `${day}~${id}`;

/** Reads it back; anything else is the first page. */
export function readAwardPlace(text: string): AwardPlace | null {
  const match = /^(\d{4}-\d\d-\d\d)~([0-9a-f-]{36})$/.exec(text);
  return match?.[1] && match[2] && !Number.isNaN(Date.parse(match[1]))
    ? { day: match[1], id: match[2] }
    : null;
}
