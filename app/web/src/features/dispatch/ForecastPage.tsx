import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { dateText, monthText } from "@/kit/dates";
import { EmptyState } from "@/kit/EmptyState";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { readForecast } from "./aheadApi";
import { Foretell } from "./Foretell";
import { ForetoldLine } from "./ForetoldLine";
import css from "./GuestList.module.css";

/** One month: every project that is foretold, and what came of it. */
export function ForecastPage() {
  const { t } = useTranslation();
  const { month = "" } = useParams();
  const [naming, setNaming] = useState(false);
  const found = useQuery({ queryKey: ["dispatch", "forecast", month], queryFn: () => readForecast(month) });
  const back = { to: "/dispatch/forecasts", label: t("dispatch.forecasts.title") };
  if (found.isPending) return <PageFrame title={monthText(month)} back={back}><Skeleton lines={8} /></PageFrame>;
  if (found.isError) return <PageFrame title={monthText(month)} back={back}><ProblemNotice error={found.error} retry={() => void found.refetch()} /></PageFrame>;
  const { forecast, items, can } = found.data;
  return (
    <PageFrame title={`${monthText(forecast.month)} ${t("dispatch.forecasts.title")}`} back={back} lead={`${t("dispatch.forecasts.madeAt")} ${dateText(forecast.madeAt)}`} actions={can.includes("name") && !naming && <Button type="primary" onClick={() => setNaming(true)}>{t("dispatch.forecasts.name")}</Button>}>
      {naming && <Foretell month={month} onClose={() => setNaming(false)} />}
      <Panel title={t("dispatch.forecasts.of")}>
        {items.length === 0 && <EmptyState title={t("dispatch.forecasts.none")} />}
        <ul className={css.rows}>
          {items.map((each) => <ForetoldLine key={each.id} month={month} item={each} mayWithdraw={can.includes("withdraw")} />)}
        </ul>
      </Panel>
    </PageFrame>
  );
}
