import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { PageFrame } from "@/kit/PageFrame";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { usePages } from "@/kit/usePages";
import { readCalls } from "./api";
import { CallCards } from "./CallCards";

export function CallsPage() {
  const { t } = useTranslation();
  const { park = "" } = useParams();
  const calls = usePages(["public", park, "calls"], (cursor) => readCalls(park, cursor));
  const all = calls.data?.pages.flatMap((page) => page.items) ?? [];
  const past = all.filter((call) => call.state === "closed");
  return (
    <PageFrame title={t("open.nav.calls")} lead={t("open.calls.lead")} width="reading">
      {calls.isPending && <Skeleton lines={6} />}
      {calls.isError && <ProblemNotice error={calls.error} retry={() => void calls.refetch()} />}
      {calls.data && <CallCards park={park} calls={all.filter((call) => call.state !== "closed")} />}
      {past.length > 0 && (
        <>
          <h2>{t("open.past.title")}</h2>
          <CallCards park={park} calls={past} />
        </>
      )}
      {calls.hasNextPage && <Button loading={calls.isFetchingNextPage} onClick={() => void calls.fetchNextPage()}>{t("kit.more")}</Button>}
    </PageFrame>
  );
}
