"use client";
import type { ComponentProps } from "react";
import { Field, type FieldWords, useFieldControl } from "./field.client";

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
  return (
    <Field {...{ id: input.id, label, hint, error, optional, hideLabel, className }}>
      <List {...input} options={options} {...(empty !== undefined && { empty })} />
    </Field>
  );
}

function List({
  options,
  empty,
  ...input
}: ComponentProps<"select"> & { options: readonly Option[]; empty?: string }) {
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
    <select {...input} {...useFieldControl()} className="control">
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
  );
}
