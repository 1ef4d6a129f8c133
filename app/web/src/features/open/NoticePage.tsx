import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { dateText } from "@/kit/dates";
import { PageFrame } from "@/kit/PageFrame";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { readNotice } from "./api";
import { NoticeBody } from "./NoticeBody";

/** Few who read a notice object to it. */
const ObjectionPanel = lazy(async () => ({ default: (await import("./ObjectionPanel")).ObjectionPanel }));

export function NoticePage() {
  const { t } = useTranslation();
  const { park = "", id = "" } = useParams();
  const notice = useQuery({ queryKey: ["public", park, "publicity", id], queryFn: () => readNotice(park, id) });
  const back = { to: `/p/${park}/notices`, label: t("open.nav.notices") };
  if (notice.isPending) return <PageFrame title=" " back={back} width="reading"><Skeleton lines={8} /></PageFrame>;
  if (notice.isError) return <PageFrame title={t("shell.notFound")} back={back} width="reading"><ProblemNotice error={notice.error} retry={() => void notice.refetch()} /></PageFrame>;
  const span = t("open.notices.span", { from: dateText(notice.data.from), until: dateText(notice.data.until) });
  return (
    <PageFrame title={notice.data.title} lead={span} back={back} width="reading">
      <NoticeBody notice={notice.data} />
      {notice.data.can.includes("object") && <Suspense fallback={<Skeleton lines={3} />}><ObjectionPanel park={park} notice={notice.data} /></Suspense>}
    </PageFrame>
  );
}
