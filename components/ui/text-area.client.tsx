"use client";
import { Field as BaseField } from "@base-ui/react/field";
import { type ComponentProps, useLayoutEffect, useRef } from "react";
import { Field, type FieldWords } from "./field.client";

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
  return (
    <Field {...{ label, hint, error, optional, hideLabel, className }}>
      <BaseField.Control
        render={<textarea rows={rows} {...input} ref={own} className={`control ${inputClassName ?? ""}`} />}
      />
    </Field>
  );
}
