/** One server-sent event. */
export interface StreamEvent {
  name: string;
  id?: string;
  data: string;
}

/** What is complete in a piece of a stream, and the rest that is not. */
export function eventsIn(text: string): { events: StreamEvent[]; rest: string } {
  const parts = text.replaceAll("\r\n", "\n").split("\n\n");
  const rest = parts.pop() ?? "";
  return { events: parts.map(eventOf).filter((event) => event.data !== ""), rest };
}

function eventOf(block: string): StreamEvent {
  const event: StreamEvent = { name: "message", data: "" };
  const data: string[] = [];
  for (const line of block.split("\n")) {
    const at = line.indexOf(":");
    const field = at < 0 ? line : line.slice(0, at);
    const value = at < 0 ? "" : line.slice(at + 1).replace(/^ /, "");
    if (field === "event") event.name = value;
    else if (field === "id") event.id = value;
    else if (field === "data") data.push(value);
  }
  return { ...event, data: data.join("\n") };
}
