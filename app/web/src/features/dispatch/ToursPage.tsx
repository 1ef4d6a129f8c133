import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TourRow } from "@/api/types";
import { useMe } from "@/features/auth/useMe";
import { DataList, type Column } from "@/kit/DataList";
import { dayText } from "@/kit/dates";
import { EmptyState } from "@/kit/EmptyState";
import { StatusTag } from "@/kit/StatusTag";
import { usePages } from "@/kit/usePages";
import { readTours } from "./api";
import { DispatchFrame } from "./DispatchFrame";
import { PlanTour } from "./PlanTour";

/** Observation tours, newest first. */
export function ToursPage() {
  const { t } = useTranslation();
  const [planning, setPlanning] = useState(false);
  const plans = useMe().data?.rights.includes("squad.dispatch") ?? false;
  const tours = usePages(["dispatch", "tours"], readTours);
  const columns: Column<TourRow>[] = [
    { key: "title", title: t("dispatch.tours.name"), render: (row) => row.title },
    { key: "heldOn", title: t("dispatch.tours.heldOn"), render: (row) => dayText(row.heldOn) },
    { key: "state", title: t("dispatch.state"), render: (row) => <StatusTag tone={row.open ? "accent" : "calm"}>{t(row.open ? "dispatch.tours.open" : "dispatch.tours.over")}</StatusTag> },
  ];
  return (
    <DispatchFrame part="tours" title={t("dispatch.tours.title")} lead={t("dispatch.tours.lead")} actions={plans && !planning && <Button type="primary" onClick={() => setPlanning(true)}>{t("dispatch.tours.plan")}</Button>}>
      {planning && <PlanTour onClose={() => setPlanning(false)} />}
      <DataList label={t("dispatch.tours.title")} query={tours} columns={columns} rowKey={(row) => row.id} rowLink={(row) => `/dispatch/tours/${row.id}`} empty={<EmptyState title={t("dispatch.tours.empty")} hint={t("dispatch.tours.emptyHint")} />} />
    </DispatchFrame>
  );
}
