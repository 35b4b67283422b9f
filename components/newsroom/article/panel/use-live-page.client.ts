"use client";
import { type RefObject, useEffect, useRef, useState } from "react";
import { takeOver } from "./take-over-page";

/**
 * Keeps the page inside `frame` as `address` gives it, whenever `version` changes: fetched once at a time, the newest
 * last, and drawn into the page that is there. Answers whether the last try failed.
 */
export function useLivePage(
  frame: RefObject<HTMLIFrameElement | null>,
  address: string,
  version: string,
  isShown: boolean,
): boolean {
  const [isTroubled, setTroubled] = useState(false);
  const wanted = useRef(version);
  const shown = useRef<string | null>(null);
  const isFetching = useRef(false);

  useEffect(() => {
    wanted.current = version;
    if (!isShown) {
      // A frame that comes back is loaded anew, with what is saved then.
      shown.current = null;
      return;
    }
    shown.current ??= version;
    if (isFetching.current) return;
    isFetching.current = true;
    const follow = async () => {
      while (shown.current !== null && shown.current !== wanted.current) {
        const next = wanted.current;
        const page = await fetchPage(address);
        const current = frame.current?.contentDocument;
        if (page === null || !current) {
          setTroubled(page === null);
          return;
        }
        if (!takeOver(current, page)) frame.current?.contentWindow?.location.reload();
        setTroubled(false);
        shown.current = next;
      }
    };
    void follow().finally(() => {
      isFetching.current = false;
    });
  }, [address, version, isShown, frame]);

  return isTroubled;
}

async function fetchPage(address: string): Promise<string | null> {
  try {
    const response = await fetch(address, { cache: "no-store", signal: AbortSignal.timeout(10_000) });
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}
