import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { topicPath } from "./AgendaList";
import { AgendaReason } from "./AgendaReason";
import { AgreedTable } from "./AgreedTable";
import type { Slide } from "./slides";
import css from "./SlideView.module.css";

/** One page of the projector. */
export function SlideView({ slide, canNote }: { slide: Slide; canNote: boolean }) {
  const { t } = useTranslation();
  switch (slide.kind) {
    case "last":
      return (
        <>
          <h1>{t("dispatch.live.first")}</h1>
          <p className={css.rate}><b>{slide.last.rate}</b> <span>{t("dispatch.meetings.lastRate")}</span></p>
          <p>{t("dispatch.meetings.lastWords", { total: slide.last.total, done: slide.last.done, onTime: slide.last.onTime })}</p>
          <AgreedTable items={slide.last.outcomes} />
        </>
      );
    case "topic": {
      const to = topicPath(slide.topic);
      return (
        <>
          <div className={css.reason}><AgendaReason reason={slide.topic.reason} /></div>
          <h1>{slide.topic.title}</h1>
          <p className={css.detail}>{slide.topic.detail}</p>
          {to && <p className={css.more}><Link to={to} target="_blank" rel="noreferrer">{t("dispatch.open")}</Link></p>}
          {slide.agreed.length ? <AgreedTable items={slide.agreed} editable={canNote} /> : <p className={css.none}>{t("dispatch.live.none")}</p>}
        </>
      );
    }
    case "end":
      return (
        <>
          <h1>{t("dispatch.live.end")}</h1>
          <p>{t("dispatch.live.endHint")}</p>
          {slide.agreed.length ? <AgreedTable items={slide.agreed} editable={canNote} /> : <p className={css.none}>{t("dispatch.meetings.noOutcomes")}</p>}
        </>
      );
  }
}
