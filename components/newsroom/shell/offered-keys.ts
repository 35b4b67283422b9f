/** Shortcuts of the screen that is open, for the sheet behind `?`: a screen offers its own while it stands. */

export interface KeyList {
  title: string;
  /** Keys as they stand on the keyboard, and what they do. */
  keys: readonly (readonly [keys: string, what: string])[];
}

let offered: readonly KeyList[] = [];

/** Adds the screen's lists; answers how to take them back. */
export function offerKeys(lists: readonly KeyList[]): () => void {
  offered = lists;
  return () => {
    if (offered === lists) offered = [];
  };
}

export const offeredKeys = (): readonly KeyList[] => offered;
