import { describe, expect, it } from "vitest";
import { movedFocus, pointedFocus } from "./move-focus";

describe("the point that crops keep", () => {
  it("is where the picture was pressed, and never outside it", () => {
    const box = { left: 100, top: 50, width: 300, height: 200 };
    expect(pointedFocus(box, { clientX: 175, clientY: 200 })).toEqual({ x: 25, y: 75 });
    expect(pointedFocus(box, { clientX: 99, clientY: 300 })).toEqual({ x: 0, y: 100 });
  });

  it("goes five per cent an arrow and one with Shift, up to the edge", () => {
    expect(movedFocus(null, "ArrowLeft", false)).toEqual({ x: 45, y: 50 });
    expect(movedFocus({ x: 45, y: 99 }, "ArrowDown", false)).toEqual({ x: 45, y: 100 });
    expect(movedFocus({ x: 45, y: 1 }, "ArrowUp", true)).toEqual({ x: 45, y: 0 });
  });

  it("is forgotten by Delete, and left to the page by every other key", () => {
    expect(movedFocus({ x: 1, y: 2 }, "Delete", false)).toBeNull();
    expect(movedFocus({ x: 1, y: 2 }, "Tab", false)).toBeUndefined();
  });
});
