import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import type { BlockerRow } from "@/api/types";
import { useMe } from "@/features/auth/useMe";
import { AsOf } from "@/features/squad/AsOf";
import { inPast } from "@/features/squad/inPast";
import { useAsOf } from "@/features/squad/useAsOf";
import { DataList, type Column } from "@/kit/DataList";
import { EmptyState } from "@/kit/EmptyState";
import { Skeleton } from "@/kit/Skeleton";
import { StatusTag } from "@/kit/StatusTag";
import { usePages } from "@/kit/usePages";
import { readBlockers } from "./api";
import { DispatchFrame } from "./DispatchFrame";
import { FilterBar, isOn } from "./FilterBar";
import { levelOf, levels, rankOf } from "./levels";
import { blockerTone, gradeTone } from "./tones";
import { useCategories } from "./useCategories";

const RaiseBlocker = lazy(async () => ({ default: (await import("./RaiseBlocker")).RaiseBlocker }));
const states = Object.keys(blockerTone) as BlockerRow["state"][];
const raisers = ["squad.report", "squad.review", "squad.dispatch", "squad.decide", "squad.supervise"];

/** What stands in the way of projects: whose it is, on which level, for how long. */
export function BlockersPage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const [raising, setRaising] = useState(false);
  const mayRaise = useMe().data?.rights.some((right) => raisers.includes(right)) ?? false;
  const categories = useCategories();
  const [asOf, setAsOf] = useAsOf();
  const open = isOn(params, "open", true);
  const filter = { category: params.get("category") ?? undefined, state: states.find((each) => each === params.get("state")), level: rankOf(params.get("level")), open: open || undefined, project: params.get("project") ?? undefined, asOf };
  const blockers = usePages(["dispatch", "blockers", filter], (cursor) => readBlockers(filter, cursor));
  const columns: Column<BlockerRow>[] = [
    { key: "what", title: t("dispatch.blockers.description"), render: (row) => row.description },
    { key: "grade", title: t("dispatch.blockers.gradeName"), render: (row) => <StatusTag tone={gradeTone[row.grade]}>{t(`dispatch.blockers.grade.${row.grade}`)}</StatusTag> },
    { key: "level", title: t("dispatch.blockers.level"), render: (row) => t(`dispatch.blockers.levels.${levelOf(row.level)}`) },
    { key: "state", title: t("dispatch.state"), render: (row) => <><StatusTag tone={blockerTone[row.state]}>{t(`dispatch.blockers.state.${row.state}`)}</StatusTag> {row.late && !row.closedAt && <StatusTag tone="late">{t("dispatch.blockers.late")}</StatusTag>}</> },
    { key: "age", title: t("dispatch.blockers.age"), align: "end", render: (row) => t("dispatch.blockers.ageWords", { n: row.ageWorkdays }) },
    { key: "category", title: t("dispatch.blockers.category"), render: (row) => categories.nameOf(row.category) },
    { key: "project", title: t("dispatch.project"), render: (row) => row.projectName },
    { key: "handler", title: t("dispatch.blockers.handler"), render: (row) => row.handler?.name },
    { key: "number", title: t("dispatch.number"), phone: "hidden", render: (row) => row.number },
  ];
  return (
    <DispatchFrame part="blockers" title={t("dispatch.blockers.title")} lead={t("dispatch.blockers.lead")} actions={mayRaise && !asOf && !raising && <Button type="primary" onClick={() => setRaising(true)}>{t("dispatch.blockers.raise")}</Button>}>
      {raising && !asOf && <Suspense fallback={<Skeleton lines={6} />}><RaiseBlocker project={filter.project} onClose={() => setRaising(false)} /></Suspense>}
      <FilterBar
        choices={[
          { name: "level", any: t("dispatch.any.level"), options: levels.map((level) => ({ value: level, label: t(`dispatch.blockers.levelFrom.${level}`) })) },
          { name: "category", any: t("dispatch.any.category"), options: categories.options },
          { name: "state", any: t("dispatch.any.state"), options: states.map((value) => ({ value, label: t(`dispatch.blockers.state.${value}`) })) },
        ]}
        switches={[{ name: "open", label: t("dispatch.onlyOpen"), absent: true }]}
      />
      <AsOf day={asOf} onChange={setAsOf} />
      <DataList label={t("dispatch.blockers.title")} query={blockers} columns={columns} rowKey={(row) => row.id} rowLink={(row) => `/dispatch/blockers/${row.id}${inPast(asOf)}`} empty={<EmptyState title={t("dispatch.blockers.empty")} hint={t(asOf ? "dispatch.emptyThen" : "dispatch.blockers.emptyHint")} />} />
    </DispatchFrame>
  );
}
