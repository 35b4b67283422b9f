/** The two escapings that hand-written markup needs. Everything else in a page is escaped by React. */

const named: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Characters that XML 1.0 cannot hold at all, escaped or not. */
const impossible = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text as it may stand in element content and in a quoted attribute, of HTML and of XML alike. */
export function escapeMarkup(text: string): string {
  return text.replace(impossible, "").replace(/[&<>"']/g, (character) => named[character] ?? character);
}

/** A value as JSON that may stand in a script element: no text can close the element or open a comment. */
export function escapeJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (c) => {
    return `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
