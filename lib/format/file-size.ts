/** Bytes for people, in thousands as file managers count: "640 KB", "3,2 MB"; a decimal comma in Vietnamese. */
export function formatFileSize(bytes: number, locale: "vi" | "en" = "vi"): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} KB`;
  const megabytes = (bytes / 1_000_000).toFixed(1).replace(/\.0$/, "");
  return `${locale === "vi" ? megabytes.replace(".", ",") : megabytes} MB`;
}
