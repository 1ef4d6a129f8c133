import { useTranslation } from "react-i18next";
import type { WorkflowRow } from "@/api/types";
import { StatusTag } from "@/kit/StatusTag";

/** Whose version it is, whether the standard library has a newer one, whether somebody works on a copy. */
export function Origin({ row }: { row: Pick<WorkflowRow, "origin" | "behind" | "drafted" | "newest"> }) {
  const { t } = useTranslation();
  return (
    <>
      <StatusTag tone={row.origin === "park" ? "accent" : "neutral"}>{t(`catalog.from.${row.origin}`)}</StatusTag>
      {row.behind && <StatusTag tone="close">{t("catalog.behind", { n: row.newest })}</StatusTag>}
      {row.drafted && <StatusTag tone="neutral">{t("catalog.drafted")}</StatusTag>}
    </>
  );
}
