"use client";
import { createContext, type ReactNode, use, useId } from "react";
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

interface ControlProps {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

const FieldContext = createContext<ControlProps | null>(null);

/** What the control inside a `Field` must carry to be tied to its words. Throws outside of one. */
export function useFieldControl(): ControlProps {
  const control = use(FieldContext);
  if (!control) throw new Error("This stands inside a field only.");
  return control;
}

/** Label, control, hint and error, tied together by id. `id` is the control's, where others must find it. */
export function Field({
  id,
  label,
  hint,
  error,
  optional,
  hideLabel,
  className,
  children,
}: FieldWords & { id?: string | undefined; className?: string | undefined; children: ReactNode }) {
  const own = useId();
  const control = id ?? own;
  const notes = [hint ? `${own}-hint` : "", error ? `${own}-error` : ""].filter(Boolean).join(" ");
  return (
    <div className={`flex min-w-0 flex-col gap-1 ${className ?? ""}`}>
      <label htmlFor={control} className={hideLabel ? "sr-only" : "text-row font-medium text-ink"}>
        {label}
        {optional && <span className="font-normal text-faint"> ({optional})</span>}
      </label>
      <FieldContext
        value={{
          id: control,
          "aria-describedby": notes || undefined,
          "aria-invalid": error ? true : undefined,
        }}
      >
        {children}
      </FieldContext>
      {hint && (
        <p id={`${own}-hint`} className="text-note text-faint">
          {hint}
        </p>
      )}
      {error && (
        <div id={`${own}-error`} className="flex gap-1 text-row text-danger">
          <Icon name="warning" className="mt-0.5" />
          <span>{error}</span>
        </div>
      )}
    </div>
  );
}
