import { Badge } from "@/components/ui/badge";
import type { Grant } from "@/lib/domain/capability";
import type { NewsroomWords } from "@/lib/words/dictionary";

/** Who one is here, and every right with its place. `places` names sections by id. */
export function OwnRights({
  staff,
  places,
  words,
}: {
  staff: { fullName: string; position: string; email: string; grants: readonly Grant[] };
  places: ReadonlyMap<string, string>;
  words: Pick<NewsroomWords, "account" | "rights" | "everywhere">;
}) {
  return (
    <dl className="grid grid-cols-[7rem_1fr] gap-y-2 text-ui">
      <dt className="text-faint">{words.account.who}</dt>
      <dd>
        <span className="font-medium">{staff.fullName}</span>
        {staff.position && <>, {staff.position}</>}
        <span className="block text-row text-soft">{staff.email}</span>
      </dd>
      <dt className="text-faint">{words.account.rights}</dt>
      <dd className="flex flex-wrap gap-1">
        {staff.grants.length === 0 && words.account.noRights}
        {staff.grants.map((grant) => (
          <Badge key={`${grant.capability} ${grant.sectionId}`}>
            {words.rights[grant.capability]}: {places.get(grant.sectionId ?? "") ?? words.everywhere}
          </Badge>
        ))}
      </dd>
    </dl>
  );
}
