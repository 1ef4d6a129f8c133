import i18next from "i18next";
import { authorizedFetch } from "@/api/authorizedFetch";
import { eventsIn, type StreamEvent } from "./eventStream";

const SHORTEST = 1_000;
const LONGEST = 60_000;

/**
 * Hears what comes for this person until it is told to stop. The token travels in a header, so it is a
 * fetch and not an EventSource; a lost connection goes on after the last message that came.
 */
export function listen(heard: (event: StreamEvent) => void): () => void {
  const ended = new AbortController();
  void keepListening(heard, ended.signal);
  return () => ended.abort();
}

async function keepListening(heard: (event: StreamEvent) => void, signal: AbortSignal): Promise<void> {
  let last: string | undefined;
  let pause = SHORTEST;
  while (!signal.aborted) {
    pause = Math.min(pause * 2, LONGEST);
    await once(last, signal, (event) => {
      pause = SHORTEST;
      last = event.id ?? last;
      heard(event);
    }).catch(() => undefined);
    if (signal.aborted) return;
    await new Promise((done) => setTimeout(done, pause * (0.8 + 0.4 * Math.random())));
  }
}

async function once(last: string | undefined, signal: AbortSignal, heard: (event: StreamEvent) => void): Promise<void> {
  const headers = new Headers({ Accept: "text/event-stream", "Accept-Language": i18next.language || "zh-CN" });
  if (last) headers.set("Last-Event-ID", last);
  const response = await authorizedFetch(new Request(`${window.location.origin}/api/v1/me/messages/stream`, { headers, signal }));
  if (!response.ok || !response.body) throw new Error(`stream ${response.status}`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const read = eventsIn(rest + piece.value);
    rest = read.rest;
    read.events.forEach(heard);
  }
}
