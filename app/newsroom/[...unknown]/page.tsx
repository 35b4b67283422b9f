import { notFound } from "next/navigation";
import { loadPerson } from "@/lib/web/loaders";

/** Every address of the newsroom that is none, in the newsroom's own look. */
export default async function UnknownPage() {
  await loadPerson();
  notFound();
}
