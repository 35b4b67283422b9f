import { describe, expect, test } from "vitest";
import { isBusy, nextUploads, type Upload, type UploadEvent, uploadQueue } from "./upload-queue";

const file = (id: number) => ({ id, name: `anh-${id}.jpg`, size: 1000 });
const queueAfter = (...events: UploadEvent[]) => events.reduce<Upload[]>(uploadQueue, []);
const ids = (queue: readonly Upload[]) => queue.map((one) => one.id);

describe("photos on their way in", () => {
  test("start two at a time, in the order they were chosen", () => {
    const queue = queueAfter({ type: "added", files: [file(1), file(2), file(3)] });
    expect(ids(nextUploads(queue))).toEqual([1, 2]);
    const moving = uploadQueue(queue, { type: "moved", id: 1, state: { is: "sending", share: 0.5 } });
    expect(ids(nextUploads(moving))).toEqual([2]);
    const both = uploadQueue(moving, { type: "moved", id: 2, state: { is: "developing" } });
    expect(nextUploads(both)).toEqual([]);
  });
  test("a failed one makes room for the next and can be tried again", () => {
    const queue = queueAfter(
      { type: "added", files: [file(1), file(2), file(3)] },
      { type: "moved", id: 1, state: { is: "sending", share: 0 } },
      { type: "moved", id: 2, state: { is: "sending", share: 0 } },
      { type: "moved", id: 1, state: { is: "failed", sentence: "Tệp này không phải ảnh." } },
    );
    expect(ids(nextUploads(queue))).toEqual([3]);
    const again = uploadQueue(queue, { type: "again", id: 1 });
    expect(ids(nextUploads(again))).toEqual([1]);
  });
  test("late progress does not wake what is done", () => {
    const queue = queueAfter(
      { type: "added", files: [file(1)] },
      { type: "moved", id: 1, state: { is: "done" } },
      { type: "moved", id: 1, state: { is: "sending", share: 1 } },
    );
    expect(queue[0]?.state.is).toBe("done");
    expect(uploadQueue(queue, { type: "again", id: 1 })[0]?.state.is).toBe("done");
  });
  test("clearing keeps what is still on its way", () => {
    const queue = queueAfter(
      { type: "added", files: [file(1), file(2)] },
      { type: "moved", id: 1, state: { is: "done" } },
      { type: "cleared" },
    );
    expect(ids(queue)).toEqual([2]);
    expect(isBusy(queue)).toBe(true);
    expect(isBusy(queueAfter({ type: "cleared" }))).toBe(false);
  });
});
