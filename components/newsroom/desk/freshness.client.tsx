"use client";
import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";
import { Button } from "@/components/ui/button.client";
import { formatClock } from "@/lib/format/datetime";
import type { NewsroomWords } from "@/lib/words/dictionary";
import { fill } from "@/lib/words/fill";

const stale = 30_000;

/** How fresh a list is, in words; coming back to a screen that was left for a while reloads it by itself. */
export function Freshness({ at, words }: { at: number; words: NewsroomWords["desk"] }) {
  const router = useRouter();
  const [pending, start] = useTransition();
  useEffect(() => {
    const onReturn = () => {
      if (document.visibilityState === "visible" && Date.now() - at > stale) start(() => router.refresh());
    };
    document.addEventListener("visibilitychange", onReturn);
    return () => document.removeEventListener("visibilitychange", onReturn);
  }, [at, router]);
  return (
    <span className="inline-flex items-center gap-1">
      <span className="tnum">{fill(words.fresh, { time: formatClock(new Date(at).toISOString()) })}</span>
      <Button look="plain" size="small" pending={pending} onClick={() => start(() => router.refresh())}>
        {words.reload}
      </Button>
    </span>
  );
}
