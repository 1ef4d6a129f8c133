import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { callTone } from "@/features/open/callTone";
import { CallFacts } from "@/features/open/CallFacts";
import { OtherEditors } from "@/features/presence/OtherEditors";
import { PageFrame } from "@/kit/PageFrame";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { StatusTag } from "@/kit/StatusTag";
import { readRound } from "./api";
import { PublishRound } from "./PublishRound";

/** A call as anyone will read it, with the way to publish it. */
export function RoundPage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const round = useQuery({ queryKey: ["rounds", id], queryFn: () => readRound(id) });
  const back = { to: "/rounds", label: t("funds.rounds") };
  if (round.isPending) return <PageFrame title=" " back={back} width="reading"><Skeleton lines={8} /></PageFrame>;
  if (round.isError) return <PageFrame title={t("shell.notFound")} back={back} width="reading"><ProblemNotice error={round.error} /></PageFrame>;
  return (
    <PageFrame
      title={round.data.title}
      back={back}
      lead={<StatusTag tone={callTone[round.data.state]}>{t(`open.calls.state.${round.data.state}`)}</StatusTag>}
    >
      {round.data.can?.includes("publish") && <OtherEditors subject={round.data.id} />}
      <CallFacts call={round.data} start={round.data.can?.includes("publish") && <PublishRound round={round.data} />} />
    </PageFrame>
  );
}
