"use client";
import { Field as BaseField } from "@base-ui/react/field";
import type { ReactNode } from "react";
import { Icon } from "./icon";

export interface FieldWords {
  label: ReactNode;
  /** How to fill it in; read out with the label. */
  hint?: ReactNode;
  /** What is wrong and the way out; the control is marked invalid and points to it. */
  error?: string | null | undefined;
  /** Said after the label of a field that may stay empty. */
  optional?: string | undefined;
  /** Keeps the label for those who hear it, where the place says enough to those who see it. */
  hideLabel?: boolean | undefined;
}

/** Label, control, hint and error, tied together by id. */
export function Field({
  label,
  hint,
  error,
  optional,
  hideLabel,
  className,
  children,
}: FieldWords & { className?: string | undefined; children: ReactNode }) {
  return (
    <BaseField.Root invalid={Boolean(error)} className={`flex min-w-0 flex-col gap-1 ${className ?? ""}`}>
      <BaseField.Label className={hideLabel ? "sr-only" : "text-row font-medium text-ink"}>
        {label}
        {optional && <span className="font-normal text-faint"> ({optional})</span>}
      </BaseField.Label>
      {children}
      {hint && <BaseField.Description className="text-note text-faint">{hint}</BaseField.Description>}
      <BaseField.Error match={Boolean(error)} className="flex gap-1 text-row text-danger">
        <Icon name="warning" className="mt-0.5" />
        <span>{error}</span>
      </BaseField.Error>
    </BaseField.Root>
  );
}
