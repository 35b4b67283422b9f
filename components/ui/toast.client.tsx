"use client";
import Link from "next/link";
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from "react";
import { IconButton } from "./button.client";
import { Icon, type IconName } from "./icon";

interface Toast {
  id: number;
  title: string;
  description: string | undefined;
  kind: "done" | "warning" | "news";
  /** Until it is dismissed. */
  stays: boolean;
  link?: { href: string; label: string; onFollow: () => void };
}

/** What someone else did, with the way to it. */
export type ToastNews = Pick<Toast, "stays" | "link"> & { title: string; description: string };

interface Toaster {
  tell(news: ToastNews): void;
  say(title: string, description?: string): void;
  warn(title: string, description?: string): void;
}

const ToastContext = createContext<Toaster | null>(null);
const patience = 6000;
const limit = 3;
let count = 0;

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
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const toaster = useMemo<Toaster>(() => {
    const add = (toast: Omit<Toast, "id">) =>
      setToasts((before) => [...before, { ...toast, id: ++count }].slice(-limit));
    return {
      tell: (news) => add({ ...news, kind: "news" }),
      say: (title, description) => add({ title, description, kind: "done", stays: false }),
      warn: (title, description) => add({ title, description, kind: "warning", stays: true }),
    };
  }, []);
  const dismiss = useCallback((id: number) => setToasts((now) => now.filter((one) => one.id !== id)), []);
  return (
    <ToastContext value={toaster}>
      {children}
      {/* There from the beginning: what appears inside a region that exists is read out. */}
      <section
        aria-label={label}
        aria-live="polite"
        className="pointer-events-none fixed inset-x-4 bottom-4 z-50 flex flex-col-reverse gap-2 tablet:left-auto tablet:w-96"
      >
        {toasts.map((toast) => (
          <Message key={toast.id} toast={toast} closeLabel={closeLabel} onDismiss={dismiss} />
        ))}
      </section>
    </ToastContext>
  );
}

const signs: Record<Toast["kind"], { icon: IconName; tone: string }> = {
  done: { icon: "check", tone: "text-good" },
  warning: { icon: "warning", tone: "text-danger" },
  news: { icon: "bell", tone: "text-warn" },
};

/** Leaves by itself, but not while somebody reads it; a warning stays until it is dismissed. */
function Message({
  toast,
  closeLabel,
  onDismiss,
}: {
  toast: Toast;
  closeLabel: string;
  onDismiss: (id: number) => void;
}) {
  const { id, title, description, kind, stays, link } = toast;
  const { icon, tone } = signs[kind];
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (stays || isHeld) return;
    const timer = setTimeout(() => onDismiss(id), patience);
    return () => clearTimeout(timer);
  }, [id, stays, isHeld, onDismiss]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only waits for a reader who points at it
    <div
      role={kind === "warning" ? "alert" : "status"}
      className="pointer-events-auto flex items-start gap-2 rounded-float border border-line bg-float px-3 py-2 text-ink shadow-float"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name={icon} className={`mt-1 ${tone}`} />
      <div className="min-w-0 flex-1">
        <p className="text-ui font-medium">{title}</p>
        {description && <p className="text-row text-soft wrap-anywhere">{description}</p>}
        {link && (
          <Link
            href={link.href}
            prefetch={false}
            className="text-link text-row"
            onClick={() => {
              onDismiss(id);
              link.onFollow();
            }}
          >
            {link.label}
          </Link>
        )}
      </div>
      <IconButton icon="close" name={closeLabel} size="small" onClick={() => onDismiss(id)} />
    </div>
  );
}

/** Says that something was done, or that it was not. What must not be missed is said in the page instead. */
export function useToast(): Toaster {
  const toaster = use(ToastContext);
  if (!toaster) throw new Error("Nothing here says things in passing.");
  return toaster;
}
