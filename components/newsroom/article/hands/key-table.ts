/**
 * Every shortcut of the article screen, once: the toolbar's titles, the keys themselves and the sheet that lists them
 * are made from this table. Keys are written as `aria-keyshortcuts` has them.
 */

export const keyGroups = ["text", "blocks", "pictures", "review", "history", "screen"] as const;
export type KeyGroup = (typeof keyGroups)[number];

interface Binding {
  group: KeyGroup;
  /** Ways to the same; the first is the one that titles show. */
  keys: readonly [string, ...string[]];
}

export const keyTable = {
  undo: { group: "text", keys: ["Control+Z"] },
  redo: { group: "text", keys: ["Control+Shift+Z", "Control+Y"] },
  bold: { group: "text", keys: ["Control+B"] },
  italic: { group: "text", keys: ["Control+I"] },
  link: { group: "text", keys: ["Control+K"] },
  lineBreak: { group: "text", keys: ["Shift+Enter"] },
  find: { group: "text", keys: ["Control+F"] },
  replace: { group: "text", keys: ["Control+H"] },
  findNext: { group: "text", keys: ["F3", "Control+G"] },
  findBefore: { group: "text", keys: ["Shift+F3", "Control+Shift+G"] },
  paragraph: { group: "blocks", keys: ["Control+Alt+0"] },
  heading2: { group: "blocks", keys: ["Control+Alt+2"] },
  heading3: { group: "blocks", keys: ["Control+Alt+3"] },
  bulletList: { group: "blocks", keys: ["Control+Shift+8"] },
  orderedList: { group: "blocks", keys: ["Control+Shift+7"] },
  quote: { group: "blocks", keys: ["Control+Shift+B"] },
  slash: { group: "blocks", keys: ["/"] },
  nudgeUp: { group: "pictures", keys: ["Alt+ArrowUp"] },
  nudgeDown: { group: "pictures", keys: ["Alt+ArrowDown"] },
  editPicture: { group: "pictures", keys: ["Enter"] },
  suggest: { group: "review", keys: ["Control+Alt+S"] },
  suggestionNext: { group: "review", keys: ["Control+Alt+J"] },
  suggestionBefore: { group: "review", keys: ["Control+Alt+K"] },
  suggestionAccept: { group: "review", keys: ["Control+Alt+Y"] },
  suggestionRefuse: { group: "review", keys: ["Control+Alt+N"] },
  note: { group: "review", keys: ["Control+Alt+M"] },
  changeNext: { group: "history", keys: ["J"] },
  changeBefore: { group: "history", keys: ["K"] },
  areaNext: { group: "screen", keys: ["F6"] },
  areaBefore: { group: "screen", keys: ["Shift+F6"] },
  panelTabs: { group: "screen", keys: ["Alt+1"] },
  focusMode: { group: "screen", keys: ["Control+Shift+F"] },
  help: { group: "screen", keys: ["Control+/", "?"] },
} as const satisfies Record<string, Binding>;

export type KeyId = keyof typeof keyTable;

const signs: Record<string, string> = {
  Control: "Ctrl",
  ArrowUp: "↑",
  ArrowDown: "↓",
};

/** "Control+Alt+2" as it stands on the keyboard: "Ctrl+Alt+2". */
export const shownKeys = (keys: string): string =>
  keys
    .split("+")
    .map((key) => signs[key] ?? key)
    .join("+");

/** The keys of `id` for a tool's title. */
export const titleKeys = (id: KeyId): string => shownKeys(keyTable[id].keys[0]);

type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** Whether the event is one of the ways to `id`. Control is Command on a Mac. */
export function isKey(event: Pressed, id: KeyId): boolean {
  return keyTable[id].keys.some((keys) => {
    const parts = keys.split("+");
    const key = parts.pop() ?? "";
    const wants = (name: string) => parts.includes(name);
    return (
      event.key.toLowerCase() === key.toLowerCase() &&
      (event.ctrlKey || event.metaKey) === wants("Control") &&
      event.altKey === wants("Alt") &&
      // A sign that needs Shift on some keyboards brings it along.
      (event.shiftKey === wants("Shift") || /^[^\p{L}\p{N}]$/u.test(key))
    );
  });
}
