/**
 * Browsers may fetch the page behind a link that a finger or pointer rests on: the next piece opens at once, nothing
 * is fetched that nobody reaches for. Searches and files are left alone.
 */
export const speculationPath = "/r/speculation.json";

const leftAlone = ["/newsroom*", "/api/*", "/media/*", "/r/*", "/tim-kiem*", "/*.xml", "/*.csv"];

export const speculationRules = JSON.stringify({
  prefetch: [
    {
      where: { and: [{ href_matches: "/*" }, ...leftAlone.map((path) => ({ not: { href_matches: path } }))] },
      eagerness: "moderate",
    },
  ],
});
