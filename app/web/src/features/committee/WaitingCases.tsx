import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { Money } from "@/kit/Money";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { useAct } from "@/kit/useAct";
import { listCase, readWaiting } from "./api";
import css from "./WaitingCases.module.css";

/** Cases that wait for the committee, one button each to put them on this agenda. */
export function WaitingCases({ meeting }: { meeting: string }) {
  const { t } = useTranslation();
  const waiting = useQuery({ queryKey: ["committee", "waiting"], queryFn: readWaiting });
  const act = useAct((caseId: string, key) => listCase(meeting, caseId, key), [["committee"]]);
  if (waiting.isError) return <ProblemNotice error={waiting.error} />;
  const cases = waiting.data?.items ?? [];
  return (
    <Panel title={t("committee.waiting", { n: cases.length })}>
      <ErrorSummary items={act.errors} />
      {waiting.data && cases.length === 0 && <p className={css.muted}>{t("committee.noneWaiting")}</p>}
      <ul className={css.list}>
        {cases.map((each) => (
          <li key={each.caseId}>
            <div>
              {each.title}
              <small>{each.resident} · {each.number} · <Money value={each.asked} /></small>
            </div>
            <Button disabled={act.busy} onClick={() => act.run(each.caseId)} aria-label={t("committee.listOf", { title: each.title })}>{t("committee.list")}</Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
