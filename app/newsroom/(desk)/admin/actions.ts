"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { StaffForm } from "@/components/newsroom/admin/staff-form";
import { parseInput } from "@/lib/domain/parse-input";
import { NewStaff, Right, SiteFields } from "@/lib/domain/staff";
import { createStaff } from "@/lib/newsroom/create-staff";
import { disableStaff, enableStaff } from "@/lib/newsroom/disable-staff";
import { grantRight } from "@/lib/newsroom/grant-right";
import { revokeRight } from "@/lib/newsroom/revoke-right";
import { saveSiteIdentity } from "@/lib/newsroom/save-site-identity";
import { currentContext } from "@/lib/web/context";
import { newsroomAction, refusedState, unexpected } from "@/lib/web/newsroom-action";

const staffId = z.string().max(40);
const Person = z.strictObject({ staffId });
const PersonRight = Right.extend({ staffId });

export const grantRightAction = newsroomAction(PersonRight, grantRight);
export const revokeRightAction = newsroomAction(PersonRight, revokeRight);
export const disableStaffAction = newsroomAction(Person, disableStaff);
export const enableStaffAction = newsroomAction(Person, enableStaff);

const Tick = z.literal("on").optional().transform(Boolean);

export const saveSiteAction = newsroomAction(SiteFields.extend({ isDemo: Tick }), saveSiteIdentity);

const FirstRight = NewStaff.extend({
  capability: Right.shape.capability.optional(),
  section: Right.shape.section,
});

/** Adds a person; the answer carries the first password, which is shown once and kept nowhere. */
export async function createStaffAction(_before: StaffForm, form: FormData): Promise<StaffForm> {
  const ctx = await currentContext();
  if (!ctx) return refusedState({ status: 401, code: "session.ended" }, "vi");
  const given = Object.fromEntries(
    [...form].filter(([name, value]) => !name.startsWith("$") && value !== ""),
  );
  const input = parseInput(FirstRight, given);
  if (!input.ok) return refusedState(input.refusal, ctx.staff.locale);
  const { capability, section, ...person } = input.value;
  const right = capability && { capability, section };
  const made = await createStaff(ctx, { ...person, right }).catch((error: unknown) => unexpected(error));
  if (!made.ok) return refusedState(made.refusal, ctx.staff.locale);
  revalidatePath("/newsroom", "layout");
  const { fullName, email, password } = made.value;
  return { status: "made", fullName, email, password };
}
