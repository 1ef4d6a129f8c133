import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import type { HandoverResult } from "@/api/types";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { LineField } from "@/kit/LineField";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { PlainForm } from "@/kit/PlainForm";
import { StatusTag } from "@/kit/StatusTag";
import { useAct } from "@/kit/useAct";
import { handOver } from "./api";
import css from "./Helpers.module.css";
import { PersonPicker } from "./PersonPicker";

/** 离岗移交: everything a leaver holds goes to somebody else, with what became of each thing. */
export function HandoverPage() {
  const { t } = useTranslation();
  const [leaver] = useSearchParams();
  const names = { [leaver.get("from") ?? ""]: leaver.get("name") ?? "" };
  const [plan, setPlan] = useState({ from: leaver.get("from") ?? "", to: "", comment: "" });
  const [result, setResult] = useState<HandoverResult>();
  const act = useAct((next: typeof plan, key) => handOver(next.from, { to: next.to, comment: next.comment || undefined }, key), [["tasks"]], setResult);
  return (
    <PageFrame title={t("work.handover.title")} lead={t("work.handover.lead")} width="reading">
      <Panel>
        <PlainForm deliberate label={t("work.handover.title")} onSubmit={() => act.run(plan)}>
          <ErrorSummary items={act.errors} />
          <PersonPicker id="handover-from" label={t("work.handover.from")} names={names} value={plan.from ? [plan.from] : []} onChange={([from = ""]) => setPlan({ ...plan, from })} />
          <PersonPicker id="handover-to" label={t("work.handover.to")} value={plan.to ? [plan.to] : []} error={act.wrong("/to")} onChange={([to = ""]) => setPlan({ ...plan, to })} />
          <LineField pointer="/comment" label={t("work.comment")} required={false} value={plan.comment} error={act.wrong("/comment")} onChange={(comment) => setPlan({ ...plan, comment })} />
          <div><Button type="primary" htmlType="submit" disabled={!plan.from || !plan.to} loading={act.busy}>{t("work.handover.go")}</Button></div>
        </PlainForm>
      </Panel>
      {result && <HandoverLines result={result} />}
    </PageFrame>
  );
}

function HandoverLines({ result }: { result: HandoverResult }) {
  const { t } = useTranslation();
  const left = result.tasks.filter((line) => line.why).length;
  return (
    <Panel title={t("work.handover.result", { done: result.tasks.length - left, left })}>
      {result.tasks.length === 0 && <p>{t("work.handover.nothing")}</p>}
      <p>{t("work.handover.others", { parts: result.parts, units: result.units, crews: result.crews, proxies: result.proxies })}</p>
      <ul className={css.list}>
        {result.tasks.map((line) => (
          <li key={line.task}>
            <span>{line.caseNumber} · {line.title} · {line.step}</span>
            <StatusTag tone={line.why ? "late" : "calm"}>{line.why ?? t("work.handover.done")}</StatusTag>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
