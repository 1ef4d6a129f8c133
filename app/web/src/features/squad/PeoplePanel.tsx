import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SquadSheet } from "@/api/types";
import { dateTimeText } from "@/kit/dates";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { readSlips } from "./api";
import css from "./PeoplePanel.module.css";
import { parts } from "./words";

const HandOver = lazy(async () => ({ default: (await import("./HandOver")).HandOver }));

const of = { LEADER: "leader", CHIEF: "chief", OFFICER: "officer" } as const;

/** Whose project it is, and through whose hands it went. */
export function PeoplePanel({ project }: { project: SquadSheet }) {
  const { t } = useTranslation();
  const slips = useQuery({ queryKey: ["squad", "slips", project.id], queryFn: () => readSlips(project.id) });
  const [handing, setHanding] = useState(false);
  return (
    <Panel title={t("squad.people.title")} extra={["handOver", "nameLeader"].some((deed) => project.can.includes(deed)) && <Button onClick={() => setHanding(true)}>{t("squad.people.handOver")}</Button>}>
      <dl className={css.people}>
        {parts.map((part) => (
          <div key={part}>
            <dt>{t(`squad.part.${part}`)}</dt>
            <dd>{project.people[of[part]]?.name ?? t("squad.people.nobody")}</dd>
          </div>
        ))}
        {project.contactName && <div><dt>{t("squad.field.contactName")}</dt><dd>{[project.contactName, project.contactPhone].filter(Boolean).join(" ")}</dd></div>}
      </dl>
      {handing && <Suspense fallback={null}><HandOver project={project} onClose={() => setHanding(false)} /></Suspense>}
      {slips.isError && <ProblemNotice error={slips.error} retry={() => void slips.refetch()} />}
      {!!slips.data?.items.length && (
        <details>
          <summary>{t("squad.people.slips", { n: slips.data.items.length })}</summary>
          <ol className={css.slips}>
            {slips.data.items.map((slip) => (
              <li key={slip.id}>
                <strong>{t("squad.people.slip", { part: t(`squad.part.${slip.part}`), from: slip.from?.name ?? t("squad.people.nobody"), to: slip.to.name })}</strong>
                <span>{slip.reason}</span>
                {slip.openMatters && <span>{t("squad.people.openSaid", { matters: slip.openMatters })}</span>}
                <small>{[dateTimeText(slip.at), slip.by?.name].filter(Boolean).join(" · ")}</small>
              </li>
            ))}
          </ol>
        </details>
      )}
    </Panel>
  );
}
