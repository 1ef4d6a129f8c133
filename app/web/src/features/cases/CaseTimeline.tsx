import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { CaseContext } from "@/features/forms/CaseContext";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { readTimeline } from "./api";
import { Timeline } from "./Timeline";

export function CaseTimeline({ id }: { id: string }) {
  const { t } = useTranslation();
  const items = useQuery({ queryKey: ["case", id, "timeline"], queryFn: () => readTimeline(id) });
  return (
    <Panel title={t("cases.timeline")}>
      {items.isPending && <Skeleton lines={5} />}
      {items.isError && <ProblemNotice error={items.error} retry={() => void items.refetch()} />}
      {items.data && <CaseContext value={id}><Timeline items={items.data} /></CaseContext>}
    </Panel>
  );
}
