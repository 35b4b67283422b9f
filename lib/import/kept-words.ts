/** The proof that an import lost nothing: every word of every kept line, counted, stands in the result. */
import { printByline } from "@/lib/domain/byline";
import { wordsIn } from "@/lib/text/words";
import type { ImportResult, ImportWarning } from "./import-result";

/** Credits line by line: neighbours of one role share a label only within their line. */
function bylineLines({ bylines }: ImportResult): string[] {
  return [...new Set(bylines.map(({ line }) => line))].map((number) =>
    printByline(
      bylines
        .filter(({ line }) => line === number)
        .map(({ display_name, role }) => ({ displayName: display_name, role })),
    ),
  );
}

/** Everything that the result says, labels of credits as the newspaper prints them. */
function textOf(result: ImportResult, warnings: readonly ImportWarning[]): string {
  const { article } = result;
  return [
    article.headline,
    article.kicker,
    article.timestamp_raw,
    article.agency_slug?.raw,
    article.sapo,
    ...result.body.map((block) => (block.type === "paragraph" ? block.text : "")),
    ...result.photos.flatMap((photo) => [
      photo.alt_from_source,
      photo.caption,
      photo.credit && `${photo.is_file_photo ? "Ảnh tư liệu" : "Ảnh"}: ${photo.credit}`,
    ]),
    ...bylineLines(result),
    ...warnings.filter(({ code }) => code === "BYLINE_LABEL").map(({ found }) => found),
  ]
    .filter((text) => typeof text === "string")
    .join("\n");
}

/** Words of `lines` (cleaned source lines) that the result says less often than they do. Empty is right. */
export function lostWords(
  lines: readonly string[],
  result: ImportResult,
  warnings: readonly ImportWarning[],
): string[] {
  const said = new Map<string, number>();
  for (const word of wordsIn(textOf(result, warnings))) said.set(word, (said.get(word) ?? 0) + 1);
  return wordsIn(lines.join("\n")).filter((word) => {
    const left = (said.get(word) ?? 0) - 1;
    said.set(word, left);
    return left < 0;
  });
}
