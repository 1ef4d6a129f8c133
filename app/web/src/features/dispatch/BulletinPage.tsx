import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { dateText, dateTimeText, monthText } from "@/kit/dates";
import { Dialog } from "@/kit/Dialog";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { StatusTag } from "@/kit/StatusTag";
import { useAct } from "@/kit/useAct";
import { publishBulletin, readBulletin } from "./api";
import css from "./BulletinPage.module.css";
import { IssuedOrders } from "./IssuedOrders";
import { field, number, rows, text } from "./loose";
import { share } from "./share";

const groups = {
  projects: ["admitted", "running", "started", "finished"],
  reports: ["due", "on_time", "missing"],
  blockers: ["raised", "closed", "running", "high"],
  orders: ["blue", "yellow", "red"],
  outcomes: ["due", "done", "on_time"],
} as const;
const names = Object.keys(groups) as (keyof typeof groups)[];

/** The figures of a month, and by name what was ordered and who did not report. */
export function BulletinPage() {
  const { t } = useTranslation();
  const { month = "" } = useParams();
  const [asking, setAsking] = useState(false);
  const found = useQuery({ queryKey: ["dispatch", "bulletin", month], queryFn: () => readBulletin(month) });
  const act = useAct((_: undefined, key) => publishBulletin(month, key), [["dispatch", "bulletin"], ["dispatch", "bulletins"]]);
  const back = { to: "/dispatch/bulletins", label: t("dispatch.bulletins.title") };
  const title = `${monthText(month)} ${t("dispatch.bulletins.title")}`;
  if (found.isPending) return <PageFrame title={title} back={back}><Skeleton lines={8} /></PageFrame>;
  if (found.isError) return <PageFrame title={title} back={back}><ProblemNotice error={found.error} retry={() => void found.refetch()} /></PageFrame>;
  const sheet = found.data;
  const silent = rows(sheet.content, "missing");
  const rate = (group: "reports" | "outcomes"): string => {
    const of = field(sheet.content, group);
    return t("dispatch.bulletins.rate", { rate: share(number(of, "on_time"), number(of, "due")), n: number(of, "on_time"), of: number(of, "due") });
  };
  return (
    <PageFrame
      title={title}
      back={back}
      lead={<><StatusTag tone={sheet.publishedAt ? "calm" : "close"}>{t(sheet.publishedAt ? "dispatch.bulletins.published" : "dispatch.bulletins.draft")}</StatusTag> {sheet.publishedAt ? dateTimeText(sheet.publishedAt) : `${t("dispatch.bulletins.dueAt")} ${dateText(sheet.dueAt)}`}</>}
      actions={sheet.can.includes("publish") && <Button type="primary" onClick={() => setAsking(true)}>{t("dispatch.bulletins.publish")}</Button>}
    >
      <div className={css.groups}>
        {names.map((name) => (
          <Panel key={name} title={t(`dispatch.bulletins.group.${name}`)} extra={(name === "reports" || name === "outcomes") && <small>{rate(name)}</small>}>
            <dl className={css.figures}>
              {groups[name].map((each) => (
                <div key={each}><dt>{t(`dispatch.bulletins.figure.${name}.${each}` as "dispatch.bulletins.figure.reports.due")}</dt><dd>{number(field(sheet.content, name), each)}</dd></div>
              ))}
            </dl>
          </Panel>
        ))}
      </div>
      <IssuedOrders rows={rows(sheet.content, "issued")} />
      <Panel title={t("dispatch.bulletins.missing")}>
        {silent.length === 0 && <p>{t("dispatch.bulletins.noneMissing")}</p>}
        <ul className={css.silent}>
          {silent.map((row) => <li key={`${text(row, "projectId")}${text(row, "week")}`}><Link to={`/squad/projects/${text(row, "projectId")}`}>{text(row, "name")}</Link><span>{text(row, "code")}</span><span>{text(row, "week")}</span></li>)}
        </ul>
      </Panel>
      <Dialog open={asking} title={t("dispatch.bulletins.publishSure", { month })} okText={t("dispatch.bulletins.publish")} cancelText={t("kit.cancel")} okButtonProps={{ loading: act.busy }} onOk={() => act.run(undefined, () => setAsking(false))} onCancel={() => setAsking(false)}>
        <ErrorSummary items={act.errors} />
        <p>{t("dispatch.bulletins.publishHint")}</p>
      </Dialog>
    </PageFrame>
  );
}
