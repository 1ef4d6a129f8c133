import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ApplicationRow } from "@/api/types";
import { useMe } from "@/features/auth/useMe";
import { readMyTasks } from "@/features/cases/api";
import { TodoList } from "@/features/cases/TodoList";
import { untilText } from "@/kit/dates";
import { DataList, type Column } from "@/kit/DataList";
import { EmptyState } from "@/kit/EmptyState";
import { PageFrame } from "@/kit/PageFrame";
import { StatusTag } from "@/kit/StatusTag";
import { stateTone } from "@/kit/stateTone";
import { usePages } from "@/kit/usePages";
import { readApplications } from "./api";

/** What waits for the company first, then everything it applied for. */
export function ApplicationsPage() {
  const { t } = useTranslation();
  const me = useMe();
  const rows = usePages(["seedfund", "applications", "mine"], (cursor) => readApplications({ mine: true }, cursor));
  const todo = useQuery({ queryKey: ["tasks", "todo", "mine"], queryFn: readMyTasks });
  const calls = `/p/${me.data?.park?.slug ?? ""}/calls`;
  const label = (row: ApplicationRow): string => row.stateLabel ?? (row.state.toUpperCase() === "DRAFT" ? t("seedfund.mine.draft") : row.state);
  const columns: Column<ApplicationRow>[] = [
    { key: "title", title: t("seedfund.mine.project"), render: (row) => row.title ?? t("seedfund.mine.untitled") },
    { key: "round", title: t("seedfund.mine.round"), render: (row) => row.round.title },
    { key: "state", title: t("cases.state"), render: (row) => <StatusTag tone={stateTone(row.state.toUpperCase())}>{label(row)}</StatusTag> },
    { key: "number", title: t("cases.number"), render: (row) => row.number },
    { key: "until", title: t("seedfund.mine.until"), render: (row) => row.can.includes("save") && t("kit.deadline.until", { date: untilText(row.round.closesAt) }) },
  ];
  return (
    <PageFrame title={t("seedfund.mine.title")} lead={t("seedfund.mine.lead")} actions={<Link to={calls}><Button tabIndex={-1}>{t("seedfund.mine.calls")}</Button></Link>}>
      {todo.data && <TodoList tasks={todo.data.items} />}
      <DataList
        label={t("seedfund.mine.title")}
        query={rows}
        columns={columns}
        rowKey={(row) => row.id}
        rowLink={(row) => `/applications/${row.id}`}
        empty={<EmptyState title={t("seedfund.mine.empty")} hint={t("seedfund.mine.emptyHint")} action={<Link to={calls}><Button type="primary" tabIndex={-1}>{t("seedfund.mine.calls")}</Button></Link>} />}
      />
    </PageFrame>
  );
}
