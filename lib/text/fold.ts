/** Accent-blind form of a text, for search columns and slugs only; never shown to anybody (domain.md §7). */

/**
 * Lower case, without tones, hats and hooks: "Đẩy mạnh" → "day manh".
 * Đ has no decomposition in Unicode, so it is replaced by hand before the marks are dropped.
 */
export function fold(text: string): string {
  return text.replace(/đ/g, "d").replace(/Đ/g, "D").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
