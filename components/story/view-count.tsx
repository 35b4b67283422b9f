/**
 * The picture that counts a reading: last of the text and lazy, so that only who got there fetches it. Nothing to see,
 * nothing to hear.
 */
export function ViewCount({ number }: { number: number }) {
  // biome-ignore lint/performance/noImgElement: pressed pages are plain HTML
  return <img src={`/r/doc/${number}.gif`} width="1" height="1" alt="" loading="lazy" decoding="async" />;
}
