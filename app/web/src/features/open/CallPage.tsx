import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { dateText, untilText } from "@/kit/dates";
import { PageFrame } from "@/kit/PageFrame";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { readCall } from "./api";
import { CallFacts } from "./CallFacts";
import { StartApplication } from "./StartApplication";

/** One call: what, who may apply, how much, how long, which documents, until when. */
export function CallPage() {
  const { t } = useTranslation();
  const { park = "", id = "" } = useParams();
  const call = useQuery({ queryKey: ["public", park, "calls", id], queryFn: () => readCall(park, id) });
  const back = { to: `/p/${park}/calls`, label: t("open.nav.calls") };
  if (call.isPending) return <PageFrame title=" " back={back}><Skeleton lines={8} /></PageFrame>;
  if (call.isError) return <PageFrame title={t("shell.notFound")} back={back}><ProblemNotice error={call.error} retry={() => void call.refetch()} /></PageFrame>;
  const until = t("open.call.window", { from: dateText(call.data.opensAt), until: untilText(call.data.closesAt) });
  return (
    <PageFrame title={call.data.title} lead={until} back={back}>
      <CallFacts call={call.data} start={<StartApplication park={park} call={call.data} />} />
    </PageFrame>
  );
}
