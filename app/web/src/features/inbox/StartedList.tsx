import { useTranslation } from "react-i18next";
import type { Case } from "@/api/types";
import { readCases } from "@/features/cases/api";
import { StartMenu } from "@/features/cases/StartMenu";
import { DataList, type Column } from "@/kit/DataList";
import { Deadline } from "@/kit/Deadline";
import { EmptyState } from "@/kit/EmptyState";
import { StatusTag } from "@/kit/StatusTag";
import { stateTone } from "@/kit/stateTone";
import { usePages } from "@/kit/usePages";

/** Cases I began, and where they are. */
export function StartedList() {
  const { t } = useTranslation();
  const cases = usePages(["cases", "mine"], (cursor) => readCases({ mine: true }, cursor));
  const columns: Column<Case>[] = [
    { key: "title", title: t("cases.title"), render: (row) => row.title },
    { key: "number", title: t("cases.number"), render: (row) => row.number },
    { key: "workflow", title: t("cases.workflow"), render: (row) => row.workflow.name, phone: "hidden" },
    { key: "state", title: t("cases.state"), render: (row) => <StatusTag tone={stateTone(row.state)}>{row.stateLabel}</StatusTag> },
    { key: "who", title: t("cases.who"), render: (row) => row.actors.map((actor) => actor.who).join(t("forms.comma")) },
    { key: "due", title: t("cases.due"), render: (row) => row.actors[0] && <Deadline dueAt={row.actors[0].dueAt} light={row.actors[0].light} provisional={row.actors[0].provisional} /> },
  ];
  return <><StartMenu /><DataList label={t("inbox.view.started")} query={cases} columns={columns} rowKey={(row) => row.id} rowLink={(row) => `/cases/${row.id}`} empty={<EmptyState title={t("inbox.empty.started")} hint={t("inbox.emptyHint.started")} />} /></>;
}
