import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { readEligibility } from "./api";
import { EligibilityList } from "./EligibilityList";

/** The system's own check beside the officer's review: each rule with the clause it stands on. */
export function EligibilityBeside({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const found = useQuery({ queryKey: ["seedfund", "eligibility", caseId], queryFn: () => readEligibility(caseId) });
  return (
    <Panel title={t("seedfund.eligibility.beside")}>
      {found.isPending && <Skeleton lines={6} />}
      {found.isError && <ProblemNotice error={found.error} />}
      {found.data && <EligibilityList items={found.data.items} />}
    </Panel>
  );
}
