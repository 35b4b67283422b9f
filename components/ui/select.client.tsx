"use client";
import { Field as BaseField } from "@base-ui/react/field";
import type { ComponentProps } from "react";
import { Field, type FieldWords } from "./field.client";

export interface Option {
  value: string;
  label: string;
  /** Options of one group stand together under its name. */
  group?: string;
}

/** A choice of one. The browser's own list: it works before scripts do, on phones, and by first letters. */
export function Select({
  label,
  hint,
  error,
  optional,
  hideLabel,
  className,
  options,
  empty,
  ...input
}: FieldWords &
  Omit<ComponentProps<"select">, "className" | "children"> & {
    options: readonly Option[];
    /** Label of the choice of nothing; without it there is none. */
    empty?: string;
    className?: string;
  }) {
  const groups = [...new Set(options.map((option) => option.group))];
  const list = (group: string | undefined) =>
    options
      .filter((option) => option.group === group)
      .map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ));
  return (
    <Field {...{ label, hint, error, optional, hideLabel, className }}>
      <BaseField.Control
        render={
          <select {...input} className="control">
            {empty !== undefined && <option value="">{empty}</option>}
            {groups.map((group) =>
              group === undefined ? (
                list(undefined)
              ) : (
                <optgroup key={group} label={group}>
                  {list(group)}
                </optgroup>
              ),
            )}
          </select>
        }
      />
    </Field>
  );
}
