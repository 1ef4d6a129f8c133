import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { usePages } from "@/kit/usePages";
import { readTimeline } from "./api";
import { Timeline } from "./Timeline";

export function CaseTimeline({ id }: { id: string }) {
  const { t } = useTranslation();
  const items = usePages(["case", id, "timeline"], (cursor) => readTimeline(id, cursor));
  return (
    <Panel title={t("cases.timeline")}>
      {items.isPending && <Skeleton lines={5} />}
      {items.isError && <ProblemNotice error={items.error} retry={() => void items.refetch()} />}
      {items.data && <Timeline items={items.data.pages.flatMap((page) => page.items)} />}
      {items.hasNextPage && <Button loading={items.isFetchingNextPage} onClick={() => void items.fetchNextPage()}>{t("kit.more")}</Button>}
    </Panel>
  );
}
