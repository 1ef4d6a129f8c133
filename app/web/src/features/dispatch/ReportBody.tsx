import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { FieldValue, FormValues } from "@/api/types";
import { type Edit, edited } from "@/features/forms/edit";
import { FilesContext } from "@/features/forms/FilesContext";
import css from "@/features/forms/FormBody.module.css";
import { FormField } from "@/features/forms/FormField";
import { shownFields } from "@/features/forms/rights";
import { rowsOf } from "@/features/forms/sums";
import type { StepBodyProps } from "@/features/inbox/StepBody";
import { moneyText } from "@/kit/moneyText";
import { Panel } from "@/kit/Panel";
import { added, moved } from "./invest";
import { MilestoneRows } from "./MilestoneRows";
import { PhotoRows } from "./PhotoRows";
import own from "./ReportBody.module.css";
import { Said } from "./Said";
import { useReportOf } from "./useReportOf";

/** Fields this page lays out itself; what a park adds to the form stands below them. */
const known = new Set(["unchanged", "unchangedWhy", "progressText", "confidence", "investWeek", "investTotal", "lessWhy", "photos", "siteVisit", "visitedOn", "visitors", "milestones", "blockers", "nextWeekPlan"]);

/** The weekly report in under a minute: last week's words are there, only what has changed is touched. */
export function ReportBody({ task, form, rights, value, files = [], errors = [], onChange }: StepBodyProps) {
  const { t } = useTranslation();
  const report = useReportOf(task.caseId);
  const last = report?.last;
  const change = (part: FormValues): void => onChange((now) => ({ ...now, ...part }));
  const put = (name: string, edit: Edit<FieldValue>): void => onChange((now) => ({ ...now, [name]: edited(edit, now[name]) ?? null }));
  const draw = (...names: string[]) =>
    shownFields(form, names, rights, value).map(([name, spec, right]) => (
      <FormField key={name} form={form} name={name} spec={spec} right={right} data={value} errors={errors} onChange={(edit) => put(name, edit)} />
    ));
  const enter = (edit: Edit<FieldValue>): void =>
    onChange((now) => {
      const next = edited(edit, now["investTotal"]);
      return { ...now, investTotal: next ?? null, ...(last ? { investWeek: added(next, last.investTotal?.amount) } : {}) };
    });
  const unchanged = value["unchanged"] === true;
  const money = moved(value["investTotal"], last?.investTotal?.amount);
  const slip = shownFields(form, ["lessWhy"], rights, value)[0];
  const total = shownFields(form, ["investTotal"], rights, value)[0];
  const more = form.sections.flatMap((section) => section.fields).filter((name) => !known.has(name));
  const photos = form.fields["photos"];
  const milestones = form.fields["milestones"];
  const blockers = rowsOf(value["blockers"]);
  return (
    <FilesContext value={files}>
      <div className={css.body}>
        <Panel title={t("weekly.report.progress")}>
          {form.fields["unchanged"] && (
            <label className={own.unchanged}>
              <input type="checkbox" checked={unchanged} onChange={() => change({ unchanged: !unchanged, ...(unchanged || !last?.progress ? {} : { progressText: last.progress }) })} />
              {t("weekly.unchanged")}
            </label>
          )}
          {form.fields["unchanged"] && <p className={own.last}>{t("weekly.unchangedHelp")}</p>}
          {last?.progress && <Said label={t("weekly.lastText")} week={last.week}>{last.progress}</Said>}
          <div className={css.fields}>
            {draw("unchangedWhy")}
            {!(unchanged && last?.progress) && draw("progressText")}
            {draw("confidence")}
          </div>
        </Panel>
        <Panel title={t("weekly.report.total")}>
          {last?.investTotal && <p className={own.last}>{t("weekly.lastTotal", { amount: moneyText(last.investTotal.amount, "wan", t) })}</p>}
          <div className={css.fields}>
            {total && <FormField form={form} name="investTotal" spec={total[1]} right={total[2]} data={value} errors={errors} onChange={enter} />}
            {!last?.investTotal && draw("investWeek")}
          </div>
          {money?.way === "more" && <p role="status">{t("weekly.more", { amount: moneyText(money.by, "wan", t) })}</p>}
          {money?.way === "less" && <div role="status" className={own.less}><b>{t("weekly.less", { amount: moneyText(money.by, "wan", t) })}</b><p>{t("weekly.lessHint")}</p></div>}
          {money?.way === "less" && slip && <FormField form={form} name="lessWhy" spec={slip[1]} right="required" data={value} errors={errors} onChange={(edit) => put("lessWhy", edit)} />}
        </Panel>
        {photos && <Panel title={t("weekly.report.photos")}><PhotoRows spec={photos} value={value["photos"]} errors={errors} onChange={(edit) => put("photos", edit)} /><div className={css.fields}>{draw("siteVisit", "visitedOn", "visitors")}</div></Panel>}
        {milestones && <Panel title={t("weekly.report.milestones")}><MilestoneRows spec={milestones} value={value["milestones"]} errors={errors} project={report?.report.projectId} onChange={(next) => change({ milestones: next ?? null })} /></Panel>}
        {form.fields["blockers"] && (
          <Panel title={t("weekly.report.blockers")}>
            {blockers.length > 0 ? <><p className={own.last}>{t("weekly.blockersHelp")}</p>{draw("blockers")}</> : <><p className={own.last}>{t("weekly.noBlocker")}</p><div><Button danger onClick={() => change({ blockers: [{}] })}>{t("weekly.blocker")}</Button></div></>}
          </Panel>
        )}
        <Panel title={t("weekly.report.nextPlan")}>
          {last?.nextPlan && <Said label={t("weekly.lastPlan")} week={last.week}>{last.nextPlan}</Said>}
          {draw("nextWeekPlan")}
        </Panel>
        {more.length > 0 && <Panel><div className={css.fields}>{draw(...more)}</div></Panel>}
      </div>
    </FilesContext>
  );
}
