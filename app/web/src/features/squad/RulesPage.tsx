import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { readRules } from "./api";
import { RulesForm } from "./RulesForm";
import { SquadNav } from "./SquadNav";

/** The thresholds in force, as the office sets them. */
export function RulesPage() {
  const { t } = useTranslation();
  // what is typed over stays: only a press on reload reads it anew
  const rules = useQuery({ queryKey: ["squad", "rules"], queryFn: readRules, staleTime: Infinity, gcTime: 0 });
  return (
    <PageFrame title={t("squad.rules.title")} lead={t("squad.rules.lead")}>
      <SquadNav />
      {rules.isPending && <Skeleton lines={6} />}
      {rules.isError && <ProblemNotice error={rules.error} retry={() => void rules.refetch()} />}
      {rules.data && (
        <Panel title={t("squad.rules.version", { n: rules.data.version })} extra={rules.data.version === 0 && <span>{t("squad.rules.standard")}</span>}>
          <RulesForm key={rules.data.version} rules={rules.data} onReload={() => void rules.refetch()} />
        </Panel>
      )}
    </PageFrame>
  );
}
