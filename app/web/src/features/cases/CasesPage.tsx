import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Deadline } from "@/kit/Deadline";
import { DataList, type Column } from "@/kit/DataList";
import { EmptyState } from "@/kit/EmptyState";
import { PageFrame } from "@/kit/PageFrame";
import { StatusTag } from "@/kit/StatusTag";
import { stateTone } from "@/kit/stateTone";
import { usePages } from "@/kit/usePages";
import type { Case } from "@/api/types";
import { type CaseFilter, readCases } from "./api";
import { CasesFilter } from "./CasesFilter";

/** Every matter the person may see. */
export function CasesPage() {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<CaseFilter>({});
  const cases = usePages(["cases", filter], (cursor) => readCases(filter, cursor));
  const columns: Column<Case>[] = [
    { key: "title", title: t("cases.title"), render: (row) => row.title },
    { key: "number", title: t("cases.number"), render: (row) => row.number },
    { key: "workflow", title: t("cases.workflow"), render: (row) => row.workflow.name },
    { key: "state", title: t("cases.state"), render: (row) => <StatusTag tone={stateTone(row.state)}>{row.stateLabel}</StatusTag> },
    { key: "who", title: t("cases.who"), render: (row) => row.actors.map((actor) => actor.who).join(t("forms.comma")) },
    { key: "due", title: t("cases.due"), render: (row) => row.actors[0] && <Deadline dueAt={row.actors[0].dueAt} light={row.actors[0].light} provisional={row.actors[0].provisional} /> },
  ];
  return (
    <PageFrame title={t("cases.all")}>
      <CasesFilter value={filter} onChange={setFilter} />
      <DataList
        label={t("cases.all")}
        query={cases}
        columns={columns}
        rowKey={(row) => row.id}
        rowLink={(row) => `/cases/${row.id}`}
        empty={<EmptyState title={t("cases.empty")} hint={t("cases.emptyHint")} />}
      />
    </PageFrame>
  );
}
