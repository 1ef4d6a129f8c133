import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { SquadStrip } from "@/api/types";
import { type Column, DataTable } from "@/kit/DataTable";
import { LightMark } from "./LightMark";
import { WeekStrip } from "./WeekStrip";
import { WhoActs } from "./WhoActs";

interface Props {
  weeks: string[];
  strips: SquadStrip[];
  asOf?: string;
  foot: ReactNode;
}

/** One line a project: the light, why, who can clear it, and how it was these twelve weeks. */
export function StripTable({ weeks, strips, asOf, foot }: Props) {
  const { t } = useTranslation();
  const columns: Column<SquadStrip>[] = [
    { key: "name", title: t("squad.project"), render: (row) => row.name },
    { key: "now", title: t("squad.light.title"), render: (row) => <LightMark colour={row.now} /> },
    { key: "why", title: t("squad.portfolio.why"), render: (row) => (row.now === "GREEN" ? undefined : row.why) },
    { key: "who", title: t("squad.portfolio.who"), render: (row) => row.now && row.now !== "GREEN" && <WhoActs strip={row} /> },
    { key: "weeks", title: t("squad.portfolio.weeks", { from: weeks[0]?.slice(5) ?? "", until: weeks.at(-1)?.slice(5) ?? "" }), render: (row) => <WeekStrip weeks={weeks} colours={row.colours} /> },
    { key: "code", title: t("squad.field.code"), render: (row) => row.code, phone: "hidden" },
  ];
  return <DataTable label={t("squad.portfolio.title")} rows={strips} columns={columns} rowKey={(row) => row.id} rowLink={(row) => `/squad/projects/${row.id}${asOf ? `?asOf=${asOf}` : ""}`} foot={foot} />;
}
