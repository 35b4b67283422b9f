import { keptTogether } from "./kept-together";

/** The standfirst, opened by the agency slug as in "(TSĐT) - "; nothing when there is none. */
export function Sapo({ text, agencySlug }: { text: string | null; agencySlug: string | null }) {
  if (!text) return null;
  return (
    <p className="sapo">
      {printAgencySlug(agencySlug)}
      {keptTogether(text)}
    </p>
  );
}

/** "TSĐT" → "(TSĐT) - "; the empty text for null. */
export function printAgencySlug(code: string | null): string {
  return code ? `(${code}) - ` : "";
}
