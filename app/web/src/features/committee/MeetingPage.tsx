import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { PageFrame } from "@/kit/PageFrame";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { readMeeting } from "./api";

const MeetingRoom = lazy(async () => ({ default: (await import("./MeetingRoom")).MeetingRoom }));

/** A meeting, read anew while people vote. */
export function MeetingPage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const meeting = useQuery({ queryKey: ["committee", "meeting", id], queryFn: () => readMeeting(id), refetchInterval: (query) => (query.state.data?.state === "open" ? 5_000 : false) });
  const back = { to: "/committee", label: t("committee.meetings") };
  const waiting = <PageFrame title=" " back={back}><Skeleton lines={8} /></PageFrame>;
  if (meeting.isPending) return waiting;
  if (meeting.isError) return <PageFrame title={t("shell.notFound")} back={back}><ProblemNotice error={meeting.error} retry={() => void meeting.refetch()} /></PageFrame>;
  return <Suspense fallback={waiting}><MeetingRoom meeting={meeting.data} back={back} /></Suspense>;
}
