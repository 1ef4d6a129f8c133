import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SquadSheet } from "@/api/types";
import { dateTimeText } from "@/kit/dates";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { readVersions } from "./api";
import { ChangeList } from "./ChangeList";
import css from "./PeoplePanel.module.css";

/** Every version of the register's entry; read when it is opened. */
export function HistoryPanel({ project }: { project: SquadSheet }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const versions = useQuery({ queryKey: ["squad", "versions", project.id], queryFn: () => readVersions(project.id), enabled: open });
  return (
    <Panel>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t("squad.history.title")}</summary>
        {open && versions.isPending && <Skeleton lines={4} />}
        {versions.isError && <ProblemNotice error={versions.error} retry={() => void versions.refetch()} />}
        <ol className={css.slips}>
          {versions.data?.items.map((each) => (
            <li key={each.version}>
              <strong>{t("squad.history.version", { n: each.version, at: dateTimeText(each.since) })}</strong>
              {each.changes.length ? <ChangeList changes={each.changes} /> : <span>{t("squad.history.first")}</span>}
            </li>
          ))}
        </ol>
      </details>
    </Panel>
  );
}
