"use client";
import { useRouter } from "next/navigation";
import { startTransition } from "react";
import { Button } from "@/components/ui/button.client";
import { faultWords } from "@/lib/words/fault-words";
import { Fault } from "./fault";

/**
 * What an error boundary shows. It gets nothing from the server but the error, so it carries its few words itself
 * and reads the language from the page. `digest` is how the log calls the error.
 */
export function FaultScreen({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const router = useRouter();
  const words = faultWords(typeof document === "undefined" ? "vi" : document.documentElement.lang);
  const again = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return (
    <Fault
      icon="warning"
      title={words.title}
      text={words.text}
      note={error.digest && words.code.replace("{code}", error.digest)}
      desk={words.toDesk}
      action={
        <Button look="primary" onClick={again}>
          {words.retry}
        </Button>
      }
    />
  );
}
