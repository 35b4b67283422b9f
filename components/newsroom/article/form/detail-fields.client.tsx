"use client";
import { Button } from "@/components/ui/button.client";
import { Select } from "@/components/ui/select.client";
import { TextField } from "@/components/ui/text-field.client";
import { formatStamp } from "@/lib/format/datetime";
import { slugify } from "@/lib/text/slug";
import { fill } from "@/lib/words/fill";
import { NoteFlag } from "../notes/note-flag.client";
import { useArticle, useFormPart, useRoom } from "../room.client";
import { ConflictNotice } from "./conflict-notice.client";
import { FieldError } from "./field-error.client";
import { fieldId } from "./field-id";

/** Section, slug, tags, day, source: what readers meet in addresses, lists and at the foot of the text. */
export function DetailFields() {
  const { words, desk } = useRoom();
  const article = useArticle();
  const names = words.fields;
  return (
    <section aria-labelledby="details-title">
      <h2 id="details-title" className="mb-2 text-title font-semibold">
        {names.details}
      </h2>
      <div className="grid gap-x-4 gap-y-3 tablet:grid-cols-2">
        <SectionField />
        <SlugField />
        <PlainField name="tags" hint={names.tagsHint} />
        <PlainField name="eventDate" type="date" />
        <PlainField name="sourceCredit" />
        <PlainField name="agencySlug" hint={fill(names.agencySlugHint, { slug: "TSĐT" })} />
      </div>
      {article.originalPublishedAt && (
        <p className="mt-3 text-row text-soft">
          {names.originalPublishedAt}: {formatStamp(article.originalPublishedAt, desk.timeZone)}
        </p>
      )}
    </section>
  );
}

function PlainField({
  name,
  hint,
  type = "text",
}: {
  name: "tags" | "eventDate" | "sourceCredit" | "agencySlug";
  hint?: string;
  type?: "text" | "date";
}) {
  const { words } = useRoom();
  const { value, isReadOnly, set, leave } = useFormPart(name);
  return (
    <div className="note-spot">
      <TextField
        id={fieldId(name)}
        label={words.fields[name]}
        hint={hint}
        type={type}
        name={name}
        value={value}
        readOnly={isReadOnly}
        autoComplete="off"
        onChange={(event) => set(event.target.value)}
        onBlur={leave}
      />
      <FieldError name={name} />
      <ConflictNotice name={name} />
      <NoteFlag field={name} name={words.fields[name]} />
    </div>
  );
}

function SectionField() {
  const { words, desk } = useRoom();
  const { value, isReadOnly, set, leave } = useFormPart("section");
  const options = desk.sections.map((section) => ({
    value: section.slug,
    label: section.parent ? `\u2003${section.name}` : section.name,
  }));
  return (
    <div className="note-spot">
      <Select
        id={fieldId("section")}
        label={words.fields.section}
        name="section"
        options={options}
        empty={words.fields.noSection}
        value={value}
        disabled={isReadOnly}
        onChange={(event) => {
          set(event.target.value);
          leave();
        }}
      />
      <FieldError name="section" />
      <ConflictNotice name="section" />
      <NoteFlag field="section" name={words.fields.section} />
    </div>
  );
}

function SlugField() {
  const { words } = useRoom();
  const { value, isReadOnly, set, leave } = useFormPart("slug");
  const { value: headline } = useFormPart("headline");
  const proposed = slugify(headline);
  return (
    <div className="note-spot">
      <TextField
        id={fieldId("slug")}
        label={words.fields.slug}
        hint={words.fields.slugHint}
        name="slug"
        value={value}
        readOnly={isReadOnly}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => set(event.target.value)}
        onBlur={leave}
      />
      {!isReadOnly && proposed !== "" && proposed !== value && (
        <Button
          look="plain"
          size="small"
          onClick={() => {
            set(proposed);
            leave();
          }}
        >
          {words.fields.slugFromHeadline}
        </Button>
      )}
      <FieldError name="slug" />
      <ConflictNotice name="slug" />
      <NoteFlag field="slug" name={words.fields.slug} />
    </div>
  );
}
