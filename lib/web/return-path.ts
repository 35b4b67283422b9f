/** Where a sign-in leads: a path of the newsroom itself, never another site, never the sign-in again. */
export function returnPath(from: unknown): string {
  const home = "/newsroom";
  if (typeof from !== "string" || from.length > 2000 || /[\\\s\p{Cc}]/u.test(from)) return home;
  const url = URL.canParse(from, "http://newsroom.invalid") ? new URL(from, "http://newsroom.invalid") : null;
  if (url?.host !== "newsroom.invalid" || !from.startsWith("/")) return home;
  const { pathname, search } = url;
  const within = pathname === home || pathname.startsWith(`${home}/`);
  if (!within || pathname.startsWith(`${home}/sign-in`)) return home;
  return pathname + search;
}
