/** The wizard's two calls. */
import { type ApiAnswer, callApi } from "@/components/newsroom/call-api";
import type { ImportResult, ImportSource, ImportWarning } from "@/lib/import/import-result";

const docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Word's format before 2007, which nothing here reads. */
export const isOldWord = (file: Pick<File, "type" | "name">): boolean =>
  file.type === "application/msword" || /\.doc$/i.test(file.name);

/** What is to be imported: pasted words, or a file as its bytes. */
export interface Given {
  body: string | File;
  mediaType: "text/plain" | "text/html" | typeof docxType;
  section: string;
}

export interface Preview {
  result: ImportResult;
  warnings: ImportWarning[];
  source: ImportSource;
  lines: string[];
  existing: string | null;
  isDuplicate: boolean;
}

/** The importer takes 5 MB, of a Word file 30; a larger one need not travel to hear so. */
export const maxBytes = (mediaType: Given["mediaType"]): number =>
  mediaType === docxType ? 30 * 1024 * 1024 : 5_000_000;

/** Text, saved page or Word file, by type or by name; null for anything else. */
export function mediaTypeOfFile(file: Pick<File, "type" | "name">): Given["mediaType"] | null {
  if (file.type === docxType || /\.docx$/i.test(file.name)) return docxType;
  if (file.type === "text/html" || /\.x?html?$/i.test(file.name)) return "text/html";
  if (file.type === "text/plain" || /\.(txt|text|md)$/i.test(file.name)) return "text/plain";
  return null;
}

const post = <T>(path: string, query: Record<string, string>, given: Given, network: string) => {
  const search = new URLSearchParams({ ...query, ...(given.section && { section: given.section }) });
  return callApi<T>(
    search.size > 0 ? `${path}?${search}` : path,
    { method: "POST", body: given.body, headers: { "content-type": given.mediaType } },
    network,
  );
};

export const askPreview = (given: Given, network: string): Promise<ApiAnswer<Preview>> =>
  post("/api/v1/imports/preview", {}, given, network);

export const askImport = (
  given: Given,
  again: boolean,
  network: string,
): Promise<ApiAnswer<{ id: string }>> => post("/api/v1/imports", again ? { again: "1" } : {}, given, network);
