import { useTranslation } from "react-i18next";
import type { Task } from "@/api/types";
import { dateTimeText } from "@/kit/dates";
import { EmptyState } from "@/kit/EmptyState";
import css from "./PapersBeside.module.css";
import { PaperBeside } from "./PaperBeside";

/** What this step lays beside: the newest paper of each form, without the fields this reader must not see. */
export function PapersBeside({ sheet }: { sheet: Task }) {
  const { t } = useTranslation();
  if (!sheet.shows.length) return <div className={css.none}><EmptyState title={t("inbox.noPapers")} /></div>;
  return (
    <>
      {sheet.shows.map((paper) => (
        <details key={`${paper.form.key}${paper.at}`} className={css.paper} open>
          <summary>
            <h2>{paper.title}</h2>
            <small>{t("inbox.handedIn", { by: paper.by, at: dateTimeText(paper.at) })}</small>
          </summary>
          <PaperBeside caseId={sheet.task.caseId} paper={paper} step={sheet.task.step} />
        </details>
      ))}
    </>
  );
}
