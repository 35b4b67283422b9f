/** Sections of the paper: where readers find a piece, and where rights are held. */

/** First path segments that are pages or doors of the product, so that no section can stand in their place. */
export const reservedSlugs = [
  "api",
  "cai-chinh",
  "chu-de",
  "healthz",
  "khen-thuong",
  "luu-tru",
  "media",
  "metrics",
  "newsroom",
  "r",
  "readyz",
  "tac-gia",
  "tim-kiem",
  "toa-soan",
] as const;

/** Lower-case ASCII words joined by hyphens, at most 80 characters, and no address of the product's own. */
export const isSectionSlug = (slug: string): boolean =>
  slug.length <= 80 &&
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) &&
  !(reservedSlugs as readonly string[]).includes(slug);
