/** What the journal holds, record by record. Their shapes are on people's devices: a change needs an upgrade. */

/** How one editor's text stands beside its steps. */
export interface TextHead {
  /** Names the editor to the server. */
  clientId: string;
  /** How many of the steps are in the server's log, from the first. */
  confirmed: number;
  /** How many after those were sent as one batch whose answer has not come. */
  sent: number;
  /** Milliseconds. */
  at: number;
  /** The article's headline, for those who ask what is left on the device. */
  title: string;
}

export interface TextBase {
  /** The server's version of `doc`. */
  version: number;
  /** ProseMirror JSON. */
  doc: unknown;
}

/** Fields and lists of one article that were typed in one tab and are not saved. */
export interface KeptFields {
  at: number;
  title: string;
  open: Record<string, { base: unknown; value: unknown }>;
}

/** Words that lost their place, until they are put somewhere or dismissed. */
export interface RescuedWords {
  id: string;
  text: string;
  /** ISO instant. */
  at: string;
  /** Whose words: typed here, or someone else's that a deletion here swallowed. */
  whose: "mine" | "theirs";
}

/** A piece that is not there yet: what was typed into "new article". */
export interface KeptStart {
  headline: string;
  section: string;
  at: number;
}
