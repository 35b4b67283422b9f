"use client";
import { Field as BaseField } from "@base-ui/react/field";
import type { ComponentProps } from "react";
import { Field, type FieldWords } from "./field.client";

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
    <Field {...{ label, hint, error, optional, hideLabel, className }}>
      <BaseField.Control render={<input {...input} className="control" />} />
    </Field>
  );
}
