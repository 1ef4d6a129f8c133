import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { dateTimeText } from "@/kit/dates";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { Panel } from "@/kit/Panel";
import { useAct } from "@/kit/useAct";
import { readTaskOperations, recall } from "./api";
import { helpWord } from "./helpWord";
import css from "./Helpers.module.css";

/** Who helps with a task; the one who asked may take it back. */
export function Helpers({ task, caseId }: { task: string; caseId: string }) {
  const { t } = useTranslation();
  const possible = useQuery({ queryKey: ["task", task, "operations"], queryFn: () => readTaskOperations(task) });
  const act = useAct((helper: string) => recall(task, helper), [["tasks"], ["task", task], ["case", caseId]]);
  const helpers = possible.data?.helpers ?? [];
  if (!helpers.length) return null;
  return (
    <Panel title={t("work.helpers")}>
      <ErrorSummary items={act.errors} />
      <ul className={css.list}>
        {helpers.map((helper) => (
          <li key={helper.id}>
            <span>{t("work.helper", { kind: t(helpWord(helper.kind)), who: helper.who, at: dateTimeText(helper.since) })}</span>
            {helper.mine && <Button size="small" loading={act.busy} onClick={() => act.run(helper.id)}>{t("work.recall")}</Button>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
