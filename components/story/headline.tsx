import { keptTogether } from "./kept-together";

/** The one first heading of an article page. */
export function Headline({ text }: { text: string }) {
  return <h1 className="headline">{keptTogether(text)}</h1>;
}
