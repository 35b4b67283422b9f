/** Hands at a Vietnamese keyboard, as Chromium gets them from macOS, ibus, Gboard (composition) and UniKey (keys). */
import type { CDPSession, Page } from "@playwright/test";
import { correction, type Method, statesOf } from "../../lib/testing/vietnamese-keyboard";

/** How marks come about: a composition that is committed, or backspaces and other letters. */
export type Engine = "composition" | "replacement";

export interface Hands {
  engine: Engine;
  method: Method;
}

export interface Typist {
  /** Types the words as fast as the browser takes them; `\n` is Enter. */
  type(text: string, hands: Hands): Promise<void>;
  press(key: string, times?: number): Promise<void>;
}

/** Windows' code of a key that an input method took for itself, and of one that carries a ready character. */
const taken = 229;
const packet = 231;
/** Characters whose key is not their own code: 46 would be Delete. */
const codes: Record<string, number> = { ".": 190, ",": 188 };

/** A typist at this page; what has the focus gets the keys. */
export async function typistAt(page: Page): Promise<Typist> {
  const cdp = await page.context().newCDPSession(page);
  return {
    async type(text, hands) {
      for (const piece of text.split(/([ \n.,])/).filter(Boolean)) {
        if (piece === "\n") await page.keyboard.press("Enter");
        else if (/^[ .,]$/.test(piece)) await key(cdp, piece);
        else if (hands.engine === "composition") await compose(cdp, statesOf(piece, hands.method));
        else await replace(cdp, statesOf(piece, hands.method));
      }
    },
    async press(name, times = 1) {
      for (let n = 0; n < times; n++) await page.keyboard.press(name);
    },
  };
}

async function compose(cdp: CDPSession, states: readonly string[]): Promise<void> {
  for (const text of states) {
    await cdp.send("Input.dispatchKeyEvent", {
      type: "rawKeyDown",
      windowsVirtualKeyCode: taken,
      key: "Process",
    });
    await cdp.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    await cdp.send("Input.dispatchKeyEvent", { type: "keyUp", windowsVirtualKeyCode: taken, key: "Process" });
  }
  await cdp.send("Input.insertText", { text: states.at(-1) ?? "" });
}

async function replace(cdp: CDPSession, states: readonly string[]): Promise<void> {
  let before = "";
  for (const after of states) {
    const { backspaces, insert } = correction(before, after);
    for (let n = 0; n < backspaces; n++) await backspace(cdp);
    for (const character of insert) await key(cdp, character);
    before = after;
  }
}

async function backspace(cdp: CDPSession): Promise<void> {
  const event = { key: "Backspace", code: "Backspace", windowsVirtualKeyCode: 8 };
  await cdp.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...event });
  await cdp.send("Input.dispatchKeyEvent", { type: "keyUp", ...event });
}

async function key(cdp: CDPSession, text: string): Promise<void> {
  const code = codes[text] ?? (/^[ a-z]$/i.test(text) ? text.toUpperCase().charCodeAt(0) : packet);
  await cdp.send("Input.dispatchKeyEvent", { type: "keyDown", key: text, text, windowsVirtualKeyCode: code });
  await cdp.send("Input.dispatchKeyEvent", { type: "keyUp", key: text, windowsVirtualKeyCode: code });
}
