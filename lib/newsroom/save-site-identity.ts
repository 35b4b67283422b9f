import { insertSiteIdentity } from "@/db/queries/site-identity";
import { done, type Outcome } from "@/lib/domain/outcome";
import type { SiteFields } from "@/lib/domain/staff";
import { administer } from "./administer";
import type { Context } from "./context";

/** Enters the paper's facts from now on; older ones stay, dated, and every readers' page is pressed anew. */
export const saveSiteIdentity = (ctx: Context, fields: SiteFields): Promise<Outcome<void>> =>
  administer(ctx, "settings.site_identity", async (tx) => done(await insertSiteIdentity(tx, fields)));
