/** Text that an earlier visit left on this device, delivered as one more writer before or beside the editor. */
import { bodySchema } from "@/lib/domain/body-schema";
import { bareDesk } from "./bare-desk";
import { type LostWords, unsentWords } from "./take-in";
import { type Reply, type SaverPorts, TextSaver, type UnsentText } from "./text-saver";

export interface Delivered {
  /** False: the server did not answer, the record stays. */
  isDone: boolean;
  lost: LostWords;
}

type Wire = Pick<SaverPorts, "save" | "ask" | "keep">;

/** Sends what is unsent. Words whose place is gone, or that the server refuses, come back as lost. */
export async function deliverOrphan(unsent: UnsentText, wire: Wire, mayType: boolean): Promise<Delivered> {
  const lost: LostWords = { mine: [], theirs: [] };
  const doc = bodySchema.nodeFromJSON(unsent.doc as object);
  const desk = bareDesk(doc, unsent.base, unsent.steps);
  if (!mayType) {
    const told = await wire.ask(unsent.base);
    if (told.kind === "failed") return { isDone: false, lost };
    lost.mine.push(...unsentWords(desk.state(), arrived(told, unsent) ? unsent.sent : 0));
    return { isDone: true, lost };
  }
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
      onLost(more) {
        lost.mine.push(...more.mine);
        lost.theirs.push(...more.theirs);
      },
      onChange: () => undefined,
      onLostTrack(words) {
        isLost = true;
        lost.mine.push(...words);
      },
    },
    { clientId: unsent.clientId, version: unsent.base, doc, sent: unsent.sent },
  );
  const settled = await saver.settle();
  if (settled || isLost) return { isDone: true, lost };
  if (saver.state.trouble?.kind === "refused") {
    lost.mine.push(...unsentWords(desk.state()));
    return { isDone: true, lost };
  }
  saver.stop();
  return { isDone: false, lost };
}

const arrived = (told: Reply, unsent: UnsentText): boolean =>
  told.kind === "steps" && told.steps.some((step) => step.clientId === unsent.clientId);
