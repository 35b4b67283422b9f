/**
 * True for an address that a reader may follow: http(s), mailto or a path of this site. The rule is that of
 * `isSafeLink` in lib/domain/body-schema, held to it by a test; it stands here a second time because that file
 * brings the editor's schema along, which no reader page needs.
 */
export function isSafeHref(href: unknown): href is string {
  return (
    typeof href === "string" &&
    href.length <= 2000 &&
    /^(https?:\/\/|mailto:|\/(?!\/))[^\s"'<>\\]*$/i.test(href)
  );
}
