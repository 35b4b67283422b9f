"use client";
import { errorAt, errorBeside, type FormAction, idle } from "@/components/newsroom/form-state";
import { SubmitButton } from "@/components/ui/button.client";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field.client";
import { useForm } from "@/components/ui/use-form.client";
import type { SiteIdentity } from "@/lib/domain/site";
import type { AdminWords } from "./person-line";

const fields = [
  "name",
  "tagline",
  "governingBody",
  "agency",
  "licence",
  "licenceIssuer",
  "editorInChief",
  "address",
  "phone",
  "fax",
  "email",
] as const;
const optional = new Set<string>(["tagline", "fax"]);

/** The facts that the law wants on every page. */
export function SiteForm({
  site,
  action,
  words,
}: {
  site: SiteIdentity;
  action: FormAction;
  words: AdminWords;
}) {
  const { state, pending, formProps } = useForm(action, idle);
  const { admin, ui } = words;
  const beside = errorBeside(state, fields);
  return (
    <form {...formProps} className="grid max-w-3xl gap-3 tablet:grid-cols-2" lang="vi">
      <p className="text-row text-soft tablet:col-span-2">{admin.siteNote}</p>
      {fields.map((field) => (
        <TextField
          key={field}
          label={admin.siteFields[field]}
          name={field}
          defaultValue={site[field] ?? ""}
          required={!optional.has(field)}
          optional={optional.has(field) ? ui.optional : undefined}
          error={errorAt(state, field)}
        />
      ))}
      <div className="tablet:col-span-2">
        <Checkbox label={admin.siteDemo} name="isDemo" defaultChecked={site.isDemo} />
      </div>
      <div className="flex flex-col items-start gap-3 tablet:col-span-2">
        <SubmitButton pending={pending}>{admin.siteSave}</SubmitButton>
        {beside && (
          <Notice tone="danger" live>
            {beside}
          </Notice>
        )}
        {state.status === "done" && !pending && (
          <Notice tone="good" live>
            {admin.siteSaved}
          </Notice>
        )}
      </div>
    </form>
  );
}
