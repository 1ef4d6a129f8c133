import { useTranslation } from "react-i18next";
import type { SquadImported } from "@/api/types";
import { type Column, DataTable } from "@/kit/DataTable";

type Bad = SquadImported["bad"][number];

/** Every bad cell with its row as the spreadsheet counts it. */
export function BadRows({ bad }: { bad: Bad[] }) {
  const { t } = useTranslation();
  const columns: Column<Bad>[] = [
    { key: "row", title: t("squad.import.row"), render: (each) => t("squad.import.rowNumber", { n: each.row }) },
    { key: "column", title: t("squad.import.column"), render: (each) => each.column },
    { key: "message", title: t("squad.import.message"), render: (each) => each.message },
  ];
  return <DataTable label={t("squad.import.bad")} rows={bad} columns={columns} rowKey={(each) => `${each.row}${each.column}${each.code}`} foot={<span>{t("kit.total", { n: bad.length })}</span>} />;
}
