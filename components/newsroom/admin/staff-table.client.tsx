"use client";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button.client";
import { Table } from "@/components/ui/table";
import { capabilities } from "@/lib/domain/capability";
import { CreateStaffDialog } from "./create-staff-dialog.client";
import { type AdminWords, type PersonLine, type Places, placeName, type StaffActions } from "./person-line";
import { StaffDialog } from "./staff-dialog.client";

/** People against rights: a cell says where the right holds. */
export function StaffTable({
  people,
  own,
  places,
  actions,
  words,
}: {
  people: readonly PersonLine[];
  /** Id of whoever looks. */
  own: string;
  places: Places;
  actions: StaffActions;
  words: AdminWords;
}) {
  const [managed, setManaged] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const { admin, rights, everywhere } = words;
  const person = people.find(({ id }) => id === managed) ?? null;
  const held = capabilities.filter((right) =>
    people.some(({ grants }) => grants.some(({ capability }) => capability === right)),
  );
  return (
    <>
      <div className="flex justify-end pb-3">
        <Button look="primary" icon="plus" onClick={() => setAdding(true)}>
          {admin.create}
        </Button>
      </div>
      <Table
        caption={admin.table}
        head={[
          admin.name,
          ...held.map((right) => rights[right]),
          <span key="manage" className="sr-only">
            {admin.manage}
          </span>,
        ]}
        stack
        className="rounded-control border border-line bg-sheet"
      >
        {people.map((one) => (
          <tr key={one.id} className={one.disabled ? "text-faint" : ""}>
            <th scope="row" className="min-w-52 font-normal">
              <span className="font-medium">{one.fullName}</span>
              {one.disabled && (
                <span className="ms-1">
                  <Badge tone="danger">{admin.disabled}</Badge>
                </span>
              )}
              {one.id === own && <span className="ms-1 text-note text-faint">({admin.self})</span>}
              <span className="block text-note text-soft">{one.position}</span>
              <span className="block text-note text-faint">{one.email}</span>
            </th>
            {held.map((right) => {
              const where = one.grants
                .filter(({ capability }) => capability === right)
                .map(({ section }) => placeName(section, places, everywhere));
              return (
                <td key={right} className="min-w-20 text-note empty:hidden tablet:empty:table-cell">
                  {where.length > 0 && (
                    <>
                      <span className="font-medium tablet:hidden">{rights[right]}: </span>
                      {where.join(", ")}
                    </>
                  )}
                </td>
              );
            })}
            <td>
              <Button
                size="small"
                aria-label={`${admin.manage}: ${one.fullName}`}
                onClick={() => setManaged(one.id)}
              >
                {admin.manage}
              </Button>
            </td>
          </tr>
        ))}
      </Table>
      {person && (
        <StaffDialog
          person={person}
          isOwn={person.id === own}
          places={places}
          actions={actions}
          words={words}
          onClose={() => setManaged(null)}
        />
      )}
      {adding && (
        <CreateStaffDialog
          action={actions.create}
          places={places}
          words={words}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
}
