/** Asks the server what a .docx says. */
import { type ApiAnswer, callApi } from "@/components/newsroom/call-api";
import type { Said } from "@/lib/import/bring-in/brought";
import type { LegacyEncoding } from "@/lib/text/legacy-encodings";

export interface DocxWords {
  html: string;
  converted: { html: string; encoding: LegacyEncoding } | null;
  said: Said[];
}

const docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** By name: browsers know the type of a Word file only where Word is installed. */
export const isWordFile = ({ name, type }: Pick<File, "name" | "type">): boolean =>
  /\.docx?$/i.test(name) || type === docxType || type === "application/msword";

/** The words, or the refusal in a sentence; `network` is the sentence for no answer at all. */
export const askDocxWords = (file: File, network: string): Promise<ApiAnswer<DocxWords>> =>
  callApi<DocxWords>(
    "/api/v1/imports/words",
    { method: "POST", body: file, headers: { "content-type": docxType } },
    network,
  );
