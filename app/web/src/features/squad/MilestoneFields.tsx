import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { SquadSheet } from "@/api/types";
import { dayOf } from "@/kit/dates";
import { LineField } from "@/kit/LineField";
import { Panel } from "@/kit/Panel";
import { GanttChart } from "./GanttChart";
import css from "./PlanFields.module.css";
import { freshKey, type PointDraft, without } from "./planDraft";
import { ScheduleBackwards } from "./ScheduleBackwards";
import { spanOf } from "./targetDate";
import { TargetDateField } from "./TargetDateField";

interface Props {
  project: SquadSheet;
  points: PointDraft[];
  at: "" | "/plan";
  wrong: (pointer: string) => string | undefined;
  onChange: (points: PointDraft[]) => void;
}

/** The milestones of a plan; what is reached stays as it is. */
export function MilestoneFields({ project, points, at, wrong, onChange }: Props) {
  const { t } = useTranslation();
  const put = (key: string, part: Partial<PointDraft>): void => onChange(points.map((each) => (each.key === key ? { ...each, ...part } : each)));
  const drawn = points.flatMap((each) => {
    const last = spanOf(each.planned)?.last;
    return last ? [{ id: each.key, key: each.key, name: each.name, isKey: each.isKey, planned: each.planned, plannedLast: last, after: each.after, late: false, slipCurrent: 0, actual: each.done ? last : undefined }] : [];
  });
  return (
    <Panel title={t("squad.milestone.panel")} id="milestones">
      <ScheduleBackwards project={project} points={points} onChange={onChange} />
      {drawn.length > 0 && <GanttChart milestones={drawn} today={dayOf(new Date())} />}
      {points.map((each, n) => {
        const pointer = (name: string): string => `${at}/milestones/${n}/${name}`;
        const order = wrong(pointer("after"));
        return (
          <fieldset key={each.key} className={css.point} disabled={each.done}>
            <legend>{t(each.done ? "squad.plan.pointDone" : "squad.plan.point", { n: n + 1, name: each.name })}</legend>
            <LineField pointer={pointer("name")} label={t("squad.plan.name")} value={each.name} error={wrong(pointer("name"))} onChange={(name) => put(each.key, { name })} />
            <TargetDateField pointer={pointer("planned")} label={t("squad.plan.until")} required disabled={each.done} value={each.planned} error={wrong(pointer("planned"))} onChange={(planned) => put(each.key, { planned })} />
            <div className={css.tools}>
              <label><input type="checkbox" checked={each.isKey} onChange={(event) => put(each.key, { isKey: event.target.checked })} /> {t("squad.plan.isKey")}</label>
              {!each.done && <Button onClick={() => onChange(without(points, each.key))} aria-label={t("squad.plan.removePoint", { name: each.name || n + 1 })}>{t("squad.remove")}</Button>}
            </div>
            {points.length > 1 && (
              <details className={css.after}>
                <summary>{t("squad.plan.after", { names: points.filter((one) => each.after.includes(one.key)).map((one) => one.name).join(t("squad.comma")) || t("squad.plan.afterNone") })}</summary>
                <div>
                  {points.filter((one) => one.key !== each.key).map((one) => (
                    <label key={one.key}><input type="checkbox" checked={each.after.includes(one.key)} onChange={(event) => put(each.key, { after: event.target.checked ? [...each.after, one.key] : each.after.filter((key) => key !== one.key) })} /> {one.name}</label>
                  ))}
                </div>
              </details>
            )}
            {order && <p className={`${css.after} ${css.late}`} id={`f${pointer("after").replace(/\//g, "-")}`} tabIndex={-1}>{order}</p>}
          </fieldset>
        );
      })}
      <div><Button onClick={() => onChange([...points, { key: freshKey(points), name: "", planned: "", isKey: false, after: [], done: false }])}>{t("squad.plan.addPoint")}</Button></div>
    </Panel>
  );
}
