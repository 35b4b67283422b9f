/** Photos on their way in: what each is doing. Pure, so that the screen only draws it. */

export type UploadState =
  | { is: "waiting" }
  | { is: "sending"; share: number }
  | { is: "developing" }
  | { is: "done" }
  | { is: "failed"; sentence: string };

export interface Upload {
  id: number;
  name: string;
  size: number;
  state: UploadState;
}

export type UploadEvent =
  | { type: "added"; files: readonly { id: number; name: string; size: number }[] }
  | { type: "moved"; id: number; state: UploadState }
  | { type: "again"; id: number }
  | { type: "cleared" };

/** At most this many at once: the darkroom behind it develops one after another anyway. */
export const atOnce = 2;

/** The queue after `event`. What is done or failed does not move again, but a failed one may be tried again. */
export function uploadQueue(queue: readonly Upload[], event: UploadEvent): Upload[] {
  switch (event.type) {
    case "added":
      return [...queue, ...event.files.map((file) => ({ ...file, state: { is: "waiting" } as const }))];
    case "moved":
      return queue.map((one) =>
        one.id === event.id && !isOver(one.state) ? { ...one, state: event.state } : one,
      );
    case "again":
      return queue.map((one) =>
        one.id === event.id && one.state.is === "failed" ? { ...one, state: { is: "waiting" } } : one,
      );
    case "cleared":
      return queue.filter((one) => !isOver(one.state));
  }
}

const isOver = (state: UploadState) => state.is === "done" || state.is === "failed";
const isMoving = (state: UploadState) => state.is === "sending" || state.is === "developing";

/** Which waiting uploads may start now, in order. */
export function nextUploads(queue: readonly Upload[]): Upload[] {
  const free = atOnce - queue.filter((one) => isMoving(one.state)).length;
  return queue.filter((one) => one.state.is === "waiting").slice(0, Math.max(free, 0));
}

/** Whether leaving the page would lose something. */
export const isBusy = (queue: readonly Upload[]): boolean => queue.some((one) => !isOver(one.state));
