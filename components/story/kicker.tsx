/** The line above the headline ("tiêu đề phụ"); nothing when there is none. */
export function Kicker({ text }: { text: string | null }) {
  return text ? <p className="kicker">{text}</p> : null;
}
