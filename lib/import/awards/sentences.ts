/** Sentences of a paragraph. A point after an abbreviation or inside a figure ends nothing. */

const abbreviations = /(?:^|[\s(])(?:TP|Tp|TX|Tx|TT|ThS|TS|PGS|GS|BS|KS|CN|St|Mr|\p{Lu})\.$/u;

/** The sentences of `paragraph`, in order, trimmed; joined by spaces they are the paragraph again. */
export function sentencesOf(paragraph: string): string[] {
  const sentences: string[] = [];
  for (const piece of paragraph.split(/(?<=[.!?…][”"’)]?) +(?=[\p{Lu}“"(\d])/u)) {
    const last = sentences.at(-1);
    if (last !== undefined && abbreviations.test(last)) sentences[sentences.length - 1] = `${last} ${piece}`;
    else sentences.push(piece);
  }
  return sentences;
}
