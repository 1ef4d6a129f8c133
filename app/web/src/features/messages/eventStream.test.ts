import { describe, expect, it } from "vitest";
import { eventsIn } from "./eventStream";

describe("eventsIn", () => {
  it("keeps what has not come whole for the next piece", () => {
    const first = eventsIn('event: count\ndata: {"unread":1}\n\nid: 7\nevent: mess');
    expect(first.events).toEqual([{ name: "count", data: '{"unread":1}' }]);
    const second = eventsIn(`${first.rest}age\ndata: 待办\n\n`);
    expect(second).toEqual({ events: [{ name: "message", id: "7", data: "待办" }], rest: "" });
  });

  it("reads several lines of data as one, and skips comments", () => {
    expect(eventsIn(": still here\n\ndata: a\r\ndata:b\r\n\r\n").events).toEqual([{ name: "message", data: "a\nb" }]);
  });
});
