"use client";
import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { createPortal } from "react-dom";
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

/**
 * A sheet above the page: the browser's own modal dialog. Focus goes in (to the first thing to fill in, else to the
 * first button beneath), stays in, and comes back; Escape and a press beside it close it.
 */
export function Dialog({ open, ...sheet }: DialogProps) {
  return open ? createPortal(<Sheet {...sheet} />, document.body) : null;
}

function Sheet({ onOpenChange, title, closeLabel, children, footer, wide }: Omit<DialogProps, "open">) {
  const own = useRef<HTMLDialogElement>(null);
  const name = useId();
  useLayoutEffect(() => {
    const dialog = own.current;
    if (!dialog) return;
    const before = document.activeElement;
    const caret = caretIn(before);
    dialog.showModal();
    dialog
      .querySelector<HTMLElement>(
        "[data-sheet-body] :is(input, textarea, select):not([disabled], [type=hidden], [hidden]), [data-sheet-foot] button",
      )
      ?.focus();
    return () => {
      // Closing, not vanishing, gives the focus back; where the browser does not, it is given by hand.
      dialog.close();
      setTimeout(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body;
        if (isLost && before instanceof HTMLElement && before.isConnected) before.focus();
        if (caret && document.activeElement === before) putCaret(caret, before);
      });
    };
  }, []);
  return (
    <dialog
      ref={own}
      aria-labelledby={name}
      className={`fixed inset-x-0 top-auto bottom-0 m-0 max-h-[92dvh] w-full max-w-none flex-col overflow-hidden rounded-t-float bg-float p-0 text-ink shadow-float outline-none backdrop:bg-veil open:flex tablet:top-[12dvh] tablet:bottom-auto tablet:mx-auto tablet:max-h-[80dvh] tablet:rounded-float ${wide ? "tablet:max-w-3xl" : "tablet:max-w-lg"}`}
      onCancel={(event) => {
        event.preventDefault();
        onOpenChange(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        // A search field with words in it keeps the first Escape for itself; here it closes like anywhere else.
        if (event.nativeEvent.isComposing || !(event.target as Element).matches("input[type=search]")) return;
        event.preventDefault();
        onOpenChange(false);
      }}
      onMouseDown={(event) => event.target === own.current && onOpenChange(false)}
    >
      <div className="flex items-start justify-between gap-4 border-b border-line px-4 py-2.5">
        <h2 id={name} className="pt-0.5 text-title font-semibold">
          {title}
        </h2>
        <IconButton icon="close" name={closeLabel} size="small" onClick={() => onOpenChange(false)} />
      </div>
      <div data-sheet-body className="min-h-0 flex-1 overflow-y-auto px-4 py-3">
        {children}
      </div>
      {footer && (
        <div data-sheet-foot className="flex flex-wrap justify-end gap-2 border-t border-line px-4 py-3">
          {footer}
        </div>
      )}
    </dialog>
  );
}

/** Where the cursor stands in a text that is written in place; its focus alone does not keep that. */
function caretIn(element: Element | null): Range | null {
  const selection = document.getSelection();
  const isText = element instanceof HTMLElement && element.isContentEditable;
  return isText && selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null;
}

/** Puts the cursor back, unless the text has one again already: without any, nothing typed would reach it. */
function putCaret(caret: Range, text: Element | null): void {
  const selection = document.getSelection();
  if (!selection || !text?.contains(caret.startContainer) || text.contains(selection.anchorNode)) return;
  selection.removeAllRanges();
  selection.addRange(caret);
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
      <div className="text-ui text-soft">{consequence}</div>
      {children && <div className="mt-3 flex flex-col gap-3">{children}</div>}
    </Dialog>
  );
}
