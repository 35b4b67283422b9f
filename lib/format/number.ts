/** A whole number as Vietnamese papers group it: 75280 → "75.280". Throws `RangeError` on a fraction. */
export function formatNumber(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not a whole number: ${value}`);
  return String(value).replace(/\B(?=(\d{3})+$)/g, ".");
}
