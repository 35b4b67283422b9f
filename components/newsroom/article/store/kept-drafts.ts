/** Words typed into forms and not yet saved, kept on this device for this person until the server has them. */
import { type Journal, Soon } from "@/components/newsroom/journal/journal";
import type { KeptFields } from "@/components/newsroom/journal/journal-records";
import { adopt, type Drafts } from "../form/drafts";
import { type FormKey, type FormValues, sameValue } from "../form/form-values";

/** Adds what was left to the drafts of now. */
export type TakeUp = (drafts: Drafts) => Drafts;

export interface DraftKeeper {
  keep(drafts: Drafts): void;
  /** Resolves when what was given to `keep` is on the device, or the device refused it. */
  kept(): Promise<void>;
  /** Calls back with what earlier visits left, if anything; returns how to say that this visit is over. */
  begin(onLeft: (take: TakeUp) => Drafts): () => void;
}

export const noKeeper: DraftKeeper = {
  keep: () => undefined,
  kept: () => Promise.resolve(),
  begin: () => () => undefined,
};

/** Keeps one tab's drafts of an article in the journal. */
export class FieldJournal implements DraftKeeper {
  private readonly tab = crypto.randomUUID();
  private readonly soon = new Soon<KeptFields | null>((fields) =>
    this.journal.keepFields(this.article.id, this.tab, fields),
  );
  private isEmpty = true;

  constructor(
    private readonly journal: Journal,
    private readonly article: { id: string; headline: string },
    private readonly labels: Record<FormKey, string>,
  ) {}

  keep(drafts: Drafts): void {
    const fields = keptOf(drafts, this.article.headline);
    if (!fields && this.isEmpty) return;
    this.isEmpty = fields === null;
    this.soon.note(fields);
  }

  kept(): Promise<void> {
    return this.soon.now();
  }

  begin(onLeft: (take: TakeUp) => Drafts): () => void {
    const letGo = this.journal.holdFields(this.article.id, this.tab);
    void this.journal.takeFields(this.article.id, async (all) => {
      const left = all.filter(({ tab }) => tab !== this.tab);
      if (left.length === 0) return;
      const others: Other[] = [];
      const drafts = onLeft((now) => left.reduce((before, one) => takeUp(before, one, others), now));
      const rescued = others.map(({ key, value }) => ({
        id: crypto.randomUUID(),
        text: `${this.labels[key]}: ${wordsOf(value)}`,
        at: new Date().toISOString(),
        whose: "mine" as const,
      }));
      await this.journal.addToTray(this.article.id, rescued);
      const fields = keptOf(drafts, this.article.headline);
      this.isEmpty = fields === null;
      await this.journal.keepFields(
        this.article.id,
        this.tab,
        fields,
        left.map(({ tab }) => tab),
      );
    });
    return letGo;
  }
}

function keptOf(drafts: Drafts, title: string): KeptFields | null {
  const open: KeptFields["open"] = {};
  for (const [key, draft] of Object.entries(drafts.open))
    if (!draft.isSaved) open[key] = { base: draft.base, value: draft.value };
  return Object.keys(open).length > 0 ? { at: Date.now(), title, open } : null;
}

/** A value that gave way to a later one of the same field. */
export interface Other {
  key: FormKey;
  value: FormValues[FormKey];
}

/**
 * A field that changed on the server meanwhile becomes a choice. Where two earlier tabs left one field differently,
 * or it is being typed in already, the later words stand in the form and `others` get the earlier.
 */
export function takeUp(drafts: Drafts, { open: left }: KeptFields, others: Other[]): Drafts {
  const open = { ...drafts.open };
  for (const [name, kept] of Object.entries(left)) {
    if (!(name in drafts.server)) continue;
    const key = name as FormKey;
    const [base, value] = [kept.base, kept.value] as FormValues[FormKey][];
    if (base === undefined || value === undefined) continue;
    const before = open[key];
    if (before && !before.isSaved && !sameValue(key, before.value, value)) {
      if (before.sent !== null || drafts.open[key] === before) {
        others.push({ key, value });
        continue;
      }
      others.push({ key, value: before.value });
    }
    open[key] = { base, value, sent: null, tried: null, isSaved: false, error: null, theirs: null };
  }
  return adopt({ ...drafts, open }, drafts.server, drafts.version);
}

/** What a person wrote into a form, as words. */
export function wordsOf(value: FormValues[FormKey]): string {
  if (typeof value === "string") return value.trim();
  return value
    .map((row) => {
      if ("displayName" in row) return row.displayName;
      if ("caption" in row) return [row.caption, row.credit, row.alt].filter(Boolean).join(" · ");
      const names = row.recipients.map((one) => one.name || one.unit);
      return [row.authority, row.achievement, ...names].filter(Boolean).join(" · ");
    })
    .filter(Boolean)
    .join("\n");
}
