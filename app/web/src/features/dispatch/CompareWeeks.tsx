import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { WeeklyContent } from "@/api/types";
import { dayText } from "@/kit/dates";
import { moneyText } from "@/kit/moneyText";
import { Panel } from "@/kit/Panel";
import { weekText } from "@/kit/weekText";
import css from "./CompareWeeks.module.css";
import { Confidence } from "./Confidence";
import { text } from "./loose";
import { useWords } from "./useWords";

interface Props {
  content: WeeklyContent;
  last?: WeeklyContent;
}

/** This week beside the last one; on a phone one under the other. */
export function CompareWeeks({ content, last }: Props) {
  const { t } = useTranslation();
  const milestone = useWords("weekly.report.milestone");
  const milestones = (of: WeeklyContent): ReactNode =>
    of.milestones.length > 0 && <ul>{of.milestones.map((row, at) => <li key={at}>{[text(row, "name"), milestone(text(row, "state")), text(row, "state") !== "DONE" && text(row, "progress") && `${text(row, "progress")}%`, text(row, "doneOn") && t("weekly.report.doneOn", { date: dayText(text(row, "doneOn")) })].filter(Boolean).join(" · ")}</li>)}</ul>;
  const blockers = (of: WeeklyContent): ReactNode => of.blockers.length > 0 && <ul>{of.blockers.map((row, at) => <li key={at}>{text(row, "description")}</li>)}</ul>;
  const rows: [string, (of: WeeklyContent) => ReactNode][] = [
    [t("weekly.report.progress"), (of) => of.progress],
    [t("weekly.report.unchangedWhy"), (of) => of.unchangedWhy],
    [t("weekly.report.confidenceName"), (of) => of.confidence && <Confidence word={of.confidence} />],
    [t("weekly.report.total"), (of) => of.investTotal && moneyText(of.investTotal.amount, "wan", t)],
    [t("weekly.report.milestones"), milestones],
    [t("weekly.report.blockers"), blockers],
    [t("weekly.report.nextPlan"), (of) => of.nextPlan],
    [t("weekly.report.visitedOn"), (of) => of.visitedOn && dayText(of.visitedOn)],
    [t("weekly.report.photos"), (of) => of.photos > 0 && t("weekly.report.photoCount", { n: of.photos })],
  ];
  const shown = rows.filter(([, read]) => read(content) || (last && read(last)));
  return (
    <Panel title={t("weekly.report.compare")} extra={!last && <small>{t("weekly.report.none")}</small>}>
      <div className={css.rows}>
        {shown.map(([name, read]) => (
          <section key={name} className={last ? css.pair : css.single} aria-label={name}>
            <h3>{name}</h3>
            <div className={css.cell}>{last && <small>{t("weekly.report.now")}</small>}{read(content) || t("kit.none")}</div>
            {last && <div className={`${css.cell} ${css.last}`}><small>{t("weekly.report.before", { week: weekText(last.week, t) })}</small>{read(last) || t("kit.none")}</div>}
          </section>
        ))}
      </div>
    </Panel>
  );
}
