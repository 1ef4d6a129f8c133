import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import type { AgreedRow } from "@/api/types";
import { AsOf } from "@/features/squad/AsOf";
import { inPast } from "@/features/squad/inPast";
import { useAsOf } from "@/features/squad/useAsOf";
import { DataList, type Column } from "@/kit/DataList";
import { dayText } from "@/kit/dates";
import { EmptyState } from "@/kit/EmptyState";
import { StatusTag } from "@/kit/StatusTag";
import { usePages } from "@/kit/usePages";
import { readAgreed } from "./api";
import { DispatchFrame } from "./DispatchFrame";
import { FilterBar, isOn } from "./FilterBar";
import { agreedTone } from "./tones";

const states = Object.keys(agreedTone) as AgreedRow["state"][];

/** What meetings agreed, newest first. */
export function OutcomesPage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const [asOf, setAsOf] = useAsOf();
  const filter = { state: states.find((each) => each === params.get("state")), mine: isOn(params, "mine") || undefined, meeting: params.get("meeting") ?? undefined, project: params.get("project") ?? undefined, asOf };
  const agreed = usePages(["dispatch", "outcomes", filter], (cursor) => readAgreed(filter, cursor));
  const columns: Column<AgreedRow>[] = [
    { key: "what", title: t("dispatch.outcomes.what"), render: (row) => row.what },
    { key: "owner", title: t("dispatch.outcomes.owner"), render: (row) => row.owner.name },
    { key: "dueOn", title: t("dispatch.outcomes.dueOn"), render: (row) => dayText(row.dueOn) },
    { key: "state", title: t("dispatch.state"), render: (row) => <><StatusTag tone={agreedTone[row.state]}>{t(`dispatch.outcomes.state.${row.state}`)}</StatusTag> {row.overdue && <StatusTag tone="late">{t("dispatch.outcomes.overdue")}</StatusTag>}</> },
    { key: "acceptance", title: t("dispatch.outcomes.acceptance"), render: (row) => row.acceptance },
    { key: "project", title: t("dispatch.project"), render: (row) => row.projectName },
    { key: "back", title: t("weekly.report.state.RETURNED"), phone: "hidden", render: (row) => row.handedBack > 0 && t("dispatch.outcomes.handedBack", { n: row.handedBack }) },
  ];
  return (
    <DispatchFrame part="outcomes" title={t("dispatch.outcomes.title")} lead={t("dispatch.outcomes.lead")}>
      <FilterBar choices={[{ name: "state", any: t("dispatch.any.state"), options: states.map((value) => ({ value, label: t(`dispatch.outcomes.state.${value}`) })) }]} switches={[{ name: "mine", label: t("dispatch.mineOnly") }]} />
      <AsOf day={asOf} onChange={setAsOf} />
      <DataList label={t("dispatch.outcomes.title")} query={agreed} columns={columns} rowKey={(row) => row.id} rowLink={(row) => `/dispatch/outcomes/${row.id}${inPast(asOf)}`} empty={<EmptyState title={t("dispatch.outcomes.empty")} hint={t(asOf ? "dispatch.emptyThen" : "dispatch.outcomes.emptyHint")} />} />
    </DispatchFrame>
  );
}
