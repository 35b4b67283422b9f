"use client";
import { Toast as BaseToast } from "@base-ui/react/toast";
import type { ReactNode } from "react";
import { IconButton } from "./button.client";
import { Icon } from "./icon";

/** Around everything that says something in passing. `closeLabel` names the button that dismisses. */
export function ToastProvider({
  label,
  closeLabel,
  children,
}: {
  label: string;
  closeLabel: string;
  children: ReactNode;
}) {
  return (
    <BaseToast.Provider timeout={6000} limit={3}>
      {children}
      <BaseToast.Portal>
        <BaseToast.Viewport
          aria-label={label}
          className="fixed inset-x-4 bottom-4 z-50 flex flex-col-reverse gap-2 tablet:left-auto tablet:w-96"
        >
          <Toasts closeLabel={closeLabel} />
        </BaseToast.Viewport>
      </BaseToast.Portal>
    </BaseToast.Provider>
  );
}

function Toasts({ closeLabel }: { closeLabel: string }) {
  const { toasts } = BaseToast.useToastManager();
  return toasts.map((toast) => (
    <BaseToast.Root
      key={toast.id}
      toast={toast}
      className="rounded-float border border-line bg-float text-ink shadow-float transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0"
    >
      <BaseToast.Content className="flex items-start gap-2 px-3 py-2">
        <Icon
          name={toast.type === "error" ? "warning" : "check"}
          className={`mt-1 ${toast.type === "error" ? "text-danger" : "text-good"}`}
        />
        <div className="min-w-0 flex-1">
          <BaseToast.Title className="text-ui font-medium" />
          <BaseToast.Description className="text-row text-soft" />
          <BaseToast.Action className="text-link mt-1 text-row" />
        </div>
        <BaseToast.Close render={<IconButton icon="close" name={closeLabel} size="small" />} />
      </BaseToast.Content>
    </BaseToast.Root>
  ));
}

/** Says that something was done, or that it was not. What must not be missed is said in the page instead. */
export function useToast() {
  const manager = BaseToast.useToastManager();
  return {
    say: (title: string, description?: string) => manager.add({ title, ...(description && { description }) }),
    warn: (title: string, description?: string) =>
      manager.add({
        title,
        type: "error",
        timeout: 0,
        priority: "high",
        ...(description && { description }),
      }),
  };
}
