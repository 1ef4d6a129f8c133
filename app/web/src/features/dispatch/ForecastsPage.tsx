import { useTranslation } from "react-i18next";
import type { ForecastRow } from "@/api/types";
import { DataList, type Column } from "@/kit/DataList";
import { dateText, monthText } from "@/kit/dates";
import { EmptyState } from "@/kit/EmptyState";
import { usePages } from "@/kit/usePages";
import { readForecasts } from "./aheadApi";
import { DispatchFrame } from "./DispatchFrame";

/** What was foretold for each month and what came of it, newest first. */
export function ForecastsPage() {
  const { t } = useTranslation();
  const forecasts = usePages(["dispatch", "forecasts"], readForecasts);
  const columns: Column<ForecastRow>[] = [
    { key: "month", title: t("dispatch.forecasts.month"), render: (row) => monthText(row.month) },
    { key: "starts", title: t("dispatch.forecasts.starts"), align: "end", render: (row) => row.starts },
    { key: "finishes", title: t("dispatch.forecasts.finishes"), align: "end", render: (row) => row.finishes },
    { key: "came", title: t("dispatch.forecasts.came"), align: "end", render: (row) => `${row.came}/${row.starts + row.finishes}` },
    { key: "madeAt", title: t("dispatch.forecasts.madeAt"), render: (row) => dateText(row.madeAt) },
  ];
  return (
    <DispatchFrame part="forecasts" title={t("dispatch.forecasts.title")} lead={t("dispatch.forecasts.lead")}>
      <DataList label={t("dispatch.forecasts.title")} query={forecasts} columns={columns} rowKey={(row) => row.month} rowLink={(row) => `/dispatch/forecasts/${row.month}`} empty={<EmptyState title={t("dispatch.forecasts.empty")} hint={t("dispatch.forecasts.emptyHint")} />} />
    </DispatchFrame>
  );
}
