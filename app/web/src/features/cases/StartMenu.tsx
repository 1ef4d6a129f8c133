import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { readWorkflows } from "@/features/catalog/api";
import css from "./StartMenu.module.css";

/** What this person may begin. */
export function StartMenu() {
  const { t } = useTranslation();
  const workflows = useQuery({ queryKey: ["workflows"], queryFn: readWorkflows, staleTime: 60_000 });
  const mine = (workflows.data?.items ?? []).filter((each) => each.can.includes("start"));
  if (!mine.length) return null;
  return (
    <nav className={css.start} aria-label={t("cases.start.title")}>
      <span>{t("cases.start.title")}</span>
      {mine.map((each) => <Link key={each.key} to={`/cases/new/${each.key}`}>{each.name}</Link>)}
    </nav>
  );
}
