"use client";
import { Dialog as BaseDialog } from "@base-ui/react/dialog";
import type { ReactNode } from "react";
import { Button, IconButton } from "./button.client";

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** Name of the button that closes it. */
  closeLabel: string;
  children: ReactNode;
  footer?: ReactNode;
  wide?: boolean;
}

/** A sheet above the page. Focus goes in, stays in, and comes back; Escape closes it. */
export function Dialog({ open, onOpenChange, title, closeLabel, children, footer, wide }: DialogProps) {
  return (
    <BaseDialog.Root open={open} onOpenChange={onOpenChange}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="fixed inset-0 z-40 bg-veil transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <BaseDialog.Viewport className="fixed inset-0 z-40 flex items-end justify-center overflow-y-auto tablet:items-start tablet:p-8">
          <BaseDialog.Popup
            className={`flex max-h-[92dvh] w-full flex-col overflow-hidden rounded-t-float bg-float text-ink shadow-float outline-none tablet:mt-[6dvh] tablet:max-h-[80dvh] tablet:rounded-float ${wide ? "tablet:max-w-3xl" : "tablet:max-w-lg"}`}
          >
            <div className="flex items-start justify-between gap-4 border-b border-line px-4 py-2.5">
              <BaseDialog.Title className="pt-0.5 text-title font-semibold">{title}</BaseDialog.Title>
              <BaseDialog.Close render={<IconButton icon="close" name={closeLabel} size="small" />} />
            </div>
            <div className="min-h-0 flex-1 overflow-y-auto px-4 py-3">{children}</div>
            {footer && (
              <div className="flex flex-wrap justify-end gap-2 border-t border-line px-4 py-3">{footer}</div>
            )}
          </BaseDialog.Popup>
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}

/**
 * Asks before something is done. `consequence` says what will be so afterwards, in the words of those it touches
 * ("Trang sẽ trả lời 410 …"); `children` holds what must be filled in, a reason for instance.
 */
export function ConfirmDialog({
  open,
  onOpenChange,
  title,
  consequence,
  children,
  confirmLabel,
  cancelLabel,
  grave = false,
  pending = false,
  disabled = false,
  onConfirm,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  consequence: ReactNode;
  children?: ReactNode;
  confirmLabel: string;
  cancelLabel: string;
  grave?: boolean;
  pending?: boolean;
  disabled?: boolean;
  onConfirm: () => void;
}) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={title}
      closeLabel={cancelLabel}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{cancelLabel}</Button>
          <Button
            look={grave ? "danger" : "primary"}
            pending={pending}
            disabled={disabled}
            onClick={() => onConfirm()}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      <BaseDialog.Description render={<div />} className="text-ui text-soft">
        {consequence}
      </BaseDialog.Description>
      {children && <div className="mt-3 flex flex-col gap-3">{children}</div>}
    </Dialog>
  );
}
