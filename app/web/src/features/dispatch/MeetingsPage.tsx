import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import type { SquadMeetingRow } from "@/api/types";
import { useMe } from "@/features/auth/useMe";
import { AsOf } from "@/features/squad/AsOf";
import { inPast } from "@/features/squad/inPast";
import { useAsOf } from "@/features/squad/useAsOf";
import { DataList, type Column } from "@/kit/DataList";
import { dateTimeText } from "@/kit/dates";
import { EmptyState } from "@/kit/EmptyState";
import { Skeleton } from "@/kit/Skeleton";
import { StatusTag } from "@/kit/StatusTag";
import { usePages } from "@/kit/usePages";
import { readMeetingKinds, readMeetings } from "./api";
import { DispatchFrame } from "./DispatchFrame";
import { FilterBar } from "./FilterBar";
import { meetingTone } from "./tones";

const PlanMeeting = lazy(async () => ({ default: (await import("./PlanMeeting")).PlanMeeting }));

/** Dispatch meetings and their kin, newest first. */
export function MeetingsPage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const [planning, setPlanning] = useState(false);
  const plans = useMe().data?.rights.includes("squad.dispatch") ?? false;
  const kind = params.get("kind") ?? undefined;
  const [asOf, setAsOf] = useAsOf();
  const kinds = useQuery({ queryKey: ["dispatch", "kinds"], queryFn: readMeetingKinds, staleTime: 60_000 }).data?.items ?? [];
  const meetings = usePages(["dispatch", "meetings", kind, asOf], (cursor) => readMeetings({ kind, asOf }, cursor));
  const columns: Column<SquadMeetingRow>[] = [
    { key: "title", title: t("dispatch.meetings.name"), render: (row) => row.title },
    { key: "kind", title: t("dispatch.meetings.kind"), render: (row) => row.kindName },
    { key: "heldAt", title: t("dispatch.meetings.heldAt"), render: (row) => dateTimeText(row.heldAt) },
    { key: "place", title: t("dispatch.meetings.place"), render: (row) => row.place },
    { key: "state", title: t("dispatch.state"), render: (row) => <StatusTag tone={meetingTone[row.state]}>{t(`dispatch.meetings.state.${row.state}`)}</StatusTag> },
  ];
  return (
    <DispatchFrame part="meetings" title={t("dispatch.meetings.title")} lead={t("dispatch.meetings.lead")} actions={plans && !asOf && !planning && <Button type="primary" onClick={() => setPlanning(true)}>{t("dispatch.meetings.plan")}</Button>}>
      {planning && !asOf && <Suspense fallback={<Skeleton lines={6} />}><PlanMeeting kinds={kinds} onClose={() => setPlanning(false)} /></Suspense>}
      <FilterBar choices={[{ name: "kind", any: t("dispatch.any.kind"), options: kinds.map((each) => ({ value: each.key, label: each.name })) }]} />
      <AsOf day={asOf} onChange={setAsOf} />
      <DataList label={t("dispatch.meetings.title")} query={meetings} columns={columns} rowKey={(row) => row.id} rowLink={(row) => `/dispatch/meetings/${row.id}${inPast(asOf)}`} empty={<EmptyState title={t("dispatch.meetings.empty")} hint={t(asOf ? "dispatch.emptyThen" : "dispatch.meetings.emptyHint")} />} />
    </DispatchFrame>
  );
}
