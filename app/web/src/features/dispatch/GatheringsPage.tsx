import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { GatheringRow } from "@/api/types";
import { useMe } from "@/features/auth/useMe";
import { DataList, type Column } from "@/kit/DataList";
import { dayText } from "@/kit/dates";
import { EmptyState } from "@/kit/EmptyState";
import { StatusTag } from "@/kit/StatusTag";
import { usePages } from "@/kit/usePages";
import { readGatherings } from "./aheadApi";
import { DispatchFrame } from "./DispatchFrame";
import { PlanGathering } from "./PlanGathering";
import { gatheringTone } from "./tones";

/** Joint starts and signings, newest first. */
export function GatheringsPage() {
  const { t } = useTranslation();
  const [planning, setPlanning] = useState(false);
  const plans = useMe().data?.rights.includes("squad.dispatch") ?? false;
  const gatherings = usePages(["dispatch", "gatherings"], readGatherings);
  const columns: Column<GatheringRow>[] = [
    { key: "title", title: t("dispatch.gatherings.name"), render: (row) => row.title },
    { key: "kind", title: t("dispatch.gatherings.what"), render: (row) => t(`dispatch.gatherings.kind.${row.kind}`) },
    { key: "heldOn", title: t("dispatch.gatherings.heldOn"), render: (row) => dayText(row.heldOn) },
    { key: "state", title: t("dispatch.state"), render: (row) => <StatusTag tone={gatheringTone[row.state]}>{t(`dispatch.gatherings.state.${row.state}`)}</StatusTag> },
    { key: "advanced", title: t("dispatch.gatherings.advanced"), align: "end", render: (row) => `${row.advanced}/${row.projects}` },
  ];
  return (
    <DispatchFrame part="gatherings" title={t("dispatch.gatherings.title")} lead={t("dispatch.gatherings.lead")} actions={plans && !planning && <Button type="primary" onClick={() => setPlanning(true)}>{t("dispatch.gatherings.plan")}</Button>}>
      {planning && <PlanGathering onClose={() => setPlanning(false)} />}
      <DataList label={t("dispatch.gatherings.title")} query={gatherings} columns={columns} rowKey={(row) => row.id} rowLink={(row) => `/dispatch/gatherings/${row.id}`} empty={<EmptyState title={t("dispatch.gatherings.empty")} hint={t("dispatch.gatherings.emptyHint")} />} />
    </DispatchFrame>
  );
}
