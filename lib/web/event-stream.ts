/** Server-sent events as an answer. */
import "server-only";

/** Silence that proxies and browsers bear. */
const beatEvery = 15_000;
/** A reader who lets this much pile up has gone or cannot follow; it comes again and asks for what it missed. */
const mostWaiting = 2_000_000;

export interface EventSink {
  send(event: unknown): void;
  end(): void;
}

/**
 * A stream that `begin` feeds until the client goes or `end` is called; `begin` returns what to do then. A heartbeat
 * keeps it open. `no-transform` because compression would hold events back.
 */
export function eventStream(signal: AbortSignal, begin: (sink: EventSink) => Promise<() => void>): Response {
  let over = false;
  let stop: (() => void) | undefined;
  let beat: ReturnType<typeof setInterval> | undefined;
  const finish = () => {
    over = true;
    clearInterval(beat);
    stop?.();
    stop = undefined;
  };
  const body = new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        const end = () => {
          if (over) return;
          finish();
          controller.close();
        };
        const write = (text: string) => {
          if (over) return;
          controller.enqueue(encoder.encode(text));
          if (-(controller.desiredSize ?? 0) > mostWaiting) end();
        };
        signal.addEventListener("abort", end, { once: true });
        write(": \n\n");
        beat = setInterval(() => write(": \n\n"), beatEvery);
        // Not awaited: what is said before everything stands ready may be read already.
        void begin({ send: (event) => write(`data: ${JSON.stringify(event)}\n\n`), end }).then((leave) => {
          if (over) leave();
          else stop = leave;
        }, end);
      },
      cancel: finish,
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 0 }),
  );
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "private, no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}

const encoder = new TextEncoder();
