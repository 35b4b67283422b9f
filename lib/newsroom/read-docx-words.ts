import { type DocxText, readDocx } from "@/lib/docx/read-docx";
import { docxLimits } from "@/lib/docx/safe-package";
import { hasCapabilityAnywhere } from "@/lib/domain/capability";
import { type Outcome, refuse } from "@/lib/domain/outcome";
import type { Context } from "./context";

/** Largest .docx, in bytes. */
export const docxBytes = docxLimits.bytes;

/** What a .docx says, for whoever writes; refuses as `readDocx` does. Nothing is written. */
export async function readDocxWords(ctx: Context, source: Uint8Array): Promise<Outcome<DocxText>> {
  if (!hasCapabilityAnywhere(ctx.actor.grants, "reporter"))
    return refuse({ status: 403, code: "right.reporter" });
  return await readDocx(source);
}
