import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonLook, buttonClass } from "./button-class";
import { Icon, type IconName } from "./icon";

/** A link that looks like a button: for going somewhere, never for changing something. */
export function ButtonLink({
  look,
  size,
  icon,
  className,
  children,
  ...rest
}: ComponentProps<typeof Link> & ButtonLook & { icon?: IconName; children: ReactNode }) {
  return (
    <Link {...rest} className={`${buttonClass({ look, size })} ${className ?? ""}`}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}
