import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import type { SquadMeeting } from "@/api/types";
import { NoteAgreed } from "./NoteAgreed";
import { type Command, commandOf, placeOf, slides } from "./slides";
import { SlideView } from "./SlideView";
import css from "./Stage.module.css";

const typed = "input, textarea, select, [contenteditable], .ant-select";

/** The stage: keys turn its pages, and what is agreed is noted under the item it belongs to. */
export function Stage({ sheet }: { sheet: SquadMeeting }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const [noting, setNoting] = useState(false);
  const stage = useRef<HTMLDivElement>(null);
  const shown = slides(sheet);
  const at = placeOf(Number(params.get("at") ?? 0), shown.length);
  const slide = shown[at];
  const notes = sheet.can.includes("note");
  const turn = (to: number): void => {
    setNoting(false);
    setParams({ at: String(placeOf(to, shown.length)) }, { replace: true });
  };
  const obey = (command: Command): void => {
    switch (command) {
      case "next": return turn(at + 1);
      case "previous": return turn(at - 1);
      case "first": return turn(0);
      case "end": return turn(shown.length - 1);
      case "add": return setNoting(notes);
      case "full": return void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(() => undefined);
      case "leave": return noting ? setNoting(false) : void navigate(`/dispatch/meetings/${sheet.meeting.id}`);
    }
  };
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const element = event.target instanceof Element ? event.target : null;
      const command = commandOf(event.key, { typing: event.isComposing || !!element?.closest(typed), modified: event.ctrlKey || event.altKey || event.metaKey });
      if (!command || event.defaultPrevented) return;
      event.preventDefault();
      obey(command);
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  });
  // Whoever listens hears the new page.
  useEffect(() => stage.current?.focus(), [at]);
  useEffect(() => {
    document.title = `${sheet.meeting.title} · ${t("shell.brand")}`;
  }, [sheet.meeting.title, t]);
  if (!slide) return null;
  // whoever only looks on while it speaks needs no words
  const told = !notes && sheet.meeting.state !== "OPEN" && t(sheet.meeting.state === "PLANNED" ? "dispatch.live.notOpen" : "dispatch.live.closed");
  return (
    <div className={css.stage}>
      <header className={css.top}>
        <span>{sheet.meeting.title}</span>
        <span className={css.place} role="status">{t("dispatch.live.at", { n: at + 1, of: shown.length })}</span>
        <Button className={css.full} onClick={() => obey("full")}>{t("dispatch.live.full")}</Button>
        <Button onClick={() => void navigate(`/dispatch/meetings/${sheet.meeting.id}`)}>{t("dispatch.live.leave")}</Button>
      </header>
      <section ref={stage} className={css.slide} tabIndex={-1} aria-label={t("dispatch.meetings.mode")}>
        <SlideView slide={slide} canNote={notes} />
        {told && <p className={css.told}>{told}</p>}
        {noting && <NoteAgreed key={at} meeting={sheet.meeting.id} topic={slide.kind === "topic" ? slide.topic : undefined} onClose={() => setNoting(false)} />}
      </section>
      <footer className={css.foot}>
        <Button size="large" disabled={at === 0} onClick={() => turn(at - 1)}>← {t("dispatch.live.previous")}</Button>
        {notes && !noting && slide.kind !== "last" && <Button size="large" type="primary" onClick={() => setNoting(true)}>{t("dispatch.live.add")}</Button>}
        <Button size="large" disabled={at === shown.length - 1} onClick={() => turn(at + 1)}>{t("dispatch.live.next")} →</Button>
        <small>{t("dispatch.live.keys")}</small>
      </footer>
    </div>
  );
}
