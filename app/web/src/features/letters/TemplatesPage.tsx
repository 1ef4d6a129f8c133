import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { dateText } from "@/kit/dates";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { StatusTag } from "@/kit/StatusTag";
import { readTemplates } from "./api";
import css from "./CaseLetters.module.css";

/** What the park's letters look like, and whose template each one is. */
export function TemplatesPage() {
  const { t } = useTranslation();
  const templates = useQuery({ queryKey: ["letters", "templates"], queryFn: readTemplates });
  const back = { to: "/catalog", label: t("catalog.title") };
  if (templates.isPending) return <PageFrame title={t("letters.templates")} back={back}><Skeleton lines={8} /></PageFrame>;
  if (templates.isError) return <PageFrame title={t("letters.templates")} back={back}><ProblemNotice error={templates.error} retry={() => void templates.refetch()} /></PageFrame>;
  return (
    <PageFrame title={t("letters.templates")} lead={t("letters.templatesLead")} back={back} width="reading">
      <Panel>
        <ul className={css.list}>
          {templates.data.items.map((row) => (
            <li key={`${row.workflow}/${row.kind}`}>
              <Link className={css.title} to={`/letters/templates/${row.workflow}/${row.kind}`}>{row.title}</Link>
              <StatusTag tone={row.origin === "park" ? "accent" : "neutral"}>{t(`letters.origin.${row.origin}`)}</StatusTag>
              <small>{t("letters.numberWord", { word: row.numberWord })}{row.since && ` · ${t("letters.since", { day: dateText(row.since), version: row.version ?? 1 })}`}</small>
            </li>
          ))}
        </ul>
      </Panel>
    </PageFrame>
  );
}
