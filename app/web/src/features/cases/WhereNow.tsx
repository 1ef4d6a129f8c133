import { useTranslation } from "react-i18next";
import type { Case } from "@/api/types";
import { Deadline } from "@/kit/Deadline";
import { dateText } from "@/kit/dates";
import { Panel } from "@/kit/Panel";
import css from "./WhereNow.module.css";

const ended: Record<string, "calm" | "late" | "plain"> = { CLOSED: "calm", REJECTED: "late", LAPSED: "late", TERMINATED: "late", WITHDRAWN: "plain" };

/** One sentence an applicant understands, for each who must act. */
export function WhereNow({ matter }: { matter: Case }) {
  const { t } = useTranslation();
  const end = ended[matter.state];
  if (end) {
    return (
      <Panel tone={end} title={t("cases.now.title")}>
        <p className={css.sentence}>{t(matter.imported ? "cases.now.imported" : "cases.now.ended", { state: matter.stateLabel, date: dateText(matter.closedAt ?? matter.openedAt) })}</p>
      </Panel>
    );
  }
  return (
    <Panel tone="accent" title={t("cases.now.title")}>
      {matter.actors.length === 0 && <p className={css.sentence}>{t("cases.now.waiting", { state: matter.stateLabel })}</p>}
      <ul className={css.actors}>
        {matter.actors.map((actor) => (
          <li key={`${actor.step}${actor.who}`}>
            <p className={css.sentence}>{actor.me ? t("cases.now.yours", { step: actor.stepName }) : t("cases.now.turn", { step: actor.stepName, who: actor.who })}</p>
            {actor.dueAt && <Deadline dueAt={actor.dueAt} light={actor.light} provisional={actor.provisional} />}
          </li>
        ))}
      </ul>
      {matter.expectedAt && <p className={css.expected}>{t("cases.now.expected", { date: dateText(matter.expectedAt) })}</p>}
    </Panel>
  );
}
