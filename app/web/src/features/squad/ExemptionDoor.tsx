import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { SquadExemption } from "@/api/types";
import { ForCaseReaders } from "@/features/cases/ForCaseReaders";
import { dateTimeText } from "@/kit/dates";

/** Where a request is decided: the task of whoever may, the case for the rest; and until when. */
export function ExemptionDoor({ exemption }: { exemption: SquadExemption }) {
  const { t } = useTranslation();
  const due = exemption.actors[0]?.dueAt;
  return (
    <>
      {due && <small>{t("squad.exemption.due", { at: dateTimeText(due) })}</small>}
      {exemption.taskId ? (
        <span><Link to={`/tasks/${exemption.taskId}`}><Button type="primary" tabIndex={-1}>{t("squad.exemption.decide")}</Button></Link></span>
      ) : (
        exemption.caseId && <ForCaseReaders><Link to={`/cases/${exemption.caseId}`}>{t("squad.exemption.case")}</Link></ForCaseReaders>
      )}
    </>
  );
}
