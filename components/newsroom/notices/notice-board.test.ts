import { afterEach, describe, expect, it, vi } from "vitest";
import { NoticeBoard, type NoticeLine, type Notices } from "./notice-board";

const notice = (id: number, readAt: string | null = null): NoticeLine => ({
  id,
  kind: "approval_voided",
  at: "2026-11-25T08:00:00Z",
  readAt,
  actor: null,
  article: { id: "a", number: 1, headline: "Bài" },
});

afterEach(() => vi.unstubAllGlobals());

/** A board whose server has `notices`, in a tab that had seen `newest`. */
function aBoard(newest: number | null, notices: Notices) {
  const answers = { notices };
  vi.stubGlobal("fetch", async () => Response.json(answers.notices));
  const told: number[] = [];
  const memory = {
    newest,
    read: () => memory.newest,
    write: (id: number) => Object.assign(memory, { newest: id }),
  };
  return {
    board: new NoticeBoard((fresh) => told.push(...fresh.map((one) => one.id)), memory),
    told,
    answers,
  };
}

describe("The notice board", () => {
  it("says nothing of what a new tab finds, and everything unread that comes afterwards", async () => {
    const { board, told, answers } = aBoard(null, { unread: 1, items: [notice(4)] });
    await board.refresh();
    expect(told).toEqual([]);
    answers.notices = { unread: 2, items: [notice(6, "2026-11-25T08:01:00Z"), notice(5), notice(4)] };
    await board.refresh();
    expect(told).toEqual([5]);
  });

  it("says after a reload what came in between", async () => {
    const { board, told } = aBoard(4, { unread: 1, items: [notice(5), notice(4, "2026-11-25T08:01:00Z")] });
    await board.refresh();
    expect(told).toEqual([5]);
  });

  it("shows as read at once what is opened, and counts what is left", async () => {
    const { board } = aBoard(null, { unread: 2, items: [notice(5), notice(4)] });
    await board.refresh();
    const marking = board.markRead([5]);
    expect(board.read().notices).toMatchObject({
      unread: 1,
      items: [{ readAt: expect.any(String) }, { readAt: null }],
    });
    await marking;
  });

  it("keeps what it knows when the server does not answer", async () => {
    const { board } = aBoard(null, { unread: 1, items: [notice(4)] });
    await board.refresh();
    vi.stubGlobal("fetch", () => Promise.reject(new Error("offline")));
    await board.refresh();
    expect(board.read()).toMatchObject({ isStale: true, notices: { unread: 1 } });
  });
});
