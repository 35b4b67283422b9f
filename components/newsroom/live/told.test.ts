import { describe, expect, it } from "vitest";
import { eventReader } from "./told";

describe("The stream's reader", () => {
  it("puts events together however the network cuts them, and passes over heartbeats", () => {
    const told = { kind: "closed", article: "ớ" };
    const wire = `: \n\ndata: ${JSON.stringify(told)}\n\n: \n\ndata: ${JSON.stringify(told)}\n\n`;
    for (let size = 1; size < wire.length; size += 7) {
      const read = eventReader();
      const heard = [];
      for (let at = 0; at < wire.length; at += size) heard.push(...read(wire.slice(at, at + size)));
      expect(heard).toEqual([told, told]);
    }
  });

  it("keeps an unfinished event to itself", () => {
    expect(eventReader()('data: {"kind":"clo')).toEqual([]);
  });
});
