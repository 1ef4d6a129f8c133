import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { dayText } from "@/kit/dates";
import { Dialog } from "@/kit/Dialog";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { StatusTag } from "@/kit/StatusTag";
import { useAct } from "@/kit/useAct";
import { closeTour, readTour } from "./api";
import { JudgeSheet } from "./JudgeSheet";
import css from "./TourPage.module.css";

/** A tour: the points of each project, and the judge's own sheet. */
export function TourPage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const [asking, setAsking] = useState(false);
  const found = useQuery({ queryKey: ["dispatch", "tour", id], queryFn: () => readTour(id) });
  const act = useAct((_: undefined, key) => closeTour(id, key), [["dispatch", "tour", id], ["dispatch", "tours"]]);
  const back = { to: "/dispatch/tours", label: t("dispatch.tours.title") };
  if (found.isPending) return <PageFrame title=" " back={back}><Skeleton lines={8} /></PageFrame>;
  if (found.isError) return <PageFrame title={t("shell.notFound")} back={back}><ProblemNotice error={found.error} retry={() => void found.refetch()} /></PageFrame>;
  const { tour, most, results, can } = found.data;
  return (
    <PageFrame
      title={tour.title}
      width="reading"
      back={back}
      lead={<>{dayText(tour.heldOn)} <StatusTag tone={tour.open ? "accent" : "calm"}>{t(tour.open ? "dispatch.tours.open" : "dispatch.tours.over")}</StatusTag></>}
      actions={can.includes("close") && <Button onClick={() => setAsking(true)}>{t("dispatch.tours.close")}</Button>}
    >
      {can.includes("judge") && <JudgeSheet tour={id} most={most} />}
      <Panel title={t("dispatch.tours.points")}>
        {results.length === 0 && <p>{t("dispatch.tours.noResults")}</p>}
        <ol className={css.results}>
          {results.map((each) => (
            <li key={each.projectId}>
              <Link to={`/squad/projects/${each.projectId}`}>{each.projectName}</Link>
              <small>{t("dispatch.tours.judges")} {t("dispatch.tours.judgesWords", { n: each.judges })}</small>
              <b>{each.points.toFixed(2)}</b>
            </li>
          ))}
        </ol>
      </Panel>
      <Dialog open={asking} title={t("dispatch.tours.closeSure")} okText={t("dispatch.tours.close")} cancelText={t("kit.cancel")} okButtonProps={{ loading: act.busy }} onOk={() => act.run(undefined, () => setAsking(false))} onCancel={() => setAsking(false)}>
        <ErrorSummary items={act.errors} />
        <p>{t("dispatch.tours.closeHint")}</p>
      </Dialog>
    </PageFrame>
  );
}
