"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button.client";
import { Dialog } from "@/components/ui/dialog.client";
import { fill } from "@/lib/words/fill";
import { ConfirmAct } from "./confirm-act.client";
import { GrantForm } from "./grant-form.client";
import { type AdminWords, type PersonLine, type Places, placeName, type StaffActions } from "./person-line";

type Asked = { what: "revoke"; grant: PersonLine["grants"][number] } | { what: "disable" | "enable" };

/** One person's rights, to give and to take, and the account itself. Whatever takes away asks first. */
export function StaffDialog({
  person,
  isOwn,
  places,
  actions,
  words,
  onClose,
}: {
  person: PersonLine;
  isOwn: boolean;
  places: Places;
  actions: StaffActions;
  words: AdminWords;
  onClose: () => void;
}) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const { admin, rights, rightNotes, everywhere, ui } = words;
  const name = person.fullName;
  const where = (section: string | null) => placeName(section, places, everywhere);
  return (
    <>
      <Dialog
        open
        onOpenChange={(open) => !open && onClose()}
        title={fill(admin.manageTitle, { name })}
        closeLabel={ui.close}
        footer={
          <>
            {!isOwn && (
              <Button
                look={person.disabled ? "quiet" : "danger"}
                onClick={() => setAsked({ what: person.disabled ? "enable" : "disable" })}
              >
                {person.disabled ? admin.enable : admin.disable}
              </Button>
            )}
            <Button onClick={onClose}>{ui.close}</Button>
          </>
        }
      >
        <ul className="flex flex-col">
          {person.grants.length === 0 && <li className="text-ui text-soft">{admin.noRights}</li>}
          {person.grants.map((grant) => (
            <li
              key={`${grant.capability} ${grant.section}`}
              className="flex items-center gap-2 border-b border-line py-1.5 text-row"
            >
              <span className="min-w-0 flex-1">
                <span className="font-medium">{rights[grant.capability]}</span>: {where(grant.section)}
                <span className="block text-note text-faint">{rightNotes[grant.capability]}</span>
              </span>
              {!(isOwn && grant.capability === "admin") && (
                <Button
                  size="small"
                  aria-label={`${admin.revoke}: ${rights[grant.capability]}, ${where(grant.section)}`}
                  onClick={() => setAsked({ what: "revoke", grant })}
                >
                  {admin.revoke}
                </Button>
              )}
            </li>
          ))}
        </ul>
        <GrantForm staffId={person.id} action={actions.grant} places={places} words={words} />
      </Dialog>
      {asked?.what === "revoke" && (
        <ConfirmAct
          action={actions.revoke}
          fields={{
            staffId: person.id,
            capability: asked.grant.capability,
            section: asked.grant.section ?? "",
          }}
          title={fill(admin.revokeTitle, { right: rights[asked.grant.capability] })}
          consequence={fill(admin.revokeText, {
            name,
            right: rights[asked.grant.capability],
            place: where(asked.grant.section),
          })}
          confirmLabel={admin.revoke}
          done={admin.revoked}
          words={ui}
          onClose={() => setAsked(null)}
        />
      )}
      {asked && asked.what !== "revoke" && (
        <ConfirmAct
          action={asked.what === "disable" ? actions.disable : actions.enable}
          fields={{ staffId: person.id }}
          title={asked.what === "disable" ? fill(admin.disableTitle, { name }) : admin.enable}
          consequence={asked.what === "disable" ? fill(admin.disableText, { name }) : name}
          confirmLabel={asked.what === "disable" ? admin.disable : admin.enable}
          done={asked.what === "disable" ? admin.disabledDone : admin.enabledDone}
          words={ui}
          grave={asked.what === "disable"}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
