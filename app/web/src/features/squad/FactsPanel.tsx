import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { SquadSheet } from "@/api/types";
import { ForCaseReaders } from "@/features/cases/ForCaseReaders";
import { dayText } from "@/kit/dates";
import { Money } from "@/kit/Money";
import { Panel } from "@/kit/Panel";
import { StatusTag } from "@/kit/StatusTag";
import css from "./PeoplePanel.module.css";
import { moneyFields, targetFields } from "./projectDraft";
import { targetText } from "./targetDate";

/** The register's entry (项目主档), as far as it is filled in. */
export function FactsPanel({ project }: { project: SquadSheet }) {
  const { t } = useTranslation();
  const day = (text: string | undefined) => text && dayText(text);
  const facts: [key: string, label: string, value: ReactNode][] = [
    ["ownerName", t("squad.field.ownerName"), project.owner.name],
    ["ownerUscc", t("squad.field.ownerUscc"), <>{project.owner.uscc} {project.owner.doubtful && <StatusTag tone="close">{t("squad.form.usccShort")}</StatusTag>}</>],
    ["category", t("squad.field.category"), t(`squad.category.${project.category}`)],
    ["level", t("squad.field.level"), t(`squad.level.${project.level}`)],
    ["space", t("squad.field.space"), project.space],
    ["industry", t("squad.field.industry"), project.industry],
    ["track", t("squad.field.track"), project.track],
    ...moneyFields.map((field): [string, string, ReactNode] => [field, t(`squad.field.${field}`), project[field] && <Money value={project[field]} />]),
    ["landArea", t("squad.field.landArea"), project.landArea !== undefined && `${project.landArea} ${t("squad.form.mu")}`],
    ["buildArea", t("squad.field.buildArea"), project.buildArea !== undefined && `${project.buildArea} ㎡`],
    ["jobs", t("squad.field.jobs"), project.jobs !== undefined && `${project.jobs} ${t("squad.form.people")}`],
    ["contractOn", t("squad.field.contractOn"), day(project.contractOn)],
    ...targetFields.map((field): [string, string, ReactNode] => [field, t(`squad.field.${field}`), project[field] && targetText(project[field], t)]),
    ["admittedOn", t("squad.field.admittedOn"), day(project.admittedOn)],
    ["startedOn", t("squad.field.startedOn"), day(project.startedOn)],
    ["finishedOn", t("squad.field.finishedOn"), day(project.finishedOn)],
    ["caseId", t("squad.field.caseId"), project.caseId && <ForCaseReaders otherwise="—"><Link to={`/cases/${project.caseId}`}>{t("squad.matters.case")}</Link></ForCaseReaders>],
    ["mergedInto", t("squad.field.mergedInto"), project.mergedInto && <Link to={`/squad/projects/${project.mergedInto}`}>{t("squad.openOther")}</Link>],
  ];
  return (
    <Panel title={t("squad.facts")}>
      <dl className={css.people}>
        {facts.filter(([, , value]) => !!value).map(([key, label, value]) => <div key={key}><dt>{label}</dt><dd>{value}</dd></div>)}
      </dl>
      {project.commitments.length > 0 && (
        <>
          <h3>{t("squad.form.promises")}</h3>
          <ul className={css.slips}>{project.commitments.map((each) => <li key={each.item}><span>{each.item}</span>{each.until && <small>{targetText(each.until, t)}</small>}</li>)}</ul>
        </>
      )}
    </Panel>
  );
}
