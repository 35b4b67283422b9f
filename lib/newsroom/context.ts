/** What every command is given; nothing is ambient. */
import type { Db } from "@/db/client";
import type { StaffMember } from "@/db/queries/staff";
import type { Actor } from "@/lib/domain/permissions";

export interface Context {
  db: Db;
  staff: StaffMember;
  /** The same person as the rules see them. */
  actor: Actor;
  /** Session or token secret; the database looks the actor up by it, whatever `actor` says. */
  secret: string;
  requestId: string | null;
  /** The operator's date of a release (an archive, the demo); the database believes it of the owner's login alone. */
  asOf?: Date;
}

/** The context of a person who was just looked up by `secret`. */
export function contextFor(
  db: Db,
  staff: StaffMember,
  secret: string,
  requestId: string | null = null,
): Context {
  return {
    db,
    staff,
    secret,
    requestId,
    actor: { id: staff.id, name: staff.fullName, grants: staff.grants },
  };
}
