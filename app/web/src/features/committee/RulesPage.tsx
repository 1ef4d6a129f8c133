import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "@/features/auth/useMe";
import { dateTimeText } from "@/kit/dates";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { readRules } from "./api";
import { RulesHistory } from "./RulesHistory";
import { RulesForm } from "./RulesForm";
import { RulesWords } from "./RulesWords";

/** By which rules the committee votes; meetings keep those they were opened with. */
export function RulesPage() {
  const { t } = useTranslation();
  const [changing, setChanging] = useState(false);
  // what is typed over stays: only a press on reload reads it anew
  const rules = useQuery({ queryKey: ["committee", "rules"], queryFn: readRules, staleTime: Infinity, gcTime: 0 });
  const me = useMe().data;
  const meets = me?.rights.some((right) => right.startsWith("committee."));
  const back = meets ? { to: "/committee", label: t("committee.meetings") } : { to: "/catalog", label: t("catalog.title") };
  if (rules.isPending) return <PageFrame title=" " back={back}><Skeleton lines={6} /></PageFrame>;
  if (rules.isError) return <PageFrame title={t("shell.notFound")} back={back}><ProblemNotice error={rules.error} /></PageFrame>;
  const { data } = rules;
  return (
    <PageFrame title={t("committee.rules.title")} back={back} width="reading" lead={t("committee.rules.lead")}>
      <Panel title={data.version === 0 ? t("committee.rules.standard") : t("committee.rules.own", { n: data.version })} extra={data.can.includes("change") && !changing && <Button onClick={() => setChanging(true)}>{t("committee.rules.change")}</Button>}>
        {data.at && <p>{[data.by, dateTimeText(data.at)].filter(Boolean).join(" · ")}</p>}
        {changing ? <RulesForm key={data.version} rules={data} onDone={() => setChanging(false)} onReload={() => void rules.refetch()} /> : <RulesWords rules={data} />}
      </Panel>
      {me?.rights.some((right) => ["catalog.manage", "committee.meetings.manage", "audit.view"].includes(right)) && <RulesHistory current={data.version} />}
    </PageFrame>
  );
}
