/** Where in an article its readers can see that an award was given: a passage of the text and a picture. */
import type { Evidence } from "@/components/story/award-page";
import { type BodyNode, type Content, type ContentAward, plainText } from "@/lib/domain/content";

const passages = ["paragraph", "listItem", "heading"];

/**
 * The passage that says most of this award, and the picture whose caption does, else the lead picture. No passage
 * where none names a recipient or the form.
 */
export function evidenceOf(content: Content, award: ContentAward): Evidence {
  const worth = (text: string) => worthOf(text, award);
  const texts = [content.sapo ?? "", ...passagesOf(content.body)];
  const passage = best(texts, worth);
  const photos = content.photos.filter((photo) => photo.file !== null);
  const photo =
    best(photos, ({ caption }) => worth(caption)) ??
    photos.find((one) => one.id === content.leadPhoto) ??
    photos[0] ??
    null;
  return { passage, photo };
}

/** Names weigh most, the form next; the authority alone proves nothing. */
function worthOf(text: string, { recipients, formName, authority, decision }: ContentAward): number {
  const words = text.toLocaleLowerCase("vi");
  const holds = (part: string | null) => part !== null && words.includes(part.toLocaleLowerCase("vi"));
  const named = recipients.filter(({ name }) => holds(name)).length;
  // Where everybody has a name, a passage without any of them speaks of another award of the same form.
  if (named === 0 && recipients.every(({ name }) => name !== null) && !holds(decision.number)) return 0;
  const worth = named * 4 + (holds(formName) ? 2 : 0) + (holds(decision.number) ? 2 : 0);
  return worth === 0 ? 0 : worth + (holds(authority) ? 1 : 0);
}

function best<T>(things: readonly T[], worth: (thing: T) => number): T | null {
  let found: T | null = null;
  let most = 0;
  for (const thing of things) {
    const here = worth(thing);
    if (here > most) [found, most] = [thing, here];
  }
  return found;
}

function passagesOf(node: BodyNode): string[] {
  if (passages.includes(node.type)) return [plainText(node).replace(/\s+/g, " ").trim()];
  return (node.content ?? []).flatMap(passagesOf);
}
