import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { PageFrame } from "@/kit/PageFrame";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { Stage } from "./Stage";
import { useMeeting } from "./useMeeting";

/** Meeting mode: one item at a time, large, for a projector. */
export function LivePage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const found = useMeeting(id);
  const back = { to: `/dispatch/meetings/${id}`, label: t("dispatch.meetings.title") };
  if (found.isPending) return <PageFrame title={t("dispatch.meetings.mode")} back={back}><Skeleton lines={8} /></PageFrame>;
  if (found.isError) return <PageFrame title={t("shell.notFound")} back={back}><ProblemNotice error={found.error} retry={() => void found.refetch()} /></PageFrame>;
  return <Stage sheet={found.data} />;
}
