/** Text that an earlier visit left on this device, delivered as one more writer before or beside the editor. */
import { Step } from "@tiptap/pm/transform";
import type { UnsentText } from "@/components/newsroom/journal/text-record";
import { bodySchema } from "@/lib/domain/body-schema";
import { bareDesk } from "./bare-desk";
import { answered, openQueue } from "./save-queue";
import { type LostWords, type TextDesk, takeIn, unsentWords } from "./take-in";
import { type Reply, type SaverPorts, TextSaver } from "./text-saver";

export type Delivery =
  /** In the log, but for the words that have no place there any more. */
  | { kind: "delivered"; lost: LostWords }
  /** The server did not answer. */
  | { kind: "waiting" }
  /** The server will not take it, or the two texts do not meet. */
  | { kind: "refused" };

type Wire = Pick<SaverPorts, "save" | "ask" | "journal">;

/** The editor as it stood when its page was gone, and the text that the server had then. */
function deskOf(unsent: UnsentText): {
  desk: TextDesk;
  doc: ReturnType<typeof confirmedDoc>;
  version: number;
} {
  const doc = confirmedDoc(unsent);
  const version = unsent.base + unsent.since.length;
  return { desk: bareDesk(doc, version, unsent.steps), doc, version };
}

/** The text that the server had when the page was gone. */
export function confirmedDoc({ doc, since }: UnsentText) {
  return since.reduce<ReturnType<typeof bodySchema.nodeFromJSON>>(
    (before, step) => {
      const { doc: after } = Step.fromJSON(bodySchema, step as object).apply(before);
      if (!after) throw new RangeError("A step of the journal does not fit its text.");
      return after;
    },
    bodySchema.nodeFromJSON(doc as object),
  );
}

/** Sends what is unsent. */
export async function deliverOrphan(unsent: UnsentText, wire: Wire): Promise<Delivery> {
  const { desk, doc, version } = deskOf(unsent);
  const lost: LostWords = { mine: [], theirs: [] };
  let isLost = false;
  const saver = new TextSaver(
    desk,
    {
      ...wire,
      now: () => Date.now(),
      later(ms, then) {
        const timer = setTimeout(then, ms);
        return () => clearTimeout(timer);
      },
      isComposing: () => false,
      watching: () => false,
      isLeaving: () => false,
      onLost(more) {
        lost.mine.push(...more.mine);
        lost.theirs.push(...more.theirs);
      },
      onChange: () => undefined,
      onLostTrack() {
        isLost = true;
      },
    },
    { clientId: unsent.clientId, version, doc, sent: unsent.sent },
  );
  const settled = await saver.settle();
  if (settled && !isLost) return { kind: "delivered", lost };
  const isRefused = isLost || saver.state.trouble?.kind === "refused";
  saver.stop();
  return isRefused ? { kind: "refused" } : { kind: "waiting" };
}

/** What was left beside what the server has now. */
export interface Comparison {
  /** The server's text. */
  theirs: unknown;
  /** The same with what was left put into its place; where the two do not meet, the text as it was left. */
  mine: unknown;
  /** It can be put into its place. */
  fits: boolean;
  /** The words left, one by one, without what had arrived. */
  words: string[];
}

/** Looks without sending anything. Null: the server did not answer. */
export async function compareOrphan(
  unsent: UnsentText,
  ask: SaverPorts["ask"],
  now: unknown,
): Promise<Comparison | null> {
  const { desk, doc, version } = deskOf(unsent);
  const told = await ask(version);
  if (told.kind === "failed") return null;
  const placed = told.kind === "steps" ? place(desk, doc, version, unsent, told) : null;
  if (placed) return { ...placed, fits: true };
  const { desk: asLeft } = deskOf(unsent);
  const words = unsentWords(asLeft.state());
  return { theirs: now, mine: asLeft.state().doc.toJSON(), fits: false, words };
}

function place(
  desk: TextDesk,
  doc: ReturnType<typeof confirmedDoc>,
  version: number,
  unsent: UnsentText,
  told: Extract<Reply, { kind: "steps" }>,
): Pick<Comparison, "theirs" | "mine" | "words"> | null {
  const batch = unsent.sent
    ? { clientId: unsent.clientId, base: version, steps: unsent.steps.slice(0, unsent.sent) }
    : null;
  const queue = { ...openQueue(unsent.clientId, version, 0), batch };
  const [, intake] = answered(queue, 0, told, "asked");
  if (!intake) return null;
  try {
    const lost = takeIn(desk, intake);
    if (!lost) return null;
    const steps = [...intake.before, ...intake.own, ...intake.after].map((one) => one.step);
    const theirs = confirmedDoc({ ...unsent, doc: doc.toJSON(), since: steps });
    const words = [...unsentWords(desk.state()), ...lost.mine];
    return { theirs: theirs.toJSON(), mine: desk.state().doc.toJSON(), words };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
