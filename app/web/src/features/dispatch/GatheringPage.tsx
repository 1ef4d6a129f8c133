import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { dayText } from "@/kit/dates";
import { EmptyState } from "@/kit/EmptyState";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { StatusTag } from "@/kit/StatusTag";
import { readGathering } from "./aheadApi";
import { GatheringSteps } from "./GatheringSteps";
import { GuestLine } from "./GuestLine";
import css from "./GuestList.module.css";
import { InviteProject } from "./InviteProject";
import { gatheringTone } from "./tones";

/** A gathering with its projects and what each still lacks before its stage may change. */
export function GatheringPage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const found = useQuery({ queryKey: ["dispatch", "gathering", id], queryFn: () => readGathering(id) });
  const back = { to: "/dispatch/gatherings", label: t("dispatch.gatherings.title") };
  if (found.isPending) return <PageFrame title=" " back={back}><Skeleton lines={8} /></PageFrame>;
  if (found.isError) return <PageFrame title={t("shell.notFound")} back={back}><ProblemNotice error={found.error} retry={() => void found.refetch()} /></PageFrame>;
  const { gathering, items, can } = found.data;
  return (
    <PageFrame
      title={gathering.title}
      width="reading"
      back={back}
      lead={<>{t(`dispatch.gatherings.kind.${gathering.kind}`)} {dayText(gathering.heldOn)} {gathering.place} <StatusTag tone={gatheringTone[gathering.state]}>{t(`dispatch.gatherings.state.${gathering.state}`)}</StatusTag></>}
      actions={<GatheringSteps id={id} can={can} />}
    >
      {can.includes("invite") && <InviteProject id={id} />}
      <Panel title={t("dispatch.gatherings.projects")}>
        {items.length === 0 && <EmptyState title={t("dispatch.gatherings.none")} />}
        <ul className={css.rows}>
          {items.map((each) => <GuestLine key={each.projectId} gathering={gathering} guest={each} mayRemove={can.includes("remove")} />)}
        </ul>
      </Panel>
    </PageFrame>
  );
}
