"use client";
import { type ComponentProps, useLayoutEffect, useRef } from "react";
import { Field, type FieldWords, useFieldControl } from "./field.client";

/** Several lines of text that grow with what is typed. Takes what `<textarea>` takes. */
export function TextArea({
  label,
  hint,
  error,
  optional,
  hideLabel,
  className,
  inputClassName,
  rows = 3,
  ...input
}: FieldWords &
  Omit<ComponentProps<"textarea">, "className"> & { className?: string; inputClassName?: string }) {
  return (
    <Field {...{ id: input.id, label, hint, error, optional, hideLabel, className }}>
      <Area rows={rows} {...input} className={inputClassName} />
    </Field>
  );
}

function Area({ className, ...input }: ComponentProps<"textarea">) {
  const own = useRef<HTMLTextAreaElement>(null);
  // Browsers without `field-sizing` grow it by hand, through the object model, which the style policy allows.
  useLayoutEffect(() => {
    const area = own.current;
    if (!area || CSS.supports("field-sizing", "content")) return;
    const grow = () => {
      area.style.height = "auto";
      area.style.height = `${area.scrollHeight + 2}px`;
    };
    grow();
    area.addEventListener("input", grow);
    return () => area.removeEventListener("input", grow);
  }, []);
  return <textarea {...input} {...useFieldControl()} ref={own} className={`control ${className ?? ""}`} />;
}
