/**
 * Windows-1252 is Latin-1 with printing signs on the codes 128 to 159. Node's own decoder leaves those codes as
 * controls, so “ ” and – of old files would be lost; hence this table. Undefined codes stay what they are.
 */
const signs = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** The sign that Windows prints for a code from 0 to 255. */
export function windows1252Sign(code: number): string {
  return code >= 0x80 && code <= 0x9f ? (signs[code - 0x80] ?? "") : String.fromCharCode(code);
}

/** Bytes as Windows-1252 text. Every byte is some character: nothing is refused. */
export function readWindows1252(bytes: Uint8Array): string {
  return new TextDecoder("latin1")
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (control) => windows1252Sign(control.charCodeAt(0)));
}
