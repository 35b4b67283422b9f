import { keptTogether } from "./kept-together";

/** From so many characters on a headline is set a size smaller: five lines are a headline, seven are a paragraph. */
const longFrom = 120;

/** The one first heading of an article page. */
export function Headline({ text }: { text: string }) {
  const names = ["headline", text.length >= longFrom && "long", opensQuote(text) && "hung"];
  return <h1 className={names.filter(Boolean).join(" ")}>{keptTogether(text)}</h1>;
}

/** True for words whose opening quotation mark hangs in the margin. */
export function opensQuote(text: string): boolean {
  return /^[“"«]/.test(text);
}
