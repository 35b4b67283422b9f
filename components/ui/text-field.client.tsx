"use client";
import type { ComponentProps } from "react";
import { Field, type FieldWords, useFieldControl } from "./field.client";

/** One line of text with its label. Takes what `<input>` takes. */
export function TextField({
  label,
  hint,
  error,
  optional,
  hideLabel,
  className,
  ...input
}: FieldWords & Omit<ComponentProps<"input">, "className"> & { className?: string }) {
  return (
    <Field {...{ id: input.id, label, hint, error, optional, hideLabel, className }}>
      <Input {...input} />
    </Field>
  );
}

function Input(input: ComponentProps<"input">) {
  return <input {...input} {...useFieldControl()} className="control" />;
}
