"use client";
import type { ComponentProps, MouseEvent, ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonLook, buttonClass } from "./button-class";
import { Icon, type IconName } from "./icon";
import { Spinner } from "./spinner";

type Props = Omit<ComponentProps<"button">, "className"> &
  ButtonLook & {
    icon?: IconName;
    /** Work is under way: the button stays focusable, says so, and takes no second press. */
    pending?: boolean;
    className?: string;
    children: ReactNode;
  };

/** A button. `primary` is for the one act to do next, `danger` for a grave one, `plain` for one inside a row. */
export function Button({
  look,
  size,
  icon,
  pending = false,
  disabled = false,
  type = "button",
  className,
  children,
  ...rest
}: Props) {
  return (
    <button
      {...rest}
      type={type}
      disabled={disabled && !pending}
      // Pending, it keeps the focus: a disabled element would throw it to the top of the page.
      {...(pending && { "aria-disabled": true, "aria-busy": true, onClick: hold })}
      className={`${buttonClass({ look, size })} ${className ?? ""}`}
    >
      {pending ? <Spinner /> : icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

const hold = (event: MouseEvent) => event.preventDefault();

/** The button that sends the form it stands in; pending while the form's action runs. */
export function SubmitButton({ pending, ...props }: Omit<Props, "type">) {
  const form = useFormStatus();
  return <Button look="primary" {...props} type="submit" pending={pending ?? form.pending} />;
}

/** A button that shows a sign only; its name is for those who hear it and for the tooltip of the browser. */
export function IconButton({
  icon,
  name,
  ...props
}: Omit<Props, "children" | "icon"> & { icon: IconName; name: string }) {
  return (
    <Button
      look="plain"
      {...props}
      aria-label={name}
      title={name}
      className={`px-1.5 ${props.className ?? ""}`}
    >
      <Icon name={icon} />
    </Button>
  );
}
